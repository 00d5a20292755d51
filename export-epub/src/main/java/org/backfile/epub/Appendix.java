package org.backfile.epub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.edition.OwnPage;
import org.backfile.epub.content.AppendixDocument;
import org.backfile.epub.content.Rendered;
import org.backfile.epub.nav.Chapter;

/**
 * One of the edition's own parts at its end, in as many documents as it needs, so that none grows
 * beyond what reading systems open at once. Documents are written as soon as they are full. Not
 * thread-safe.
 */
final class Appendix {
  /** About how many bytes one document may have. */
  private static final long LONGEST = 250_000;

  private final Run run;
  private final OwnPage page;
  private final Optional<String> intro;
  private final boolean wanted;
  private final List<AppendixDocument.Piece> waiting = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private long length;

  /**
   * A part without pieces.
   *
   * @param intro the key of what it is about
   */
  Appendix(Run run, OwnPage page, Optional<String> intro) {
    this.run = run;
    this.page = page;
    this.intro = intro.map(run.furniture()::text);
    wanted = run.options().pages().has(page, run.edition());
  }

  /** A document that is written and waits for its place. */
  private record Part(String fileName, String title) {}

  /** Whether the edition has it. */
  boolean isWanted() {
    return wanted;
  }

  /** Takes the next piece, unless the edition does without the part. */
  void add(AppendixDocument.Piece piece) throws IOException {
    if (!wanted) {
      return;
    }
    if (!waiting.isEmpty() && length + piece.length() > LONGEST) {
      write();
    }
    waiting.add(piece);
    length += piece.length();
  }

  /** Takes a piece that comes before those that still wait. */
  void addFirst(AppendixDocument.Piece piece) {
    waiting.add(0, piece);
  }

  /** Whether no piece came. */
  boolean isEmpty() {
    return waiting.isEmpty() && parts.isEmpty();
  }

  /** Writes the rest, and gives the documents their places in the reading order. */
  void end() throws IOException {
    if (wanted && !waiting.isEmpty()) {
      write();
    }
    for (Part part : parts) {
      run.contents()
          .add(
              new Chapter(
                  Chapter.Kind.APPENDIX,
                  part.title(),
                  run.furniture().language(),
                  run.book().read(Run.TEXT + part.fileName())));
    }
  }

  private void write() throws IOException {
    int number = parts.size() + 1;
    String word = run.furniture().text(page.word());
    Part part =
        new Part(
            String.format(Locale.ROOT, "%s-%02d.xhtml", page.word(), number),
            number == 1 ? word : word + " · " + number);
    AppendixDocument.Head head = new AppendixDocument.Head(page, part.title(), intro, number == 1);
    Rendered document = AppendixDocument.render(head, waiting, run.furniture());
    run.write(part.fileName(), document);
    parts.add(part);
    waiting.clear();
    length = 0;
  }
}
