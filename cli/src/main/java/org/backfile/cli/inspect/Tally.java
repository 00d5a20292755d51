package org.backfile.cli.inspect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backfile.model.Block.Figure;
import org.backfile.model.DroppedBlock.Reason;

/**
 * How much of a source became what.
 *
 * @param pieces how many pieces of each kind
 * @param characters how many characters of each kind
 * @param reasons how many pieces were left out for each reason
 * @param figures the article's figures
 */
record Tally(
    Map<Kind, Long> pieces,
    Map<Kind, Long> characters,
    Map<Reason, Long> reasons,
    List<Figure> figures) {
  Tally {
    pieces = Collections.unmodifiableMap(pieces);
    characters = Collections.unmodifiableMap(characters);
    reasons = Collections.unmodifiableMap(reasons);
    figures = List.copyOf(figures);
  }

  static Tally of(Reading reading) {
    Map<Kind, Long> pieces = new EnumMap<>(Kind.class);
    Map<Kind, Long> characters = new EnumMap<>(Kind.class);
    Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    for (Piece piece : reading.pieces()) {
      pieces.merge(piece.kind(), 1L, Long::sum);
      characters.merge(piece.kind(), piece.characters(), Long::sum);
      piece.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
    }
    return new Tally(pieces, characters, reasons, reading.article().figures());
  }

  long held() {
    return figures.stream().filter(figure -> figure.image().isHeld()).count();
  }

  long captions() {
    return figures.stream().filter(figure -> !figure.caption().isEmpty()).count();
  }

  long credits() {
    return figures.stream().filter(figure -> figure.credit().isPresent()).count();
  }

  long pieces(Kind kind) {
    return pieces.getOrDefault(kind, 0L);
  }

  long characters(Kind kind) {
    return characters.getOrDefault(kind, 0L);
  }

  /** The characters that are in the article's pages. */
  long printedCharacters() {
    return characters.entrySet().stream()
        .filter(entry -> entry.getKey().isPrinted())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The characters of all that was looked at. */
  long allCharacters() {
    return characters.values().stream().mapToLong(Long::longValue).sum();
  }
}
