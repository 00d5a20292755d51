package org.backfile.bench.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.html.meta.MetadataReader;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.page.SavedPage;
import org.backfile.ingest.html.story.PageMeasures;

/**
 * Trains the model that tells a story's pieces: {@code TrainStory CASES [MODEL]}. A third of the
 * pages is kept aside; the table that is printed tells how well each part is divided, the first
 * part by models that have not seen the page in question.
 */
public final class TrainStory {
  private static final List<String> CORPORA =
      List.of("scrapinghub", "naeb", "wcxb", "daniel", "readability", "omnivore", "trafilatura");

  private static final int FOLDS = 4;

  private TrainStory() {}

  private record Page(Cases source, PageMeasures measures, double[] labels, double[] weights) {
    int size() {
      return labels.length;
    }

    int fold() {
      return Math.floorMod(
          (source.corpus() + source.id()).hashCode() / 7
              + Integer.getInteger("seed", 0) * source.id().hashCode() / 13,
          FOLDS);
    }
  }

  /** Trains and prints. */
  public static void main(String[] args) throws IOException {
    List<Page> pages = new ArrayList<>();
    List<Cases> sources = new ArrayList<>(Cases.in(Path.of(args[0]), CORPORA));
    if (Boolean.getBoolean("own")) {
      sources.addAll(Cases.own(Path.of("/work/main/ingest/src/test/resources/cases/html")));
    }
    for (Cases source : sources) {
      SavedPage saved = ScorePages.saved(source, source.bytes());
      PageMetadata metadata = MetadataReader.read(saved, ReadOptions.of("training"));
      PageMeasures measures = PageMeasures.of(saved.document(), metadata);
      double[] labels = Labels.of(measures.texts(), source);
      String headline =
          String.join(" ", Labels.words(metadata.headline().map(h -> h.value()).orElse("")));
      for (int i = 0; i < labels.length; i++) {
        boolean title = String.join(" ", Labels.words(measures.texts().get(i))).equals(headline);
        labels[i] = title ? Labels.UNKNOWN : labels[i];
      }
      pages.add(new Page(source, measures, labels, weights(measures.texts(), labels, source)));
    }
    List<Page> learned = pages.stream().filter(page -> !page.source.isHeldOut()).toList();
    List<Page> held = pages.stream().filter(page -> page.source.isHeldOut()).toList();
    System.out.println(learned.size() + " pages to learn from, " + held.size() + " kept aside");

    Boosting.Settings settings = settings();
    List<double[]> first = acrossFolds(learned, page -> page.measures.rows(), settings);
    report("first look, learned from (other folds)", learned, first);
    Boosting all = train(learned, page -> page.measures.rows(), settings);
    List<double[]> firstHeld = held.stream().map(p -> predict(all, p.measures.rows())).toList();
    report("first look, kept aside", held, firstHeld);

    List<Page> wide = widened(learned, first);
    Map<Page, float[][]> rows = new java.util.IdentityHashMap<>();
    for (int i = 0; i < learned.size(); i++) {
      rows.put(learned.get(i), learned.get(i).measures.widened(first.get(i)));
    }
    List<double[]> second = acrossFolds(wide, rows::get, settings);
    report("second look, learned from (other folds)", learned, second);
    if (Boolean.getBoolean("misses")) {
      for (int i = 0; i < learned.size(); i++) {
        misses(learned.get(i), second.get(i));
      }
    }
    Boosting last = train(wide, rows::get, settings);
    List<double[]> secondHeld = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      secondHeld.add(predict(last, held.get(i).measures.widened(firstHeld.get(i))));
    }
    report("second look, kept aside", held, secondHeld);
    if (args.length > 1) {
      List<String> lines = new ArrayList<>();
      lines.add("first");
      lines.addAll(all.lines());
      lines.add("second");
      lines.addAll(last.lines());
      Files.write(Path.of(args[1]), lines);
    }
  }

  private static Boosting.Settings settings() {
    return new Boosting.Settings(
        Integer.getInteger("trees", 120),
        Integer.getInteger("depth", 5),
        Double.parseDouble(System.getProperty("rate", "0.1")),
        Double.parseDouble(System.getProperty("minimum", "0.02")),
        0.4,
        0.7,
        Double.parseDouble(System.getProperty("penalty", "0.05")));
  }

  private static List<Page> widened(List<Page> pages, List<double[]> first) {
    return pages;
  }

  private interface Rows {
    float[][] of(Page page);
  }

  private static List<double[]> acrossFolds(
      List<Page> pages, Rows rows, Boosting.Settings settings) {
    List<double[]> predictions =
        new ArrayList<>(java.util.Collections.nCopies(pages.size(), new double[0]));
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<Page> in = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        if (pages.get(i).fold() != out) {
          in.add(pages.get(i));
        }
      }
      Boosting model = train(in, rows, settings);
      for (int i = 0; i < pages.size(); i++) {
        if (pages.get(i).fold() == out) {
          predictions.set(i, predict(model, rows.of(pages.get(i))));
        }
      }
    }
    return predictions;
  }

  private static Boosting train(List<Page> pages, Rows rows, Boosting.Settings settings) {
    int size = pages.stream().mapToInt(Page::size).sum();
    float[][] all = new float[size][];
    double[] labels = new double[size];
    double[] weights = new double[size];
    int at = 0;
    for (Page page : pages) {
      float[][] own = rows.of(page);
      for (int i = 0; i < own.length; i++) {
        all[at] = own[i];
        labels[at] = Math.max(0, page.labels[i]);
        weights[at] = page.weights[i];
        at++;
      }
    }
    return new Boosting(all, labels, weights, settings);
  }

  private static double[] predict(Boosting model, float[][] rows) {
    double[] out = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      out[i] = model.probability(rows[i]);
    }
    return out;
  }

  /** A piece weighs as much as its text, a page's story as much as another page's. */
  private static double[] weights(List<String> texts, double[] labels, Cases source) {
    double story = 200;
    for (int i = 0; i < labels.length; i++) {
      story += labels[i] == 1 ? texts.get(i).length() : 0;
    }
    double trust =
        switch (source.corpus()) {
          case "readability", "omnivore" -> 0.5;
          default -> 1;
        };
    double[] weights = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      boolean known = labels[i] != Labels.UNKNOWN;
      weights[i] = known ? trust * (Math.min(800, texts.get(i).length()) + 12) / story : 0;
    }
    return weights;
  }

  private static void report(String title, List<Page> pages, List<double[]> predictions) {
    Map<String, List<double[]>> scores = new TreeMap<>();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      double[] counts = counts(page, predictions.get(i));
      scores.computeIfAbsent(page.source.corpus(), k -> new ArrayList<>()).add(counts);
    }
    System.out.println(title);
    scores.forEach(
        (corpus, list) -> {
          double p = list.stream().mapToDouble(c -> c[0]).average().orElse(0);
          double r = list.stream().mapToDouble(c -> c[1]).average().orElse(0);
          System.out.printf(
              Locale.ROOT,
              "  %-12s %4d pages  precision %.4f recall %.4f F1 %.4f%n",
              corpus,
              list.size(),
              p,
              r,
              2 * p * r / (p + r));
        });
  }

  private static void misses(Page page, double[] predicted) {
    double[] counts = counts(page, predicted);
    System.out.printf(
        Locale.ROOT,
        "== %s %s P %.3f R %.3f%n",
        page.source.corpus(),
        page.source.id(),
        counts[0],
        counts[1]);
    for (int i = 0; i < predicted.length; i++) {
      boolean kept = predicted[i] >= 0.5;
      if (page.labels[i] != Labels.UNKNOWN && kept != (page.labels[i] == 1)) {
        String text = page.measures.texts().get(i);
        System.out.printf(
            Locale.ROOT,
            "   %s %.2f [%d] %s%n",
            kept ? "+" : "-",
            predicted[i],
            text.length(),
            text.substring(0, Math.min(150, text.length())));
      }
    }
  }

  private static double[] counts(Page page, double[] predicted) {
    double hit = 0;
    double wrong = 0;
    double missed = 0;
    for (int i = 0; i < predicted.length; i++) {
      double length = page.measures.texts().get(i).length();
      if (page.labels[i] == Labels.UNKNOWN) {
        continue;
      }
      boolean kept = predicted[i] >= 0.5;
      hit += kept && page.labels[i] == 1 ? length : 0;
      wrong += kept && page.labels[i] == 0 ? length : 0;
      missed += !kept && page.labels[i] == 1 ? length : 0;
    }
    return new double[] {
      hit + wrong == 0 ? 1 : hit / (hit + wrong), hit + missed == 0 ? 1 : hit / (hit + missed)
    };
  }
}
