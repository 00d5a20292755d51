package org.backfile.epub.content;

import java.util.Optional;
import org.backfile.model.Media;

/** Tells which file of the EPUB shows a picture. */
@FunctionalInterface
public interface Pictures {
  /** The file that shows a held picture; none when it cannot be shown. */
  Optional<Picture> of(Media media);

  /**
   * A picture as the EPUB holds it.
   *
   * @param href its path under the package document's folder
   * @param widthPixels as shown
   * @param heightPixels as shown
   */
  record Picture(String href, int widthPixels, int heightPixels) {}
}
