package org.backfile.ingest.html.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells how likely each piece of a page belongs to its story, from measures that know nothing of
 * any site, by trees that were trained on pages with known text. Immutable, thread-safe.
 */
final class StoryModel {
  private static final StoryModel STANDARD = load();

  private final Forest first;
  private final Forest second;

  private StoryModel(Forest first, Forest second) {
    this.first = first;
    this.second = second;
  }

  static StoryModel standard() {
    return STANDARD;
  }

  private static StoryModel load() {
    try (InputStream in = StoryModel.class.getResourceAsStream("model.txt")) {
      if (in == null) {
        throw new IllegalStateException("model.txt must lie beside " + StoryModel.class);
      }
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
      int second = lines.indexOf("second");
      return new StoryModel(
          Forest.parse(lines.subList(1, second)),
          Forest.parse(lines.subList(second + 1, lines.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A probability for each piece, 0 to 1. */
  double[] probabilities(List<Piece> pieces, float[][] rows) {
    double[] look = first.probabilities(rows);
    return second.probabilities(new Context(pieces, look).widen(rows));
  }
}
