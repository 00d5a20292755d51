package org.backfile.pdf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;

/** Bookmarks as the tree that viewers show (ISO 32000-1, 12.3.3); only the first level is open. */
final class Outline {
  private final COSDictionary dictionary = Cos.dictionary();
  private final int level;
  private final List<Outline> kids = new ArrayList<>();

  private Outline(int level) {
    this.level = level;
  }

  static COSDictionary of(List<Bookmark> bookmarks) {
    Outline root = new Outline(0);
    Cos.put(root.dictionary, "Type", "Outlines");
    List<Outline> path = new ArrayList<>(List.of(root));
    for (Bookmark bookmark : bookmarks) {
      while (path.get(path.size() - 1).level >= bookmark.level()) {
        path.remove(path.size() - 1);
      }
      Outline item = new Outline(bookmark.level());
      Cos.put(item.dictionary, "Title", Cos.text(bookmark.title()));
      Cos.put(item.dictionary, "Dest", Cos.ascii(bookmark.anchor().value()));
      path.get(path.size() - 1).kids.add(item);
      path.add(item);
    }
    root.link();
    return root.dictionary;
  }

  private void link() {
    Optional<Outline> previous = Optional.empty();
    for (Outline kid : kids) {
      Cos.put(kid.dictionary, "Parent", dictionary);
      if (previous.isPresent()) {
        Cos.put(kid.dictionary, "Prev", previous.get().dictionary);
        Cos.put(previous.get().dictionary, "Next", kid.dictionary);
      }
      previous = Optional.of(kid);
      kid.link();
    }
    if (!kids.isEmpty()) {
      Cos.put(dictionary, "First", kids.get(0).dictionary);
      Cos.put(dictionary, "Last", kids.get(kids.size() - 1).dictionary);
      Cos.put(dictionary, "Count", COSInteger.get(level == 0 ? kids.size() : -kids.size()));
    }
  }
}
