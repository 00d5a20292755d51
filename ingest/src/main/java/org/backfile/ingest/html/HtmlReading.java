package org.backfile.ingest.html;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.html.meta.MetadataReader;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.meta.Sourced;
import org.backfile.ingest.html.page.SavedPage;
import org.backfile.ingest.html.page.SavedPictures;
import org.backfile.ingest.html.story.Story;
import org.backfile.ingest.html.story.StoryFinder;
import org.backfile.ingest.picture.HeldFigures;
import org.backfile.model.Access;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Inlines;
import org.backfile.model.Provenance;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/** The reading of one page: from its tree to the article. */
public final class HtmlReading {
  private static final int STAND_IN_CHARACTERS = 120;

  /** The page's data hold the story when its text is less than this part of theirs. */
  private static final double TOO_LITTLE = 0.3;

  /** Shorter texts among the data are summaries, in UTF-16 code units. */
  private static final int SHORTEST_DATA = 500;

  /** So many files that a picture was saved in are looked at. */
  private static final int MOST_FORMS = 8;

  private final SavedPage page;
  private final String name;
  private final ReadOptions options;
  private final IssueSink issues;
  private final Location place;

  private HtmlReading(SavedPage page, String name, ReadOptions options, IssueSink issues) {
    this.page = page;
    this.name = name;
    this.options = options;
    this.issues = issues;
    this.place = Location.of(name);
  }

  /**
   * Reads a page, whose tree may be changed.
   *
   * @param name the source's name
   * @throws SourceFormatException when there is no article in it
   */
  public static PageArticle read(SavedPage page, String name, ReadOptions options, IssueSink issues)
      throws SourceFormatException {
    return new HtmlReading(page, name, options, issues).read();
  }

  private PageArticle read() throws SourceFormatException {
    PageMetadata metadata = MetadataReader.read(page, options);
    Story story = orData(StoryFinder.find(page.document(), metadata, this::hold), metadata);
    List<Block> blocks = story.blocks();
    String headline = headline(metadata, story, blocks);
    if (Blocks.text(blocks).isBlank()) {
      issues.add(IssueCode.TEXT_NO_BODY, place);
    }
    Optional<URI> url = metadata.canonicalUrl().map(Sourced::value).or(page::url);
    UUID id =
        url.map(ArticleIds::ofUrl)
            .orElseGet(() -> ArticleIds.ofContent(headline, Blocks.text(blocks)));
    Article article =
        Article.builder(id, headline, provenance(story).withOrigins(Origins.of(metadata)))
            .kicker(metadata.kicker().map(Sourced::value))
            .section(metadata.section().map(Sourced::value))
            .standfirst(story.standfirst().map(Inlines::of).orElse(List.of()))
            .bylines(metadata.bylines().stream().map(Sourced::value).toList())
            .publication(metadata.publication().map(Sourced::value))
            .published(metadata.published().map(Sourced::value))
            .modified(metadata.modified().map(Sourced::value))
            .language(metadata.language().value())
            .canonicalUrl(url)
            .body(blocks)
            .appeals(story.appeals())
            .rights(metadata.rights().map(Sourced::value))
            .keywords(metadata.keywords().stream().map(Sourced::value).distinct().toList())
            .access(metadata.free().map(free -> free.value() ? Access.FREE : Access.PAYWALLED))
            .build();
    return new PageArticle(Anchors.assign(article), metadata, story.verdicts());
  }

  /** The story, or what the page's data tell where the page itself shows hardly any text. */
  private static Story orData(Story story, PageMetadata metadata) {
    String data = metadata.articleBody().map(Sourced::value).orElse("").strip();
    boolean whole = Blocks.text(story.blocks()).length() >= TOO_LITTLE * data.length();
    if (whole || data.length() < SHORTEST_DATA) {
      return story;
    }
    List<Block> told = new ArrayList<>();
    Blocks.walk(
        story.blocks(),
        block -> {
          if (block instanceof Block.Figure) {
            told.add(block);
          }
        });
    for (String paragraph : Splitter.on('\n').trimResults().omitEmptyStrings().split(data)) {
      told.add(new Block.Paragraph(Anchor.NONE, Inlines.of(paragraph)));
    }
    return story.told(told);
  }

  private String headline(PageMetadata metadata, Story story, List<Block> blocks)
      throws SourceFormatException {
    Optional<String> found = metadata.headline().map(Sourced::value).or(story::headline);
    if (found.isPresent() && !found.get().isBlank()) {
      return found.get();
    }
    String text = Blocks.text(blocks).strip();
    if (text.isEmpty()) {
      throw new SourceFormatException(Issue.of(IssueCode.SOURCE_NO_ARTICLES, place));
    }
    String first = text.lines().findFirst().orElse(text);
    String words =
        first.length() <= STAND_IN_CHARACTERS
            ? first
            : first.substring(0, first.offsetByCodePoints(0, STAND_IN_CHARACTERS / 2)) + "…";
    issues.add(IssueCode.TEXT_NO_HEADLINE, place, words);
    return words;
  }

  private Block.Figure hold(Block.Figure figure, List<String> references) {
    Set<Issue> defects = new LinkedHashSet<>();
    Block.Figure best = null;
    int tried = 0;
    for (String reference : new LinkedHashSet<>(references)) {
      Optional<SavedPictures.Saved> saved = page.pictures().find(reference);
      if (saved.isPresent() && tried++ < MOST_FORMS) {
        List<Issue> own = new ArrayList<>();
        Block.Figure held = hold(figure, saved.get(), own::add);
        if (held.image().media().isPresent()) {
          own.forEach(issues::add);
          return held;
        }
        best = best == null ? held : best;
        defects.addAll(own);
      }
    }
    defects.forEach(issues::add);
    if (best == null) {
      issues.add(IssueCode.IMAGE_NOT_SAVED, place, figure.image().shownName());
    }
    return best == null ? figure : best;
  }

  /** The figure with one of the files that its picture was saved in, if that can be used. */
  private Block.Figure hold(Block.Figure figure, SavedPictures.Saved saved, IssueSink defects) {
    String called = saved.name().orElse(figure.image().shownName());
    try {
      return new HeldFigures(options, place, defects).hold(figure, saved.bytes(), called);
    } catch (IOException e) {
      defects.add(IssueCode.SOURCE_UNREADABLE, Location.of(called), "the picture");
      return figure;
    }
  }

  private Provenance provenance(Story story) {
    return new Provenance(
        name,
        page.captured(),
        Optional.of(page.sha256()),
        Optional.empty(),
        HtmlArticleSource.READER + "/" + options.version(),
        story.dropped());
  }
}
