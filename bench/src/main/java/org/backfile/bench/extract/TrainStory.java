package org.backfile.bench.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trains the model that tells a story's pieces. Arguments: the folder of corpora, then {@code --own
 * FOLDER} for the project's own pages, {@code --aside} to learn nothing from a third of the pages,
 * {@code --model FILE} to write the model, {@code --folds FOLDER} to write, for each of four parts,
 * the model of the other parts' pages instead, {@code --misses} to print what is told wrongly of
 * pages that were learned from, by trees that have not seen them. Prints how well pages are divided
 * by trees that have not seen them, by their characters.
 */
public final class TrainStory {
  private static final List<String> CORPORA =
      List.of("scrapinghub", "naeb", "wcxb", "daniel", "readability", "omnivore", "trafilatura");

  private final List<String> words;

  private TrainStory(List<String> words) {
    this.words = words;
  }

  /** Trains and prints. */
  public static void main(String... args) throws IOException {
    if (args.length == 0) {
      System.err.println(
          "TrainStory FOLDER [--own FOLDER] [--aside] [--model FILE] [--folds FOLDER] [--misses]");
      return;
    }
    new TrainStory(List.of(args)).run();
  }

  private void run() throws IOException {
    List<Cases> sources = new ArrayList<>(Cases.in(Path.of(words.get(0)), CORPORA));
    if (words.contains("--own")) {
      sources.addAll(Cases.own(Path.of(words.get(words.indexOf("--own") + 1))));
    }
    List<TrainingPage> learned = new ArrayList<>();
    List<TrainingPage> aside = new ArrayList<>();
    for (Cases source : sources) {
      boolean kept = words.contains("--aside") && source.isHeldOut();
      (kept ? aside : learned).add(TrainingPage.read(source));
    }
    System.out.println(learned.size() + " pages to learn from, " + aside.size() + " kept aside");
    train(learned, aside);
  }

  private void train(List<TrainingPage> learned, List<TrainingPage> aside) throws IOException {
    Training.Rows narrow = p -> learned.get(p).measures().rows();
    List<Boosting> firsts = Training.crosswise(learned, narrow);
    List<double[]> first = Training.unseen(firsts, learned, narrow);
    report("first look", learned, first);
    List<float[][]> widened = new ArrayList<>();
    for (int p = 0; p < learned.size(); p++) {
      widened.add(learned.get(p).measures().widened(first.get(p)));
    }
    List<Boosting> seconds = Training.crosswise(learned, widened::get);
    List<double[]> second = Training.unseen(seconds, learned, widened::get);
    report("second look", learned, second);
    if (words.contains("--misses")) {
      for (int p = 0; p < learned.size(); p++) {
        misses(learned.get(p), second.get(p));
      }
    }
    if (words.contains("--folds")) {
      Path folder = Path.of(words.get(words.indexOf("--folds") + 1));
      for (int fold = 0; fold < Training.FOLDS; fold++) {
        write(firsts.get(fold), seconds.get(fold), folder.resolve("model-" + fold + ".txt"));
      }
      return;
    }
    Boosting one = Training.train(learned, narrow);
    Boosting two = Training.train(learned, widened::get);
    List<double[]> kept = new ArrayList<>();
    for (TrainingPage page : aside) {
      double[] look = Training.predict(one, page.measures().rows());
      kept.add(Training.predict(two, page.measures().widened(look)));
    }
    report("kept aside", aside, kept);
    if (words.contains("--model")) {
      write(one, two, Path.of(words.get(words.indexOf("--model") + 1)));
    }
  }

  private static void write(Boosting one, Boosting two, Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("first"));
    lines.addAll(one.lines());
    lines.add("second");
    lines.addAll(two.lines());
    Files.write(file, lines);
  }

  private static void report(String title, List<TrainingPage> pages, List<double[]> predictions) {
    Map<String, List<double[]>> scores = new TreeMap<>();
    for (int i = 0; i < pages.size(); i++) {
      TrainingPage page = pages.get(i);
      scores
          .computeIfAbsent(page.source().corpus(), k -> new ArrayList<>())
          .add(score(page, predictions.get(i)));
    }
    System.out.println(title);
    scores.forEach(
        (corpus, list) -> {
          double p = list.stream().mapToDouble(score -> score[0]).average().orElse(0);
          double r = list.stream().mapToDouble(score -> score[1]).average().orElse(0);
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

  private static void misses(TrainingPage page, double[] predicted) {
    double[] score = score(page, predicted);
    System.out.printf(
        Locale.ROOT,
        "== %s %s P %.3f R %.3f%n",
        page.source().corpus(),
        page.source().id(),
        score[0],
        score[1]);
    for (int i = 0; i < predicted.length; i++) {
      boolean kept = predicted[i] >= 0.5;
      if (page.labels()[i] != Labels.UNKNOWN && kept != (page.labels()[i] == 1)) {
        String text = page.measures().texts().get(i);
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

  /** Precision and recall of a page's characters. */
  private static double[] score(TrainingPage page, double[] predicted) {
    double hit = 0;
    double wrong = 0;
    double missed = 0;
    for (int i = 0; i < predicted.length; i++) {
      double length = page.measures().texts().get(i).length();
      if (page.labels()[i] != Labels.UNKNOWN) {
        boolean kept = predicted[i] >= 0.5;
        hit += kept && page.labels()[i] == 1 ? length : 0;
        wrong += kept && page.labels()[i] == 0 ? length : 0;
        missed += !kept && page.labels()[i] == 1 ? length : 0;
      }
    }
    return new double[] {
      hit + wrong == 0 ? 1 : hit / (hit + wrong), hit + missed == 0 ? 1 : hit / (hit + missed)
    };
  }
}
