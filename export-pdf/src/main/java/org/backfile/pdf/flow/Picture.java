package org.backfile.pdf.flow;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A picture that is ready to be placed.
 *
 * @param id names its bytes: the digest of the original
 * @param width as shown upright, in pixels
 * @param height as shown upright, in pixels
 */
public record Picture(String id, int width, int height) {
  /** Checks the size. */
  public Picture {
    checkArgument(width >= 1 && height >= 1, "picture %s × %s must not be empty", width, height);
  }
}
