package org.backfile.epub.content;

import java.util.Collection;
import java.util.List;
import org.backfile.model.Anchor;

/** A finished document. */
public final class Rendered {
  private final byte[] content;
  private final int replaced;
  private final List<Anchor> anchors;

  Rendered(byte[] content, int replaced, Collection<Anchor> anchors) {
    this.content = content;
    this.replaced = replaced;
    this.anchors = List.copyOf(anchors);
  }

  /** Its bytes, not copied: who gets them must not change them. */
  public byte[] content() {
    return content;
  }

  /** How many characters of its text XML does not allow and had to be replaced. */
  public int replaced() {
    return replaced;
  }

  /** The anchors that are ids in it, in reading order. */
  public List<Anchor> anchors() {
    return anchors;
  }
}
