package org.backfile.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.backfile.pdf.draw.PdfDrawing;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.page.Furniture;
import org.backfile.pdf.page.Paginator;
import org.backfile.pdf.page.Start;

/**
 * Pages that one story after the other is put on. A story's tags are declared when it comes and
 * given up when all of it is drawn. Not thread-safe.
 */
final class StoryPages {
  private final Paginator paginator;
  private final PdfDrawing drawing;
  private final Start start;
  private final Deque<Open> open = new ArrayDeque<>();

  /** Puts stories on a paginator's pages, each starting in the same way. */
  StoryPages(Paginator paginator, PdfDrawing drawing, Start start) {
    this.paginator = paginator;
    this.drawing = drawing;
    this.start = start;
  }

  /** Tags whose last content is not drawn yet. */
  private record Open(long end, List<Tag> tags) {}

  /** Adds a story: its galleys below each other. */
  void add(List<Galley> galleys, Furniture.Story story) throws IOException {
    Start where = start;
    for (Galley galley : galleys) {
      galley.tags().forEach(drawing::declare);
      paginator.add(galley, where, story);
      open.add(new Open(paginator.added(), galley.tags()));
      where = Start.BELOW;
    }
    release();
  }

  /** Finishes the pages; the last one's number is given back. */
  int end() throws IOException {
    paginator.end();
    release();
    return paginator.number();
  }

  private void release() throws IOException {
    while (!open.isEmpty() && open.peek().end() <= paginator.placed()) {
      drawing.release(open.remove().tags());
    }
  }
}
