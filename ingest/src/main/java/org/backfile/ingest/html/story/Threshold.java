package org.backfile.ingest.html.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * From which likelihood on pieces are kept, so that the F1 that is to be expected of a page's
 * characters is the highest: half of that F1 (Lipton, Elkan and Naryanaswamy 2014, "Optimal
 * Thresholding of Classifiers to Maximize F1 Measure"). On a page of an unknown kind, whose
 * likelihoods are all low, this is less than on one that is clear.
 */
final class Threshold {
  /** Below, a piece is not kept on any page: not every page holds a story. */
  private static final double LOWEST = 0.2;

  private Threshold() {}

  /** The threshold of a page; {@code likelihoods} has one for each piece. */
  static double of(List<Piece> pieces, double[] likelihoods) {
    Integer[] order = new Integer[likelihoods.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -likelihoods[i]));
    double all = 0;
    for (int i : order) {
      all += likelihoods[i] * pieces.get(i).text().length();
    }
    double best = 0;
    double kept = 0;
    double right = 0;
    for (int i : order) {
      kept += pieces.get(i).text().length();
      right += likelihoods[i] * pieces.get(i).text().length();
      best = Math.max(best, right == 0 ? 0 : 2 * right / (kept + all));
    }
    return Math.max(LOWEST, best / 2);
  }
}
