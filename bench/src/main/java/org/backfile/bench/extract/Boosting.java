package org.backfile.bench.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains boosted regression trees for a yes-or-no question (Friedman 2001; second-order steps and
 * histograms as in Chen and Guestrin 2016, "XGBoost"). The same rows and settings give the same
 * trees.
 */
final class Boosting {
  private static final int BINS = 64;

  /**
   * How trees are grown.
   *
   * @param trees how many
   * @param depth the deepest
   * @param rate how much of each tree is believed
   * @param minimum the least weight of a leaf, in units of the rows' weights
   * @param features which part of the measures each tree may use
   * @param rows which part of the rows each tree sees
   * @param penalty the L2 penalty on leaves
   */
  record Settings(
      int trees,
      int depth,
      double rate,
      double minimum,
      double features,
      double rows,
      double penalty) {}

  private record Node(int feature, float threshold, int left, int right, float value) {}

  private final Settings settings;
  private final float[][] rows;
  private final double[] labels;
  private final double[] weights;
  private final float[][] cuts;
  private final byte[][] bins;
  private final List<List<Node>> trees = new ArrayList<>();
  private final double[] scores;
  private final double base;

  Boosting(float[][] rows, double[] labels, double[] weights, Settings settings) {
    this.settings = settings;
    this.rows = rows;
    this.labels = labels;
    this.weights = weights;
    int features = rows[0].length;
    cuts = new float[features][];
    bins = new byte[features][rows.length];
    IntStream.range(0, features).parallel().forEach(this::bin);
    double yes = 0;
    double all = 0;
    for (int i = 0; i < rows.length; i++) {
      yes += labels[i] * weights[i];
      all += weights[i];
    }
    base = Math.log(yes / (all - yes));
    scores = new double[rows.length];
    Arrays.fill(scores, base);
    SplittableRandom random = new SplittableRandom(42);
    for (int t = 0; t < settings.trees(); t++) {
      grow(random);
    }
  }

  private void bin(int feature) {
    float[] values = new float[Math.min(rows.length, 40_000)];
    int step = Math.max(1, rows.length / values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i * step][feature];
    }
    Arrays.sort(values);
    float[] distinct = new float[BINS];
    int count = 0;
    for (int b = 1; b < BINS; b++) {
      float cut = values[(int) ((long) values.length * b / BINS)];
      if (count == 0 || cut > distinct[count - 1]) {
        distinct[count++] = cut;
      }
    }
    cuts[feature] = Arrays.copyOf(distinct, count);
    for (int i = 0; i < rows.length; i++) {
      int at = Arrays.binarySearch(cuts[feature], rows[i][feature]);
      bins[feature][i] = (byte) (at >= 0 ? at : -at - 1);
    }
  }

  private void grow(SplittableRandom random) {
    double[] gradient = new double[rows.length];
    double[] hessian = new double[rows.length];
    int[] sample = new int[rows.length];
    int size = 0;
    for (int i = 0; i < rows.length; i++) {
      double p = 1 / (1 + Math.exp(-scores[i]));
      gradient[i] = weights[i] * (labels[i] - p);
      hessian[i] = weights[i] * Math.max(1e-6, p * (1 - p));
      if (weights[i] > 0 && random.nextDouble() < settings.rows()) {
        sample[size++] = i;
      }
    }
    int[] features =
        IntStream.range(0, cuts.length)
            .filter(f -> cuts[f].length > 0 && random.nextDouble() < settings.features())
            .toArray();
    List<Node> tree = new ArrayList<>();
    node(tree, Arrays.copyOf(sample, size), features, gradient, hessian, settings.depth());
    trees.add(tree);
    for (int i = 0; i < rows.length; i++) {
      scores[i] += leaf(tree, rows[i]);
    }
  }

  private record Split(int feature, int bin, double gain) {}

  private int node(
      List<Node> tree,
      int[] sample,
      int[] features,
      double[] gradient,
      double[] hessian,
      int depth) {
    int index = tree.size();
    double g = 0;
    double h = 0;
    for (int i : sample) {
      g += gradient[i];
      h += hessian[i];
    }
    tree.add(new Node(-1, 0, 0, 0, (float) (settings.rate() * g / (h + settings.penalty()))));
    if (depth == 0) {
      return index;
    }
    double sumG = g;
    double sumH = h;
    Split best =
        Arrays.stream(features)
            .parallel()
            .mapToObj(f -> best(f, sample, gradient, hessian, sumG, sumH))
            .reduce(
                new Split(-1, 0, 1e-9),
                (a, b) -> b.gain > a.gain || (b.gain == a.gain && b.feature < a.feature) ? b : a);
    if (best.feature < 0) {
      return index;
    }
    byte[] column = bins[best.feature];
    int[] left = Arrays.stream(sample).filter(i -> column[i] <= best.bin).toArray();
    int[] right = Arrays.stream(sample).filter(i -> column[i] > best.bin).toArray();
    int l = node(tree, left, features, gradient, hessian, depth - 1);
    int r = node(tree, right, features, gradient, hessian, depth - 1);
    tree.set(index, new Node(best.feature, cuts[best.feature][best.bin], l, r, 0));
    return index;
  }

  private Split best(
      int feature, int[] sample, double[] gradient, double[] hessian, double g, double h) {
    double[] sumG = new double[BINS];
    double[] sumH = new double[BINS];
    byte[] column = bins[feature];
    for (int i : sample) {
      sumG[column[i]] += gradient[i];
      sumH[column[i]] += hessian[i];
    }
    double parent = g * g / (h + settings.penalty());
    Split best = new Split(-1, 0, 1e-9);
    double leftG = 0;
    double leftH = 0;
    for (int b = 0; b < cuts[feature].length; b++) {
      leftG += sumG[b];
      leftH += sumH[b];
      double rightG = g - leftG;
      double rightH = h - leftH;
      if (leftH < settings.minimum() || rightH < settings.minimum()) {
        continue;
      }
      double gain =
          leftG * leftG / (leftH + settings.penalty())
              + rightG * rightG / (rightH + settings.penalty())
              - parent;
      if (gain > best.gain) {
        best = new Split(feature, b, gain);
      }
    }
    return best;
  }

  private static float leaf(List<Node> tree, float[] row) {
    Node node = tree.get(0);
    while (node.feature >= 0) {
      node = tree.get(row[node.feature] <= node.threshold ? node.left : node.right);
    }
    return node.value;
  }

  double probability(float[] row) {
    double sum = base;
    for (List<Node> tree : trees) {
      sum += leaf(tree, row);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The data that the reader of pages takes. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "base %.5f", base));
    for (List<Node> tree : trees) {
      lines.add("tree " + tree.size());
      for (Node node : tree) {
        lines.add(
            node.feature < 0
                ? String.format(Locale.ROOT, "= %.5f", node.value)
                : node.feature + " " + node.threshold + " " + node.left + " " + node.right);
      }
    }
    return lines;
  }
}
