package org.backfile.edition;

import java.util.Objects;
import java.util.Optional;
import org.backfile.model.Appeal;

/**
 * What becomes of appeals in the pages; the data always keep them.
 *
 * @param placement where the publishers' appeals are printed
 * @param own the bundler's own appeal, printed on a page of its own at the end
 */
public record AppealPolicy(Placement placement, Optional<Appeal> own) {
  /** Prints no appeal: the default. */
  public static final AppealPolicy NONE = new AppealPolicy(Placement.NONE, Optional.empty());

  /** Checks the components. */
  public AppealPolicy {
    Objects.requireNonNull(placement, "placement");
    Objects.requireNonNull(own, "own");
  }

  /** Where publishers' appeals are printed. */
  public enum Placement {
    /** Nowhere. */
    NONE,
    /** After each article, set apart from it. */
    ARTICLE,
    /** One page for each publication at the edition's end, each text once. */
    EDITION
  }
}
