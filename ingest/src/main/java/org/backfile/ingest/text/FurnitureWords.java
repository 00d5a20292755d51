package org.backfile.ingest.text;

import java.util.Optional;
import org.backfile.ingest.lexicon.Words;
import org.backfile.model.DroppedBlock.Reason;

/** Knows lines that belong to a page and not to its story by their words, in many languages. */
public final class FurnitureWords {
  private static final int LONGEST = 400;

  private FurnitureWords() {}

  /** What a line is when it is furniture by its words alone: "Share", "Read also: …", "Menu". */
  public static Optional<Reason> reason(String line) {
    return line.length() > LONGEST
        ? Optional.empty()
        : Furniture.reason(line, Words.of(line, LONGEST));
  }
}
