package org.backfile.ingest.html.story;

import java.util.Objects;
import java.util.Optional;
import org.backfile.model.DroppedBlock.Reason;
import org.backfile.model.SourceSpan;

/**
 * What became of a piece of a page.
 *
 * @param use what it is for
 * @param reason why it was left out
 * @param text what it says; for a picture its address
 * @param span where it stood in the decoded page
 * @param likelihood how likely it is part of the story, 0 to 1, by its form and surroundings
 */
public record Verdict(
    Use use, Optional<Reason> reason, String text, SourceSpan span, double likelihood) {
  /**
   * Words that are left out whatever their likelihood: hidden ones, or what of a piece that is used
   * says nothing to the article.
   */
  static Verdict left(Reason reason, String words, SourceSpan span) {
    return new Verdict(Use.DROPPED, Optional.of(reason), words, span, 0);
  }

  /** Checks the components. */
  public Verdict {
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(span, "span");
  }

  /** What a piece is for. */
  public enum Use {
    /** The headline. */
    HEADLINE,
    /** The summary under it. */
    STANDFIRST,
    /** A part of the story's text. */
    BODY,
    /** A picture of the story. */
    FIGURE,
    /** What is said about a picture. */
    CAPTION,
    /** Who made or supplied a picture, where that stands apart from the caption. */
    CREDIT,
    /** A part of a request to the reader. */
    APPEAL,
    /** Left out. */
    DROPPED
  }
}
