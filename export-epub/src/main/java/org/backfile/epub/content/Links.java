package org.backfile.epub.content;

import java.net.URI;
import java.util.Optional;

/** Tells which addresses lead to articles of the same edition. */
@FunctionalInterface
public interface Links {
  /** No address does. */
  Links NONE = target -> Optional.empty();

  /**
   * The document of the article that lives at an address, in the same folder; often there is none.
   */
  Optional<String> inside(URI target);
}
