package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.io.ByteSource;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The bytes of a held picture and what was found out about them without decoding it. Two are equal
 * when their digests are.
 *
 * @param bytes opened anew at each use, never kept in memory here
 * @param sha256 the digest of the bytes, 64 lower-case hexadecimal digits
 * @param sizeBytes how many bytes
 * @param type the media type by content, never by file name, such as {@code image/jpeg}
 * @param widthPixels as stored, before {@code orientation} is applied
 * @param heightPixels as stored, before {@code orientation} is applied
 * @param orientation the EXIF orientation, 1 (upright) to 8
 */
public record Media(
    ByteSource bytes,
    String sha256,
    long sizeBytes,
    String type,
    int widthPixels,
    int heightPixels,
    int orientation) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** Checks the components. */
  public Media {
    Objects.requireNonNull(bytes, "bytes");
    checkArgument(DIGEST.matcher(sha256).matches(), "sha256 \"%s\" must be 64 hex digits", sha256);
    checkArgument(sizeBytes >= 0, "sizeBytes %s must be >= 0", sizeBytes);
    checkArgument(widthPixels >= 1, "widthPixels %s must be >= 1", widthPixels);
    checkArgument(heightPixels >= 1, "heightPixels %s must be >= 1", heightPixels);
    checkArgument(orientation >= 1 && orientation <= 8, "orientation %s must be 1..8", orientation);
  }

  /** Whether the picture is stored lying on its side (EXIF orientations 5 to 8). */
  public boolean isSideways() {
    return orientation >= 5;
  }

  /** The width when shown upright, in pixels. */
  public int uprightWidthPixels() {
    return isSideways() ? heightPixels : widthPixels;
  }

  /** The height when shown upright, in pixels. */
  public int uprightHeightPixels() {
    return isSideways() ? widthPixels : heightPixels;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Media media && sha256.equals(media.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }
}
