package org.backfile.ingest.html.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * A second look at each piece, with what the first one made of those around it (Tu 2008,
 * "Auto-context"): the first probabilities of its neighbours, of what stands in the same elements
 * and of what has the same path.
 */
final class Context {
  private static final int NEIGHBOURS = 3;
  private static final int LEVELS = 5;

  private final List<Piece> pieces;
  private final double[] first;
  private final Map<Element, double[]> sums = new HashMap<>();
  private final Map<String, double[]> paths = new HashMap<>();
  private final double[] page = new double[2];

  Context(List<Piece> pieces, double[] first) {
    this.pieces = pieces;
    this.first = first;
    for (int i = 0; i < first.length; i++) {
      Piece piece = pieces.get(i);
      double weight = piece.text().length() + 1;
      add(page, weight, first[i]);
      add(paths.computeIfAbsent(path(piece), k -> new double[2]), weight, first[i]);
      Element up = piece.container();
      for (int level = 0; level < LEVELS && up != null; level++) {
        add(sums.computeIfAbsent(up, k -> new double[2]), weight, first[i]);
        up = up.parent();
      }
    }
  }

  private static void add(double[] sum, double weight, double probability) {
    sum[0] += weight;
    sum[1] += weight * probability;
  }

  private static String path(Piece piece) {
    Element element = piece.container();
    Element parent = element.parent();
    return element.normalName()
        + '.'
        + Measures.className(element)
        + (parent == null ? "" : '/' + parent.normalName() + '.' + Measures.className(parent));
  }

  /** The rows with the second look's measures behind those of the first. */
  float[][] widen(float[][] rows) {
    float[][] wide = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      wide[i] = java.util.Arrays.copyOf(rows[i], rows[i].length + 2 * NEIGHBOURS + 1 + LEVELS + 6);
      fill(i, wide[i], rows[i].length);
    }
    return wide;
  }

  private void fill(int i, float[] row, int start) {
    int at = start;
    for (int k = -NEIGHBOURS; k <= NEIGHBOURS; k++) {
      int other = i + k;
      row[at++] = other >= 0 && other < first.length ? (float) first[other] : -1;
    }
    Element up = pieces.get(i).container();
    for (int level = 0; level < LEVELS; level++) {
      double[] sum = up == null ? page : sums.getOrDefault(up, page);
      row[at++] = (float) mean(sum);
      up = up == null ? null : up.parent();
    }
    row[at++] = (float) mean(paths.getOrDefault(path(pieces.get(i)), page));
    row[at++] = (float) mean(page);
    row[at++] = (float) Math.log1p(page[1]);
    row[at++] = run(i, -1);
    row[at++] = run(i, 1);
    row[at] = (float) Math.log1p(sums.getOrDefault(pieces.get(i).container(), page)[1]);
  }

  private static double mean(double[] sum) {
    return sum[0] == 0 ? 0 : sum[1] / sum[0];
  }

  /**
   * How many pieces away in a direction the nearest is that the first look holds for the story's.
   */
  private float run(int i, int step) {
    int steps = 1;
    int at = i + step;
    while (at >= 0 && at < first.length && first[at] < 0.6 && steps < 50) {
      at += step;
      steps++;
    }
    return at >= 0 && at < first.length ? steps : 60;
  }
}
