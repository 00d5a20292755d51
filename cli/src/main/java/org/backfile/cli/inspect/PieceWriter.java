package org.backfile.cli.inspect;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.backfile.model.SourceSpan;

/** Writes pieces, one after the other; many that were left out for one reason are folded. */
final class PieceWriter {
  /** So many in a row are folded. */
  private static final int MANY = 4;

  private final Markup out;
  private final Voice voice;
  private final FigureWriter figures;

  PieceWriter(Markup out, Voice voice) {
    this.out = out;
    this.voice = voice;
    this.figures = new FigureWriter(out, voice);
  }

  void write(List<Piece> pieces) throws IOException {
    list();
    int from = 0;
    while (from < pieces.size()) {
      int to = from + 1;
      while (to < pieces.size() && pieces.get(to).isLeftOutLike(pieces.get(from))) {
        to++;
      }
      run(pieces.subList(from, to));
      from = to;
    }
    out.close().line();
  }

  /** Lists without bullets are lists to every screen reader only when they say so. */
  private void list() throws IOException {
    out.open("ol", "pieces").attribute("role", "list").line();
  }

  private void run(List<Piece> run) throws IOException {
    if (run.size() < MANY) {
      all(run);
      return;
    }
    Piece first = run.get(0);
    out.open("li", "run " + styles(first)).open("details").open("summary");
    badge(first.kind());
    String reason = first.reason().map(Shown::words).orElse("");
    out.text(" ").element("span", "note", Shown.number(run.size()) + " × " + reason);
    out.close().line();
    list();
    all(run);
    out.close().close().close().line();
  }

  private void all(List<Piece> pieces) throws IOException {
    for (Piece piece : pieces) {
      piece(piece);
    }
  }

  private void piece(Piece piece) throws IOException {
    out.open("li", "piece " + styles(piece)).open("p", "mark");
    badge(piece.kind());
    String note = piece.reason().map(Shown::words).orElse(piece.note());
    if (!note.isEmpty()) {
      out.text(" ").open("span", "note").element("bdi", note).close();
    }
    if (piece.span().isPresent()) {
      place(piece.span().get());
    }
    if (piece.likelihood().isPresent()) {
      likelihood(piece.likelihood().get());
    }
    out.close();
    if (!piece.text().isBlank()) {
      boolean address = piece.kind() == Kind.FIGURE;
      voice.mark(out.open("div", address ? "address" : "words")).text(piece.text()).close();
    }
    if (piece.figure().isPresent()) {
      figures.write(piece.figure().get());
    }
    out.close().line();
  }

  private void badge(Kind kind) throws IOException {
    out.element("span", "badge", kind.label());
  }

  private void place(SourceSpan span) throws IOException {
    out.text(" ").element("span", "place", Shown.span(span));
  }

  private void likelihood(double likelihood) throws IOException {
    double bounded = likelihood > 0 ? Math.min(1, likelihood) : 0;
    String width = String.format(Locale.ROOT, "width:%.0f%%", 100 * bounded);
    out.text(" ").open("span", "likelihood");
    out.open("span", "bar").open("span").attribute("style", width).close().close();
    out.text(" " + String.format(Locale.ROOT, "%.2f", bounded)).close();
  }

  private static String styles(Piece piece) {
    String kind = piece.kind().style();
    return piece.reason().map(reason -> kind + " " + Filters.style(reason)).orElse(kind);
  }
}
