package org.backfile.ingest.html.page;

import com.google.common.io.ByteSource;
import java.util.Optional;

/** The pictures that were saved with a page. Implementations fetch nothing; not thread-safe. */
@FunctionalInterface
public interface SavedPictures {
  /** No picture was saved. */
  SavedPictures NONE = reference -> Optional.empty();

  /**
   * The picture that a reference in the page's markup leads to, or empty when it was not saved.
   *
   * @param reference as it stands in the markup: an address, absolute or not, a path to a file
   *     beside the page, {@code cid:…} or {@code data:…}
   */
  Optional<Saved> find(String reference);

  /**
   * A picture's bytes.
   *
   * @param name the file name in the source, or empty when it has none
   * @param bytes opened anew at each use
   */
  record Saved(Optional<String> name, ByteSource bytes) {}
}
