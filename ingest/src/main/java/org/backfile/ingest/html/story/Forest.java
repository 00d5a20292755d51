package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Boosted regression trees (Friedman 2001, "Greedy function approximation: a gradient boosting
 * machine"), which tell from a row of measures how likely a piece belongs to the story. Immutable,
 * thread-safe.
 *
 * <p>The data's form, a line each: {@code base B}; {@code tree N}, then {@code N} nodes in order,
 * the root first: {@code measure threshold left right}, where a row goes left when its measure is
 * at most the threshold, or {@code = value} for a leaf. The leaves that a row reaches add up, with
 * the base, to the logarithm of the odds.
 */
final class Forest {
  private static final int LEAF = -1;

  private final double base;
  private final int[] roots;
  private final short[] measures;
  private final float[] values;
  private final int[] lefts;
  private final int[] rights;

  private Forest(
      double base, int[] roots, short[] measures, float[] values, int[] lefts, int[] rights) {
    this.base = base;
    this.roots = roots;
    this.measures = measures;
    this.values = values;
    this.lefts = lefts;
    this.rights = rights;
  }

  /** Reads the data's lines. */
  static Forest parse(List<String> lines) {
    double base = Double.parseDouble(lines.get(0).substring("base ".length()));
    List<Integer> roots = new ArrayList<>();
    int nodes = (int) lines.stream().filter(line -> !line.startsWith("tree")).count() - 1;
    short[] measures = new short[nodes];
    float[] values = new float[nodes];
    int[] lefts = new int[nodes];
    int[] rights = new int[nodes];
    int at = 0;
    int root = 0;
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("tree")) {
        root = at;
        roots.add(root);
        continue;
      }
      String[] parts = line.split(" ", -1);
      boolean leaf = parts[0].equals("=");
      measures[at] = leaf ? LEAF : Short.parseShort(parts[0]);
      values[at] = Float.parseFloat(parts[1]);
      lefts[at] = leaf ? 0 : root + Integer.parseInt(parts[2]);
      rights[at] = leaf ? 0 : root + Integer.parseInt(parts[3]);
      at++;
    }
    return new Forest(
        base, roots.stream().mapToInt(i -> i).toArray(), measures, values, lefts, rights);
  }

  /** The probability for a row, 0 to 1. */
  double probability(float[] row) {
    double sum = base;
    for (int root : roots) {
      int node = root;
      while (measures[node] != LEAF) {
        node = row[measures[node]] <= values[node] ? lefts[node] : rights[node];
      }
      sum += values[node];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
