package org.backfile.pdf.theme;

import java.util.Set;

/**
 * When rules hold.
 *
 * @param columns numbers of columns; empty for any
 * @param papers kinds of paper; empty for any
 * @param heads how wide the stories' heads are; empty for any
 */
record Condition(
    Set<Integer> columns, Set<StyleSheet.PaperKind> papers, Set<StyleSheet.HeadKind> heads) {
  /** Always. */
  static final Condition ALWAYS = new Condition(Set.of(), Set.of(), Set.of());

  /** Copies the sets. */
  Condition {
    columns = Set.copyOf(columns);
    papers = Set.copyOf(papers);
    heads = Set.copyOf(heads);
  }

  boolean holds(StyleSheet.Setting setting) {
    return (columns.isEmpty() || columns.contains(setting.columns()))
        && (papers.isEmpty() || papers.contains(setting.paper()))
        && (heads.isEmpty() || heads.contains(setting.heads()));
  }
}
