package org.backfile.pdf.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * A name or number tree of two levels (ISO 32000-1, 7.9.6 and 7.9.7), whose leaves are written as
 * they fill up. Entries come in their order. Not thread-safe.
 */
final class NameTree {
  private static final int ENTRIES = 256;

  private final PdfFile file;
  private final String key;
  private final List<COSBase> leaf = new ArrayList<>();
  private final COSArray leaves = Cos.array();

  /**
   * A tree.
   *
   * @param key Names or Nums
   */
  NameTree(PdfFile file, String key) {
    this.file = file;
    this.key = key;
  }

  void add(COSBase name, COSBase value) throws IOException {
    leaf.add(name);
    leaf.add(value);
    if (leaf.size() == ENTRIES * 2) {
      flush();
    }
  }

  private void flush() throws IOException {
    COSDictionary node = Cos.dictionary();
    Cos.put(node, "Limits", Cos.array(leaf.get(0), leaf.get(leaf.size() - 2)));
    Cos.put(node, key, Cos.array(leaf.toArray(COSBase[]::new)));
    leaves.add(file.add(node));
    leaf.clear();
  }

  /** Writes the rest, and gives a pointer to the root. */
  Reference finish() throws IOException {
    COSDictionary root = Cos.dictionary();
    if (leaves.size() == 0) {
      Cos.put(root, key, Cos.array(leaf.toArray(COSBase[]::new)));
    } else {
      if (!leaf.isEmpty()) {
        flush();
      }
      Cos.put(root, "Kids", leaves);
    }
    return file.add(root);
  }
}
