package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/**
 * How large the files of an edition may become before it is divided into volumes.
 *
 * @param bytes the most bytes of a file, at least {@link #LEAST}
 * @param attachmentBytes the largest source that an exporter attaches to its file, with the
 *     articles' data; 0 where none attaches anything
 * @param pictures weighs pictures by the files that will be made
 */
public record VolumeLimit(long bytes, long attachmentBytes, PictureScale pictures) {
  /** A mebibyte: with less, an edition's own pages and fonts would leave its articles no room. */
  public static final long LEAST = 1 << 20;

  /** Checks the numbers. */
  public VolumeLimit {
    checkArgument(bytes >= LEAST, "volume size %s must be >= %s bytes", bytes, LEAST);
    checkArgument(attachmentBytes >= 0, "attachmentBytes %s must be >= 0", attachmentBytes);
    Objects.requireNonNull(pictures, "pictures");
  }

  /** A limit for files of any format without attachments. */
  public static VolumeLimit of(long bytes) {
    return new VolumeLimit(bytes, 0, PictureScale.ANY);
  }
}
