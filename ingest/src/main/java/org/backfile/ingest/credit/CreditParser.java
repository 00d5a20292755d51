package org.backfile.ingest.credit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backfile.model.Credit;

/**
 * Reads credit lines, and finds them at the end of captions. What it understands is in {@code
 * docs/formats/credits.md}. Immutable and thread-safe; no input makes it throw, and its time is
 * linear in what it looks at.
 */
public final class CreditParser {
  /** The longest line that is read as a credit, in UTF-16 code units; longer ones are prose. */
  public static final int MAX_LINE = 1_000;

  private static final CreditParser STANDARD = new CreditParser();

  /** A line that is longer is rarely met twice, in UTF-16 code units. */
  private static final int LONGEST_REMEMBERED = 200;

  /**
   * So many lines are remembered, then all are forgotten: whole wire services have fewer
   * photographers.
   */
  private static final int MOST_REMEMBERED = 5_000;

  private final CreditGrammar grammar = new CreditGrammar(Vocabulary.standard());
  private final Map<String, Reading> remembered = new ConcurrentHashMap<>();
  private final CaptionSplitter splitter = new CaptionSplitter(grammar, Vocabulary.standard());

  private CreditParser() {}

  /** The parser with the vocabulary that comes with Backfile. */
  public static CreditParser standard() {
    return STANDARD;
  }

  /**
   * Reads a line that is known to be a credit.
   *
   * @param line kept verbatim in the result
   * @param origin where it stood
   * @return empty when the line is blank or longer than {@link #MAX_LINE}
   */
  public Optional<Credit> parse(String line, Credit.Origin origin) {
    if (line.length() > MAX_LINE || line.isBlank()) {
      return Optional.empty();
    }
    Reading reading = reading(line);
    return Optional.of(new Credit(line, reading.attributions(), reading.confidence(), origin));
  }

  /**
   * The same few names stand under most pictures of a paper, so that most lines were met before.
   */
  private Reading reading(String line) {
    if (line.length() > LONGEST_REMEMBERED) {
      return grammar.read(line);
    }
    Reading known = remembered.get(line);
    if (known == null) {
      known = grammar.read(line);
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(line, known);
    }
    return known;
  }

  /**
   * Parts a caption from the credit at its end, if there is one. The credit's origin is the page.
   *
   * @param paragraph a caption's whole text
   */
  public CaptionSplit split(String paragraph) {
    int offset = splitter.creditAt(paragraph);
    Optional<Credit> credit =
        parse(paragraph.substring(offset).strip(), Credit.Origin.PAGE)
            .filter(found -> offset < paragraph.length());
    if (credit.isEmpty()) {
      return new CaptionSplit(paragraph, Optional.empty(), paragraph.length());
    }
    return new CaptionSplit(splitter.caption(paragraph, offset), credit, offset);
  }

  /**
   * Whether a line that stands alone, such as a paragraph between others, shows by its form to be a
   * credit: it has a label, a copyright sign, a licence or a known agency, and nothing else but
   * names. A bare personal name is none.
   */
  public boolean looksLikeCredit(String line) {
    return line.length() <= MAX_LINE && !line.isBlank() && grammar.read(line).credit();
  }
}
