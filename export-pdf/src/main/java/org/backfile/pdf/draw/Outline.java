package org.backfile.pdf.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Bookmarks as the tree that viewers show (ISO 32000-1, 12.3.3); only the first level is open. */
final class Outline {
  private final int level;
  private final int number;
  private final List<Outline> kids = new ArrayList<>(0);

  private Outline(int level, int number) {
    this.level = level;
    this.number = number;
  }

  /** Writes the tree, and gives a pointer to its root. */
  static Reference write(List<Bookmark> bookmarks, PdfFile file, TextStrings strings)
      throws IOException {
    Outline root = new Outline(0, file.reserve());
    List<Outline> path = new ArrayList<>(List.of(root));
    for (Bookmark bookmark : bookmarks) {
      while (path.get(path.size() - 1).level >= bookmark.level()) {
        path.remove(path.size() - 1);
      }
      Outline item = new Outline(bookmark.level(), file.reserve());
      path.get(path.size() - 1).kids.add(item);
      path.add(item);
    }
    Bytes bytes = new Bytes(96);
    bytes.raw("<</Type/Outlines");
    root.family(bytes);
    file.put(root.number, bytes.raw(">>"));
    root.writeKids(bookmarks.iterator(), file, strings);
    return new Reference(root.number);
  }

  /** Writes what is below; the bookmarks come in the tree's order. */
  private void writeKids(Iterator<Bookmark> bookmarks, PdfFile file, TextStrings strings)
      throws IOException {
    for (int i = 0; i < kids.size(); i++) {
      Outline kid = kids.get(i);
      Bookmark bookmark = bookmarks.next();
      Bytes bytes = new Bytes(160);
      strings.put(bookmark.title(), bytes.raw("<</Title"));
      bytes.raw("/Dest").literal(bookmark.anchor().value());
      bytes.raw("/Parent ").reference(number);
      if (i > 0) {
        bytes.raw("/Prev ").reference(kids.get(i - 1).number);
      }
      if (i < kids.size() - 1) {
        bytes.raw("/Next ").reference(kids.get(i + 1).number);
      }
      kid.family(bytes);
      file.put(kid.number, bytes.raw(">>"));
      kid.writeKids(bookmarks, file, strings);
    }
  }

  private void family(Bytes bytes) {
    if (!kids.isEmpty()) {
      bytes.raw("/First ").reference(kids.get(0).number);
      bytes.raw("/Last ").reference(kids.get(kids.size() - 1).number);
      bytes.raw("/Count ").integer(level == 0 ? kids.size() : -kids.size());
    }
  }
}
