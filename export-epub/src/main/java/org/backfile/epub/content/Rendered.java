package org.backfile.epub.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.backfile.model.Anchor;

/** A finished document. */
public final class Rendered {
  private final byte[] content;
  private final int replaced;
  private final List<Anchor> anchors;
  private final Map<String, String> pages;

  Rendered(byte[] content, int replaced, Collection<Anchor> anchors, Map<String, String> pages) {
    this.content = content;
    this.replaced = replaced;
    this.anchors = List.copyOf(anchors);
    this.pages = Map.copyOf(pages);
  }

  /** Its bytes, not copied: who gets them must not change them. */
  public byte[] content() {
    return content;
  }

  /** How many characters of its text XML does not allow and had to be replaced. */
  public int replaced() {
    return replaced;
  }

  /** The pages that begin in it, each label with its id. */
  public Map<String, String> pages() {
    return pages;
  }

  /** The anchors that are ids in it, in reading order. */
  public List<Anchor> anchors() {
    return anchors;
  }
}
