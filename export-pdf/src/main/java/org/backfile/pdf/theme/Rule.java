package org.backfile.pdf.theme;

import java.util.List;

/**
 * Properties of some selectors under a condition.
 *
 * @param condition when they hold
 * @param selectors what they are of
 * @param declarations the properties, in their order
 */
record Rule(Condition condition, List<String> selectors, List<Declaration> declarations) {
  /** Copies the lists. */
  Rule {
    selectors = List.copyOf(selectors);
    declarations = List.copyOf(declarations);
  }
}
