package org.backfile.pdf.page;

import java.util.List;

/** Makes what stands on every page around the text: running heads, rules, folios. */
@FunctionalInterface
public interface Furniture {
  /** Pages with nothing around the text. */
  Furniture NONE = (label, opening) -> List.of();

  /**
   * The furniture of one page.
   *
   * @param label the page's number as printed
   * @param opening whether a story begins on the page
   */
  List<Placed> on(String label, boolean opening);
}
