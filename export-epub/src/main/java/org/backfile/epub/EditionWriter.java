package org.backfile.epub;

import com.google.common.io.Resources;
import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.Section;
import org.backfile.epub.content.ContentDocument;
import org.backfile.epub.content.CoverDocument;
import org.backfile.epub.content.Direction;
import org.backfile.epub.content.SectionDocument;
import org.backfile.epub.content.SectionDocument.Linked;
import org.backfile.epub.nav.Chapter;
import org.backfile.epub.nav.Landmark;
import org.backfile.epub.nav.NavigationDocument;
import org.backfile.epub.nav.NcxDocument;
import org.backfile.epub.opf.Accessibility;
import org.backfile.epub.opf.Facts;
import org.backfile.epub.opf.PackageDocument;
import org.backfile.export.Progress;
import org.backfile.model.Timestamp;

/**
 * Writes one edition into its container, front to back in one pass over the articles. Cover,
 * navigation and package document tell of what was really written, so they come last in the file,
 * wherever they stand in the reading order. Not thread-safe.
 */
final class EditionWriter {
  private static final String COVER = Run.TEXT + "cover.xhtml";

  private final Run run;
  private final Progress progress;
  private final AppealWriter appeals;
  private final ProvenanceWriter provenance;
  private final ArticleWriter articles;
  private int done;

  EditionWriter(Run run, EpubOptions options, Progress progress) {
    this.run = run;
    this.progress = progress;
    appeals = new AppealWriter(run);
    provenance = new ProvenanceWriter(run, options);
    articles = new ArticleWriter(run, appeals, provenance);
  }

  /**
   * Writes everything.
   *
   * @throws IOException when the container cannot be written, or no article could be
   */
  void write() throws IOException {
    stylesheet();
    run.book().read(COVER);
    run.book().read(NavigationDocument.HREF);
    int number = 0;
    for (Section section : run.edition().sections()) {
      section(section, ++number);
    }
    if (run.tally().articles() == 0) {
      throw new IOException("no article could be exported; " + run.issues().get(0).message());
    }
    appeals.end();
    provenance.end();
    cover();
    navigation();
    run.fonts();
    run.container().text(PackageDocument.HREF, PackageDocument.render(run.book().model(), facts()));
  }

  private void stylesheet() throws IOException {
    run.container()
        .text(
            ContentDocument.STYLESHEET,
            Resources.toByteArray(Resources.getResource(EditionWriter.class, "edition.css")));
    run.book().list(ContentDocument.STYLESHEET, MediaTypes.CSS);
  }

  /** A section among others has a front of its own; an only one needs none. */
  private void section(Section section, int number) throws IOException {
    if (run.edition().sections().size() == 1) {
      for (Entry entry : section.entries()) {
        article(entry, () -> {}).ifPresent(contents()::add);
      }
      return;
    }
    String fileName = String.format(Locale.ROOT, "section-%02d.xhtml", number);
    String title = section.title().orElseGet(() -> run.furniture().text("section.other"));
    List<Linked> written = new ArrayList<>();
    List<Chapter> chapters = new ArrayList<>();
    for (Entry entry : section.entries()) {
      article(entry, () -> front(fileName, chapters))
          .ifPresent(
              chapter -> {
                chapters.add(chapter);
                written.add(new Linked(entry, fileName(chapter)));
              });
    }
    if (!written.isEmpty()) {
      run.container()
          .text(
              Run.TEXT + fileName,
              SectionDocument.render(run.edition(), title, written, run.furniture()));
      Resource front = run.book().model().getResources().getByHref(Run.TEXT + fileName);
      Chapter line = new Chapter(Chapter.Kind.SECTION, title, run.edition().language(), front);
      chapters.forEach(line::addChildSection);
      contents().add(line);
    }
  }

  private void front(String fileName, List<Chapter> chapters) {
    if (chapters.isEmpty()) {
      run.book().read(Run.TEXT + fileName);
    }
  }

  private Optional<Chapter> article(Entry entry, ArticleWriter.Front front) throws IOException {
    Optional<Chapter> chapter = articles.write(entry, front);
    progress.update("articles", ++done, run.edition().size());
    return chapter;
  }

  private List<TOCReference> contents() {
    return run.book().model().getTableOfContents().getTocReferences();
  }

  private static String fileName(Chapter chapter) {
    return chapter.getResource().getHref().substring(Run.TEXT.length());
  }

  private void cover() throws IOException {
    Edition edition = run.edition();
    run.container()
        .text(
            COVER,
            CoverDocument.render(
                edition, run.tally().articles(), articles.lead(), run.furniture()));
    articles
        .lead()
        .ifPresent(
            lead -> run.book().model().setCoverImage(run.pictures().resource(lead.picture())));
  }

  private void navigation() throws IOException {
    Book book = run.book().model();
    run.container()
        .text(
            NavigationDocument.HREF,
            NavigationDocument.render(book.getTableOfContents(), landmarks(), run.furniture()));
    run.container()
        .text(
            NcxDocument.HREF,
            NcxDocument.render(
                run.book().identifier(), run.edition().title(), book.getTableOfContents()));
    book.getSpine().setTocResource(run.book().list(NcxDocument.HREF, MediaTypes.NCX));
  }

  private List<Landmark> landmarks() {
    String language = run.furniture().language();
    TOCReference first = contents().get(0);
    String firstLanguage = first instanceof Chapter chapter ? chapter.language() : language;
    return List.of(
        new Landmark("cover", run.furniture().text("picture.cover"), language, COVER),
        new Landmark("toc", run.furniture().text("contents"), language, NavigationDocument.HREF),
        new Landmark("bodymatter", first.getTitle(), firstLanguage, first.getResource().getHref()));
  }

  private Facts facts() {
    Edition edition = run.edition();
    Accessibility accessibility = run.tally().accessibility();
    return new Facts(
        edition.lastChange(),
        run.tally().languages().stream().filter(tag -> !tag.equals(edition.language())).toList(),
        edition.publications(),
        coverage(edition),
        run.tally().rights(),
        Direction.of(edition.language()),
        accessibility,
        accessibility.summary(run.furniture()),
        run.furniture().language());
  }

  private static Optional<String> coverage(Edition edition) {
    List<String> days =
        Stream.of(edition.earliest(), edition.latest())
            .flatMap(Optional::stream)
            .map(Timestamp::date)
            .map(Object::toString)
            .distinct()
            .toList();
    return days.isEmpty() ? Optional.empty() : Optional.of(String.join("/", days));
  }
}
