package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.language.Characters;
import org.backfile.ingest.language.LanguageDetector;
import org.backfile.ingest.text.Draft.Part;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Credit;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.model.Provenance;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/** The reading of one text: from the decoded text to the article, pictures aside. */
final class TextReading {
  private static final int STAND_IN_WORDS = 12;
  private static final int STAND_IN_CHARACTERS = 120;

  /** A text of {@code n} characters may have this part of {@code n} as paragraphs. */
  private static final int CHARACTERS_A_PARAGRAPH = 20;

  private final DecodedText source;
  private final String name;
  private final ReadOptions options;
  private final IssueSink issues;
  private final Location place;

  TextReading(DecodedText source, String name, ReadOptions options, IssueSink issues) {
    this.source = source;
    this.name = name;
    this.options = options;
    this.issues = issues;
    this.place = Location.of(name);
  }

  /**
   * The article, its blocks without anchors.
   *
   * @throws SourceFormatException when there is no article in it
   */
  Article read() throws SourceFormatException {
    Cleaner cleaner = new Cleaner(source.text());
    List<Stretch> stretches = stretches(cleaner);
    if (cleaner.replaced() > 0) {
      issues.add(IssueCode.TEXT_CHARACTERS_REPLACED, place, cleaner.replaced());
    }
    String language =
        options.language().orElseGet(() -> LanguageDetector.standard().detect(source.text()));
    Draft draft = new Draft(stretches, language);
    List<Appeal> appeals = AppealMarks.mark(draft);
    Furniture.mark(draft);
    Map<Integer, Block.Figure> figures = Captions.mark(draft);
    HeadLines.mark(draft, appeals);
    TailLines.mark(draft);
    Body.Story story = Body.of(draft, figures);
    figures.values().forEach(this::remark);
    return article(draft, appeals, story);
  }

  private void remark(Block.Figure figure) {
    figure
        .credit()
        .filter(credit -> credit.attributions().isEmpty())
        .ifPresent(credit -> issues.add(IssueCode.CREDIT_UNCLEAR, place, credit.line()));
  }

  private List<Stretch> stretches(Cleaner cleaner) throws SourceFormatException {
    int most = Math.max(1, options.limits().textCharacters() / CHARACTERS_A_PARAGRAPH);
    List<Stretch> stretches = Layout.of(source.text(), cleaner, most + 1);
    if (stretches.size() > most) {
      throw new SourceFormatException(
          Issue.of(
              IssueCode.SOURCE_TOO_LARGE, place, "the number of paragraphs", most, "--max-text"));
    }
    return stretches;
  }

  private Article article(Draft draft, List<Appeal> appeals, Body.Story story)
      throws SourceFormatException {
    Optional<String> found = text(draft, Part.HEADLINE);
    String headline = found.isPresent() ? found.get() : standIn(story.blocks());
    if (found.isPresent() && Blocks.text(story.blocks()).isEmpty()) {
      issues.add(IssueCode.TEXT_NO_BODY, place);
    }
    UUID id =
        draft
            .url()
            .map(ArticleIds::ofUrl)
            .orElseGet(() -> ArticleIds.ofContent(headline, Blocks.text(story.blocks())));
    return Article.builder(id, headline, provenance(draft))
        .kicker(text(draft, Part.KICKER))
        .section(draft.section())
        .standfirst(standfirst(draft))
        .bylines(draft.bylines().stream().distinct().toList())
        .dateline(story.dateline())
        .publication(draft.publication())
        .published(draft.published())
        .modified(draft.modified())
        .language(draft.language())
        .canonicalUrl(draft.url())
        .body(story.blocks())
        .appeals(appeals)
        .rights(draft.rights())
        .build();
  }

  /** The first words of a text without a headline; where all is captions, of the first of them. */
  private String standIn(List<Block> blocks) throws SourceFormatException {
    String story = Blocks.text(blocks).strip();
    String text = story.isEmpty() ? firstCaption(blocks) : story;
    if (text.isEmpty()) {
      throw new SourceFormatException(Issue.of(IssueCode.SOURCE_NO_ARTICLES, place));
    }
    String words = firstWords(text);
    issues.add(IssueCode.TEXT_NO_HEADLINE, place, words);
    return words;
  }

  private static String firstCaption(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Figure figure) {
        String caption = Inlines.text(figure.caption());
        return caption.isBlank() ? figure.credit().map(Credit::line).orElse("") : caption;
      }
    }
    return "";
  }

  private static String firstWords(String text) {
    int end = 0;
    int words = 0;
    int limit = Math.min(text.length(), STAND_IN_CHARACTERS);
    for (int i = 0; i <= limit && words < STAND_IN_WORDS; i++) {
      if (i == text.length() || Characters.isInvisible(text.charAt(i))) {
        end = i;
        words++;
        if (i == text.length() || text.charAt(i) == '\n') {
          break;
        }
      }
    }
    end = end == 0 ? limit : end;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return end == text.length() ? text : text.substring(0, end) + "…";
  }

  private static Optional<String> text(Draft draft, Part part) {
    for (int i = 0; i < draft.size(); i++) {
      if (draft.is(i, part)) {
        return Optional.of(draft.text(i));
      }
    }
    return Optional.empty();
  }

  private static List<Inline> standfirst(Draft draft) {
    return text(draft, Part.STANDFIRST).map(Inlines::of).orElse(List.of());
  }

  private Provenance provenance(Draft draft) {
    List<DroppedBlock> dropped = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      int index = i;
      draft
          .reason(i)
          .ifPresent(
              reason ->
                  dropped.add(new DroppedBlock(reason, verbatim(draft, index), draft.span(index))));
    }
    return new Provenance(
        name,
        Optional.empty(),
        Optional.of(source.sha256()),
        Optional.empty(),
        TextArticleSource.READER + "/" + options.version(),
        dropped);
  }

  private String verbatim(Draft draft, int i) {
    return source
        .text()
        .substring(Math.toIntExact(draft.span(i).start()), Math.toIntExact(draft.span(i).end()));
  }
}
