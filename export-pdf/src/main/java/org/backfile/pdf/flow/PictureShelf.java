package org.backfile.pdf.flow;

import java.util.Optional;
import org.backfile.model.Image;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/** Makes held pictures ready to be placed. Thread-safe. */
@FunctionalInterface
public interface PictureShelf {
  /**
   * Takes a picture in.
   *
   * @param image held
   * @param location what issues are about
   * @param issues told what is wrong with the picture, at each use anew
   * @return the picture, or empty when it cannot be shown
   */
  Optional<Picture> take(Image image, Location location, IssueSink issues);
}
