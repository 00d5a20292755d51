package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.Arrays;
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
  /** Rows that are taken through a tree together, while it is at hand. */
  private static final int BLOCK = 16;

  private final double base;
  private final int[] roots;
  private final int[] depths;
  private final short[] measures;
  private final float[] thresholds;
  private final float[] values;

  /** Two for each node, left and right; those of a leaf are the leaf itself. */
  private final int[] children;

  private Forest(double base, int[] roots, int[] depths, int nodes) {
    this.base = base;
    this.roots = roots;
    this.depths = depths;
    this.measures = new short[nodes];
    this.thresholds = new float[nodes];
    this.values = new float[nodes];
    this.children = new int[2 * nodes];
  }

  /** Reads the data's lines. */
  static Forest parse(List<String> lines) {
    double base = Double.parseDouble(lines.get(0).substring("base ".length()));
    List<Integer> roots = new ArrayList<>();
    int nodes = 0;
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("tree")) {
        roots.add(nodes);
      } else {
        nodes++;
      }
    }
    int[] starts = roots.stream().mapToInt(i -> i).toArray();
    Forest forest = new Forest(base, starts, new int[starts.length], nodes);
    int at = 0;
    int tree = -1;
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("tree")) {
        tree++;
      } else {
        forest.set(at++, starts[tree], line.split(" ", -1));
      }
    }
    for (tree = 0; tree < starts.length; tree++) {
      forest.depths[tree] = forest.depth(starts[tree]);
    }
    return forest;
  }

  private void set(int node, int root, String[] parts) {
    boolean leaf = parts[0].equals("=");
    float number = Float.parseFloat(parts[1]);
    measures[node] = leaf ? 0 : Short.parseShort(parts[0]);
    thresholds[node] = leaf ? 0 : number;
    values[node] = leaf ? number : 0;
    children[2 * node] = leaf ? node : root + Integer.parseInt(parts[2]);
    children[2 * node + 1] = leaf ? node : root + Integer.parseInt(parts[3]);
  }

  private int depth(int node) {
    int left = children[2 * node];
    return left == node ? 0 : 1 + Math.max(depth(left), depth(children[2 * node + 1]));
  }

  /** The probability for each row, 0 to 1. */
  double[] probabilities(float[][] rows) {
    double[] sums = new double[rows.length];
    Arrays.fill(sums, base);
    for (int start = 0; start < rows.length; start += BLOCK) {
      int end = Math.min(rows.length, start + BLOCK);
      for (int tree = 0; tree < roots.length; tree++) {
        int i = start;
        for (; i + 1 < end; i += 2) {
          add(rows, i, tree, sums);
        }
        if (i < end) {
          sums[i] += values[leaf(rows[i], tree)];
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = 1 / (1 + StrictMath.exp(-sums[i]));
    }
    return sums;
  }

  /** Takes two rows through a tree, so that the processor need not wait for one at each step. */
  private void add(float[][] rows, int i, int tree, double[] sums) {
    float[] one = rows[i];
    float[] two = rows[i + 1];
    int node = roots[tree];
    int other = node;
    for (int step = 0; step < depths[tree]; step++) {
      node = next(one, node);
      other = next(two, other);
    }
    sums[i] += values[node];
    sums[i + 1] += values[other];
  }

  /** The leaf that a row reaches. */
  private int leaf(float[] row, int tree) {
    int node = roots[tree];
    for (int step = 0; step < depths[tree]; step++) {
      node = next(row, node);
    }
    return node;
  }

  /** The node below, or the leaf itself: as many steps for every row, and none to be guessed. */
  private int next(float[] row, int node) {
    return children[2 * node + (row[measures[node]] <= thresholds[node] ? 0 : 1)];
  }
}
