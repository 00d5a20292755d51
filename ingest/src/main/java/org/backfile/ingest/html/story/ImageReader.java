package org.backfile.ingest.html.story;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Image;

/** Gets the pictures that were saved with a page. */
@FunctionalInterface
public interface ImageReader {
  /**
   * A picture, held or not.
   *
   * @param alt the text alternative
   * @param url where it was published
   * @param references how the page refers to it in its several sizes, the best first
   */
  Image read(Optional<String> alt, Optional<URI> url, List<String> references);
}
