package org.backfile.ingest.html.story;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.DroppedBlock.Reason;
import org.jspecify.annotations.Nullable;

/** A story in the making: what each piece of the page is for. Not thread-safe. */
final class Draft {
  /** What a piece is for. */
  enum Part {
    /** Not decided, so it will be left out. */
    OPEN,
    HEADLINE,
    STANDFIRST,
    BODY,
    FIGURE,
    CAPTION,
    CREDIT,
    APPEAL,
    /** Left out, with a reason. */
    DROPPED
  }

  /** Words of a piece that is used of which nothing is made. */
  record Remainder(Reason reason, String words) {}

  private final List<Piece> pieces;
  private final double[] probabilities;
  private final String language;
  private final Part[] parts;
  private final @Nullable Reason[] reasons;
  private int headline = -1;
  private final SetMultimap<Integer, Remainder> remainders = LinkedHashMultimap.create();

  /**
   * A draft in which nothing is decided.
   *
   * @param language of the article, a BCP 47 tag
   */
  Draft(List<Piece> pieces, double[] probabilities, String language) {
    this.pieces = pieces;
    this.language = language;
    this.probabilities = probabilities;
    parts = new Part[pieces.size()];
    java.util.Arrays.fill(parts, Part.OPEN);
    reasons = new Reason[pieces.size()];
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The article's language, a BCP 47 tag. */
  String language() {
    return language;
  }

  int size() {
    return pieces.size();
  }

  Piece piece(int i) {
    return pieces.get(i);
  }

  double probability(int i) {
    return probabilities[i];
  }

  Part part(int i) {
    return parts[i];
  }

  boolean is(int i, Part part) {
    return i >= 0 && i < parts.length && parts[i] == part;
  }

  void set(int i, Part part) {
    parts[i] = part;
    headline = part == Part.HEADLINE ? i : headline;
    reasons[i] = null;
  }

  void drop(int i, Reason reason) {
    parts[i] = Part.DROPPED;
    reasons[i] = reason;
  }

  /** Leaves words of a piece out that is used otherwise. */
  void leave(int i, Reason reason, String words) {
    if (!words.isBlank()) {
      remainders.put(i, new Remainder(reason, words));
    }
  }

  /** What of a piece was left out. */
  Set<Remainder> remainders(int i) {
    return remainders.get(i);
  }

  Optional<Reason> reason(int i) {
    return Optional.ofNullable(reasons[i]);
  }

  /** The first piece of a part at or after a place, or the number of pieces. */
  int next(Part part, int from) {
    int i = from;
    while (i < parts.length && parts[i] != part) {
      i++;
    }
    return i;
  }

  /** The piece that is the headline, or the number of pieces when none is. */
  int headline() {
    return headline >= 0 && parts[headline] == Part.HEADLINE ? headline : parts.length;
  }

  /** The last piece of a part, or -1. */
  int last(Part part) {
    int i = parts.length - 1;
    while (i >= 0 && parts[i] != part) {
      i--;
    }
    return i;
  }
}
