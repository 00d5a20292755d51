package org.backfile.json;

import java.io.IOException;
import java.util.Optional;
import org.backfile.model.Media;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/** Finds the picture that an article's JSON names. */
@FunctionalInterface
public interface MediaResolver {
  /**
   * Finds a picture.
   *
   * @param file the name as it stands in the JSON, which nobody has checked
   * @param sha256 the digest that the JSON tells
   * @param location where the JSON names it
   * @param issues takes what is wrong with it
   * @return the picture, or empty when it cannot be used; then an issue says why
   * @throws IOException when it is there but cannot be read
   */
  Optional<Media> resolve(String file, Optional<String> sha256, Location location, IssueSink issues)
      throws IOException;
}
