package org.backfile.bench.extract;

import java.io.IOException;
import java.util.List;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.html.meta.MetadataReader;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.page.SavedPage;
import org.backfile.ingest.html.story.PageMeasures;

/** A page to learn from. Immutable but for the arrays, which are not copied. */
final class TrainingPage {
  private static final int LONGEST = 800;
  private static final double SMALLEST_STORY = 200;

  /** The texts of these were made by programs, and are half believed. */
  private static final List<String> MADE = List.of("readability", "omnivore");

  private final Cases source;
  private final PageMeasures measures;
  private final double[] labels;
  private final double[] weights;

  private TrainingPage(Cases source, PageMeasures measures, double[] labels, double[] weights) {
    this.source = source;
    this.measures = measures;
    this.labels = labels;
    this.weights = weights;
  }

  /** The page with its truth. */
  Cases source() {
    return source;
  }

  /** What is measured of its pieces. */
  PageMeasures measures() {
    return measures;
  }

  /** For each piece 1 when it is the story's, 0 when not, or {@link Labels#UNKNOWN}. */
  double[] labels() {
    return labels;
  }

  /** How much each piece counts: as much as its text, a page's story as much as another's. */
  double[] weights() {
    return weights;
  }

  static TrainingPage read(Cases source) throws IOException {
    SavedPage saved = ScorePages.saved(source, source.bytes());
    PageMetadata metadata = MetadataReader.read(saved, ReadOptions.of("training"));
    PageMeasures measures = PageMeasures.of(saved.document(), metadata);
    List<String> texts = measures.texts();
    double[] labels = Labels.of(texts, source);
    List<String> headline = Labels.words(metadata.headline().map(h -> h.value()).orElse(""));
    for (int i = 0; i < labels.length; i++) {
      if (Labels.words(texts.get(i)).equals(headline)) {
        labels[i] = Labels.UNKNOWN; // some truths begin with the headline
      }
    }
    return new TrainingPage(source, measures, labels, weights(texts, labels, source));
  }

  private static double[] weights(List<String> texts, double[] labels, Cases source) {
    double story = SMALLEST_STORY;
    for (int i = 0; i < labels.length; i++) {
      story += labels[i] == 1 ? texts.get(i).length() : 0;
    }
    double trust = MADE.contains(source.corpus()) ? 0.5 : 1;
    double[] weights = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      boolean known = labels[i] != Labels.UNKNOWN;
      weights[i] = known ? trust * (Math.min(LONGEST, texts.get(i).length()) + 12) / story : 0;
    }
    return weights;
  }
}
