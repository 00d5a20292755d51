package org.backfile.bench.extract;

import java.util.ArrayList;
import java.util.List;

/** Trains trees with rows of pages, and asks trees that have not seen a page about it. */
final class Training {
  /** How the shipped trees were grown; settled by trying, on pages that were not kept aside. */
  private static final Boosting.Settings SETTINGS =
      new Boosting.Settings(240, 5, 0.05, 0.02, 0.4, 0.7, 0.05);

  /** In how many parts pages are divided to be judged by trees of the other parts. */
  static final int FOLDS = 4;

  private Training() {}

  /** The rows of the page with an index. */
  @FunctionalInterface
  interface Rows {
    float[][] of(int page);
  }

  static Boosting train(List<TrainingPage> pages, Rows rows) {
    return train(pages, rows, -1);
  }

  private static Boosting train(List<TrainingPage> pages, Rows rows, int without) {
    List<float[]> all = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      TrainingPage page = pages.get(p);
      if (page.source().fold(FOLDS) != without) {
        float[][] own = rows.of(p);
        for (int i = 0; i < own.length; i++) {
          all.add(own[i]);
          labels.add(Math.max(0, page.labels()[i]));
          weights.add(page.weights()[i]);
        }
      }
    }
    return new Boosting(all.toArray(float[][]::new), array(labels), array(weights), SETTINGS);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }

  /** The trees of each part, trained with the other parts' pages. */
  static List<Boosting> crosswise(List<TrainingPage> pages, Rows rows) {
    List<Boosting> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      models.add(train(pages, rows, fold));
    }
    return models;
  }

  /** What the trees of its part say of each page, which they have not seen. */
  static List<double[]> unseen(List<Boosting> models, List<TrainingPage> pages, Rows rows) {
    List<double[]> predictions = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      int fold = pages.get(p).source().fold(FOLDS);
      predictions.add(predict(models.get(fold), rows.of(p)));
    }
    return predictions;
  }

  static double[] predict(Boosting model, float[][] rows) {
    double[] out = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      out[i] = model.probability(rows[i]);
    }
    return out;
  }
}
