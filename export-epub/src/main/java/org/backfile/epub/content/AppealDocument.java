package org.backfile.epub.content;

import java.util.List;
import java.util.Optional;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Appeal;

/** Makes the documents of appeals, each a notice that stands apart from every story. */
public final class AppealDocument {
  private AppealDocument() {}

  /**
   * Writes what one organisation asks.
   *
   * @param appeals at least one
   * @param title the document's heading, see {@link #title}
   * @param language the language of the appeals, a BCP 47 tag
   * @param furniture the edition's own words
   * @param pictures where its pictures are
   */
  public static Rendered render(
      List<Appeal> appeals, String title, String language, Furniture furniture, Pictures pictures) {
    return write(appeals, title, Optional.of("appeal.note"), language, furniture, pictures);
  }

  /** Writes the bundler's own appeal, which needs no note on where it comes from. */
  public static Rendered renderOwn(Appeal appeal, Furniture furniture, Pictures pictures) {
    return write(
        List.of(appeal),
        furniture.text("appeal.own"),
        Optional.empty(),
        furniture.language(),
        furniture,
        pictures);
  }

  /** The heading of an organisation's appeals. */
  public static String title(Optional<String> organisation, Furniture furniture) {
    return organisation
        .map(name -> furniture.text("appeal.of", name))
        .orElseGet(() -> furniture.text("appeal"));
  }

  private static Rendered write(
      List<Appeal> appeals,
      String title,
      Optional<String> note,
      String language,
      Furniture furniture,
      Pictures pictures) {
    ContentDocument.Frame frame =
        new ContentDocument.Frame(
            language, Direction.of(language), title, "appeal", Optional.empty(), "../");
    ContentDocument document = ContentDocument.start(furniture, frame);
    XmlWriter out = document.out();
    out.open("section").attribute("epub:type", "notice").attribute("role", "doc-notice").line();
    out.open("header").line().open("h1");
    document.words(() -> out.text(title));
    out.close().line();
    note.ifPresent(key -> document.words("p", "note", furniture.text(key)));
    out.close().line();
    BlockWriter blocks = new BlockWriter(document, pictures);
    for (Appeal appeal : appeals) {
      document.open("div", "asked").line();
      blocks.write(appeal.blocks());
      appeal
          .link()
          .ifPresent(
              link -> {
                document.open("p", "appeal-link");
                document.address(link);
                out.close().line();
              });
      out.close().line();
    }
    out.close().line();
    return document.finish();
  }
}
