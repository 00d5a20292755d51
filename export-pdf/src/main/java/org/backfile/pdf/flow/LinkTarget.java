package org.backfile.pdf.flow;

import java.net.URI;
import java.util.Objects;
import org.backfile.model.Anchor;

/** Where a link leads. */
public sealed interface LinkTarget {
  /**
   * A place on the web.
   *
   * @param address absolute or not, as its source gives it
   */
  record Web(URI address) implements LinkTarget {
    /** Checks the address. */
    public Web {
      Objects.requireNonNull(address, "address");
    }
  }

  /**
   * A place in the file.
   *
   * @param anchor the block there
   * @param words what is there, for people who do not see it
   */
  record Inside(Anchor anchor, String words) implements LinkTarget {
    /** Checks the anchor. */
    public Inside {
      Objects.requireNonNull(anchor, "anchor");
    }
  }
}
