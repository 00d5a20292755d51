package org.backfile.epub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backfile.epub.content.ProvenanceDocument;
import org.backfile.epub.content.ProvenanceDocument.Origin;
import org.backfile.epub.nav.Chapter;

/**
 * Writes what is known of the articles' origins, a document for every so many, so that none grows
 * beyond what reading systems open at once. Not thread-safe.
 */
final class ProvenanceWriter {
  /** About how many characters one document may have. */
  private static final long LONGEST = 250_000;

  private final Run run;
  private final EpubOptions options;
  private final List<Origin> waiting = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private long length;
  private int told;

  ProvenanceWriter(Run run, EpubOptions options) {
    this.run = run;
    this.options = options;
  }

  /** Takes an article's origin. */
  void add(Origin origin) throws IOException {
    if (!options.provenance()) {
      return;
    }
    if (waiting.size() == options.provenanceArticles()
        || (!waiting.isEmpty() && length + origin.length() > LONGEST)) {
      write();
    }
    waiting.add(origin);
    length += origin.length();
  }

  /** Writes the rest, and gives the documents their place at the edition's end. */
  void end() throws IOException {
    if (!waiting.isEmpty()) {
      write();
    }
    for (Part part : parts) {
      run.book()
          .model()
          .getTableOfContents()
          .addTOCReference(
              new Chapter(
                  Chapter.Kind.PROVENANCE,
                  part.title(),
                  run.furniture().language(),
                  run.book().read(Run.TEXT + part.fileName())));
    }
  }

  private void write() throws IOException {
    int from = told + 1;
    told += waiting.size();
    String title = run.furniture().text("provenance");
    if (told < run.edition().size() || from > 1) {
      title += " · " + from + "–" + told;
    }
    Part part =
        new Part(String.format(Locale.ROOT, "provenance-%02d.xhtml", parts.size() + 1), title);
    run.container()
        .text(
            Run.TEXT + part.fileName(), ProvenanceDocument.render(title, waiting, run.furniture()));
    parts.add(part);
    waiting.clear();
    length = 0;
  }

  /** A document that is written and waits for its place. */
  private record Part(String fileName, String title) {}
}
