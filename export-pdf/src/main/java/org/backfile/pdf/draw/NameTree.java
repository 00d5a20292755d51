package org.backfile.pdf.draw;

import java.io.IOException;

/**
 * A name or number tree of two levels (ISO 32000-1, 7.9.6 and 7.9.7), whose leaves are written as
 * they fill up. Entries come in their order. Not thread-safe.
 */
final class NameTree {
  private static final int ENTRIES = 256;

  private final PdfFile file;
  private final String key;
  private final Bytes leaf = new Bytes(1 << 14);
  private final Bytes leaves = new Bytes(1 << 10);
  private byte[] first = {};
  private byte[] last = {};
  private int entries;

  /**
   * A tree.
   *
   * @param key Names or Nums
   */
  NameTree(PdfFile file, String key) {
    this.file = file;
    this.key = key;
  }

  /** Adds an entry; the bytes of both are copied. */
  void add(Bytes name, Bytes value) throws IOException {
    last = name.toArray();
    if (entries == 0) {
      first = last;
    }
    leaf.write(last);
    leaf.write(' ');
    value.writeTo(leaf);
    leaf.write('\n');
    entries++;
    if (entries == ENTRIES) {
      flush();
    }
  }

  private void flush() throws IOException {
    Bytes node = new Bytes(leaf.size() + 256);
    node.raw("<</Limits[").write(first);
    node.raw(" ").write(last);
    node.raw("]/").raw(key).raw("[");
    leaf.writeTo(node);
    int number = file.reserve();
    file.put(number, node.raw("]>>"));
    leaves.reference(number).raw(" ");
    leaf.clear();
    entries = 0;
  }

  /** Writes the rest, and gives a pointer to the root. */
  Reference finish() throws IOException {
    boolean small = leaves.size() == 0;
    if (!small && entries > 0) {
      flush();
    }
    Bytes root = new Bytes(1 << 10).raw("<</").raw(small ? key : "Kids").raw("[");
    (small ? leaf : leaves).writeTo(root);
    int number = file.reserve();
    file.put(number, root.raw("]>>"));
    return new Reference(number);
  }
}
