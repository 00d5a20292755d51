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
import java.util.Map;
import java.util.Optional;
import org.backfile.edition.Edition;
import org.backfile.edition.EditionAnchors;
import org.backfile.edition.Entry;
import org.backfile.edition.Section;
import org.backfile.epub.content.ContentDocument;
import org.backfile.epub.content.CoverDocument;
import org.backfile.epub.content.CoverDocument.Lead;
import org.backfile.epub.content.SectionDocument;
import org.backfile.epub.content.SectionDocument.Linked;
import org.backfile.epub.nav.Chapter;
import org.backfile.epub.nav.Landmark;
import org.backfile.epub.nav.NavigationDocument;
import org.backfile.epub.nav.NcxDocument;
import org.backfile.epub.nav.PageTarget;
import org.backfile.epub.opf.Accessibility;
import org.backfile.epub.opf.PackageDocument;
import org.backfile.export.Progress;

/**
 * Writes one edition into its container, front to back in one pass over the articles. Cover,
 * navigation and package document tell of what was really written, so they come last in the file,
 * wherever they stand in the reading order. Not thread-safe.
 */
final class EditionWriter {
  private static final String COVER = "cover.xhtml";

  private static final String STANDARD = "EPUB 3.3";

  private final Run run;
  private final Progress progress;
  private final AppealWriter appeals;
  private final Records records;
  private final ArticleWriter articles;
  private int done;

  EditionWriter(Run run, Progress progress) {
    this.run = run;
    this.progress = progress;
    appeals = new AppealWriter(run);
    records = new Records(run);
    articles = new ArticleWriter(run, appeals, records);
  }

  /**
   * Writes everything.
   *
   * @throws IOException when the container cannot be written, or no article could be
   */
  void write() throws IOException {
    stylesheet();
    run.book().read(Run.TEXT + COVER);
    run.book().read(NavigationDocument.HREF);
    int number = 0;
    for (Section section : run.edition().sections()) {
      section(section, ++number);
    }
    if (run.tally().articles() == 0) {
      throw new IOException("no article could be exported; " + run.issues().get(0).message());
    }
    appeals.end();
    cover();
    records();
    navigation();
    run.fonts();
    run.book().makers(run.tally().makers());
    run.container()
        .text(PackageDocument.HREF, PackageDocument.render(run.book().model(), Imprint.of(run)));
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
        article(entry, () -> {}).ifPresent(run.contents()::add);
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
      SectionDocument.Head head =
          new SectionDocument.Head(title, EditionAnchors.section(number - 1));
      run.write(fileName, SectionDocument.render(run.edition(), head, written, run.furniture()));
      Resource front = run.book().model().getResources().getByHref(Run.TEXT + fileName);
      Chapter line = new Chapter(Chapter.Kind.SECTION, title, run.edition().language(), front);
      chapters.forEach(line::addChildSection);
      run.contents().add(line);
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

  private static String fileName(Chapter chapter) {
    return chapter.getResource().getHref().substring(Run.TEXT.length());
  }

  private void cover() throws IOException {
    Edition edition = run.edition();
    run.write(
        COVER,
        CoverDocument.render(edition, run.tally().articles(), articles.lead(), run.furniture()));
    Optional<Lead> lead = articles.lead();
    run.book()
        .model()
        .setCoverImage(
            lead.isPresent() ? run.pictures().resource(lead.get().picture()) : drawnCover());
  }

  /** Reading systems show a picture on their shelves, so an edition without one gets one drawn. */
  private Resource drawnCover() throws IOException {
    List<String> stories =
        run.contents().stream()
            .filter(line -> line instanceof Chapter chapter && isNamed(chapter.kind()))
            .map(TOCReference::getTitle)
            .toList();
    return run.pictures()
        .cover(CoverDocument.text(run.edition(), run.tally().articles(), stories, run.furniture()));
  }

  private static boolean isNamed(Chapter.Kind kind) {
    return kind == Chapter.Kind.SECTION || kind == Chapter.Kind.ARTICLE;
  }

  private void records() throws IOException {
    Accessibility accessibility = Imprint.accessibility(run);
    String standards =
        accessibility.conforms() ? STANDARD + ", " + Accessibility.STANDARD : STANDARD;
    records.end(standards, accessibility.summary(run.furniture()));
  }

  private void navigation() throws IOException {
    Book book = run.book().model();
    run.container()
        .text(
            NavigationDocument.HREF,
            NavigationDocument.render(
                run.edition(),
                book.getTableOfContents(),
                landmarks(),
                this::pages,
                run.furniture()));
    run.container()
        .text(
            NcxDocument.HREF,
            NcxDocument.render(
                run.book().identifier(),
                run.edition().title(),
                run.edition().language(),
                book.getTableOfContents()));
    book.getSpine().setTocResource(run.book().list(NcxDocument.HREF, MediaTypes.NCX));
  }

  private List<PageTarget> pages(Map<String, String> ofContents) {
    run.pageList().add(NavigationDocument.HREF, ofContents);
    return run.pageList().targets();
  }

  private List<Landmark> landmarks() {
    String language = run.furniture().language();
    TOCReference first = run.contents().get(0);
    String firstLanguage = first instanceof Chapter chapter ? chapter.language() : language;
    List<Landmark> landmarks = new ArrayList<>();
    landmarks.add(
        new Landmark("cover", run.furniture().text("picture.cover"), language, Run.TEXT + COVER));
    landmarks.add(
        new Landmark("toc", run.furniture().text("contents"), language, NavigationDocument.HREF));
    landmarks.add(
        new Landmark("bodymatter", first.getTitle(), firstLanguage, first.getResource().getHref()));
    appeals
        .first()
        .ifPresent(
            href ->
                landmarks.add(
                    new Landmark("notice", run.furniture().text("appeals"), language, href)));
    return landmarks;
  }
}
