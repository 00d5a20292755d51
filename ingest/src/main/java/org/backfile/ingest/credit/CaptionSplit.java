package org.backfile.ingest.credit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;
import org.backfile.model.Credit;

/**
 * A caption and the credit found at its end.
 *
 * @param caption the text before the credit, without the white space and the dash or bar between
 *     them; empty when the paragraph is all credit, and the whole paragraph when it has none
 * @param credit the credit, verbatim and as read
 * @param offset where the credit starts in the paragraph, in UTF-16 code units; the paragraph's
 *     length when there is none
 */
public record CaptionSplit(String caption, Optional<Credit> credit, int offset) {
  /** Checks the components. */
  public CaptionSplit {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(credit, "credit");
    checkArgument(offset >= 0, "offset %s must be >= 0", offset);
  }
}
