package org.backfile.pdf.flow;

import java.util.Optional;
import org.backfile.model.Image;
import org.backfile.report.Location;

/** Makes held pictures ready to be placed. */
@FunctionalInterface
public interface PictureShelf {
  /**
   * Takes a picture in.
   *
   * @param image held
   * @param location what an issue is about when the picture cannot be used
   * @return the picture, or empty when it cannot be shown
   */
  Optional<Picture> take(Image image, Location location);
}
