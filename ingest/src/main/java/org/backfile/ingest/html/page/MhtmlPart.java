package org.backfile.ingest.html.page;

import com.google.common.io.ByteSource;
import java.util.Optional;

/**
 * One part of an MHTML archive.
 *
 * @param fields its header
 * @param bytes its content, decoded at each use from where it lies
 */
record MhtmlPart(MimeFields fields, ByteSource bytes) {
  ContentType contentType() {
    return fields.contentType();
  }

  /** The address that it was saved from, or the path that the page names it by. */
  Optional<String> location() {
    return fields.address("content-location");
  }

  /** The name that {@code cid:} addresses give. */
  Optional<String> id() {
    return fields.id("content-id");
  }

  /** The last part of its address, for messages. */
  Optional<String> name() {
    return location()
        .map(address -> address.replaceFirst("[?#].*$", ""))
        .map(path -> Percent.decode(path.substring(path.lastIndexOf('/') + 1)))
        .filter(name -> !name.isBlank());
  }
}
