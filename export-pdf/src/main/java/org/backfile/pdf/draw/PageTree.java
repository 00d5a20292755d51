package org.backfile.pdf.draw;

import java.io.IOException;
import java.util.Arrays;

/**
 * The pages in their order, as a tree of two levels (ISO 32000-1, 7.7.3). A page has its numbers
 * before it is drawn. Not thread-safe.
 */
final class PageTree {
  /** As many pages hang together. */
  private static final int TOGETHER = 64;

  private final PdfFile file;
  private final int root;
  private int[] pages = new int[TOGETHER];
  private int[] nodes = new int[16];
  private int count;

  PageTree(PdfFile file) {
    this.file = file;
    root = file.reserve();
  }

  /** The number of the root's object. */
  int root() {
    return root;
  }

  /** Makes room for pages up to a number, 1-based. */
  void reserve(int number) {
    while (count < number) {
      if (count == pages.length) {
        pages = Arrays.copyOf(pages, count * 2);
      }
      if (count % TOGETHER == 0) {
        if (count / TOGETHER == nodes.length) {
          nodes = Arrays.copyOf(nodes, nodes.length * 2);
        }
        nodes[count / TOGETHER] = file.reserve();
      }
      pages[count++] = file.reserve();
    }
  }

  /** The object of a page, 1-based. */
  int object(int number) {
    return pages[number - 1];
  }

  /** The object that a page hangs on. */
  int parent(int number) {
    return nodes[(number - 1) / TOGETHER];
  }

  /** Writes the tree. */
  void finish() throws IOException {
    Bytes kids = new Bytes(1 << 12);
    for (int from = 0; from < count; from += TOGETHER) {
      int to = Math.min(from + TOGETHER, count);
      int node = nodes[from / TOGETHER];
      Bytes bytes = new Bytes(1 << 10);
      bytes.raw("<</Type/Pages/Parent ").reference(root).raw("/Count ").integer(to - from);
      bytes.raw("/Kids[");
      for (int i = from; i < to; i++) {
        bytes.reference(pages[i]).raw(" ");
      }
      file.put(node, bytes.raw("]>>"));
      kids.reference(node).raw(" ");
    }
    Bytes bytes = new Bytes(kids.size() + 64);
    bytes.raw("<</Type/Pages/Count ").integer(count).raw("/Kids[");
    bytes.write(kids.toArray());
    file.put(root, bytes.raw("]>>"));
  }
}
