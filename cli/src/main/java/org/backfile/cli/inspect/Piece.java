package org.backfile.cli.inspect;

import java.util.Objects;
import java.util.Optional;
import org.backfile.ingest.html.story.Verdict;
import org.backfile.model.Block;
import org.backfile.model.DroppedBlock;
import org.backfile.model.DroppedBlock.Reason;
import org.backfile.model.SourceSpan;

/**
 * A piece of a source with what became of it.
 *
 * @param kind what became of it
 * @param note what more is to be told, such as what kind of block or appeal it is, or empty
 * @param reason why it was left out
 * @param text what it says; for a picture its address
 * @param span where it stood, when known
 * @param likelihood how likely it is part of the story, 0 to 1, when that was asked
 * @param figure what a picture was made into
 */
record Piece(
    Kind kind,
    String note,
    Optional<Reason> reason,
    String text,
    Optional<SourceSpan> span,
    Optional<Double> likelihood,
    Optional<Block.Figure> figure) {
  Piece {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(text, "text");
  }

  /** A piece that is kept, without a place. */
  static Piece of(Kind kind, String note, String text) {
    return new Piece(
        kind, note, Optional.empty(), text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A figure, without a place. */
  static Piece of(Block.Figure figure) {
    String address = figure.image().url().map(Object::toString).orElse("");
    return of(Kind.FIGURE, "", address).with(Optional.of(figure));
  }

  /** A piece that was left out. */
  static Piece of(DroppedBlock dropped) {
    return new Piece(
        Kind.DROPPED,
        "",
        Optional.of(dropped.reason()),
        dropped.text(),
        Optional.of(dropped.span()),
        Optional.empty(),
        Optional.empty());
  }

  /** A piece of a saved page. */
  static Piece of(Verdict verdict) {
    return new Piece(
        Kind.of(verdict.use()),
        "",
        verdict.reason(),
        verdict.text(),
        Optional.of(verdict.span()),
        Optional.of(verdict.likelihood()),
        Optional.empty());
  }

  Piece with(Optional<Block.Figure> made) {
    return new Piece(kind, note, reason, text, span, likelihood, made);
  }

  Piece at(Optional<SourceSpan> place) {
    return new Piece(kind, note, reason, text, place, likelihood, figure);
  }

  /** Whether another piece was left out for the same reason as this one. */
  boolean isLeftOutLike(Piece other) {
    return kind == Kind.DROPPED && other.kind == Kind.DROPPED && reason.equals(other.reason);
  }

  /** How many characters of words it has; a picture's address is none. */
  long characters() {
    return kind == Kind.FIGURE ? 0 : text.codePointCount(0, text.length());
  }
}
