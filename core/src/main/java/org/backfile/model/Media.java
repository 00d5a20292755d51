package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.io.ByteSource;
import java.util.Objects;

/**
 * The bytes of a held picture and what was found out about them without decoding it. Two are equal
 * when their digests are.
 *
 * @param bytes opened anew at each use, never kept in memory here
 * @param sha256 the digest of the bytes, 64 lower-case hexadecimal digits
 * @param crc32 the checksum of the bytes that zip files keep too: tells at little cost whether they
 *     are still the same
 * @param sizeBytes how many bytes
 * @param type the media type by content, never by file name, such as {@code image/jpeg}
 * @param widthPixels as stored, before {@code orientation} is applied
 * @param heightPixels as stored, before {@code orientation} is applied
 * @param orientation the EXIF orientation, 1 (upright) to 8
 * @param coding how the pixels are stored
 */
public record Media(
    ByteSource bytes,
    String sha256,
    long crc32,
    long sizeBytes,
    String type,
    int widthPixels,
    int heightPixels,
    int orientation,
    Coding coding) {
  private static final int DIGEST_DIGITS = 64;
  private static final CharMatcher HEX =
      CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'f'));

  /** Checks the components. */
  public Media {
    Objects.requireNonNull(bytes, "bytes");
    checkArgument(isDigest(sha256), "sha256 \"%s\" must be 64 hex digits", sha256);
    checkArgument(crc32 >= 0 && crc32 <= 0xFFFFFFFFL, "crc32 %s must have 32 bits", crc32);
    checkArgument(sizeBytes >= 0, "sizeBytes %s must be >= 0", sizeBytes);
    checkArgument(widthPixels >= 1, "widthPixels %s must be >= 1", widthPixels);
    checkArgument(heightPixels >= 1, "heightPixels %s must be >= 1", heightPixels);
    checkArgument(orientation >= 1 && orientation <= 8, "orientation %s must be 1..8", orientation);
    Objects.requireNonNull(coding, "coding");
  }

  private static boolean isDigest(String text) {
    return text.length() == DIGEST_DIGITS && HEX.matchesAllOf(text);
  }

  /** A picture of the ordinary coding, see {@link Coding#ORDINARY}. */
  public Media(
      ByteSource bytes,
      String sha256,
      long crc32,
      long sizeBytes,
      String type,
      int widthPixels,
      int heightPixels,
      int orientation) {
    this(
        bytes,
        sha256,
        crc32,
        sizeBytes,
        type,
        widthPixels,
        heightPixels,
        orientation,
        Coding.ORDINARY);
  }

  /**
   * How a picture's pixels are stored.
   *
   * @param colour what its channels mean
   * @param alpha whether it has transparent parts
   * @param bitsPerSample the depth of one channel, or of a palette's index
   * @param frames how many pictures follow one another: those of an animation, a TIFF's pages
   * @param profiled whether it is a JPEG that brings a colour profile; other kinds are not asked
   */
  public record Coding(
      Colour colour, boolean alpha, int bitsPerSample, int frames, boolean profiled) {
    /** What most pictures are: opaque RGB of 8 bits, one frame. */
    public static final Coding ORDINARY = new Coding(Colour.RGB, false, 8, 1);

    /** Checks the components. */
    public Coding {
      Objects.requireNonNull(colour, "colour");
      checkArgument(bitsPerSample >= 1, "bitsPerSample %s must be >= 1", bitsPerSample);
      checkArgument(frames >= 1, "frames %s must be >= 1", frames);
    }

    /** A picture without a colour profile. */
    public Coding(Colour colour, boolean alpha, int bitsPerSample, int frames) {
      this(colour, alpha, bitsPerSample, frames, false);
    }
  }

  /** What the channels of a picture mean. */
  public enum Colour {
    /** One channel from black to white. */
    GREY,
    /** Red, green and blue, stored as such, as YCbCr, or as a palette of them. */
    RGB,
    /** Printing inks, or a coding that only few decoders know. */
    OTHER
  }

  /**
   * Whether any reader of PDF or EPUB can show the bytes as they are: a grey or RGB JPEG or PNG of
   * at most 8 bits and one frame. A picture that is not upright still has to be turned.
   */
  public boolean isPortable() {
    return (type.equals("image/jpeg") || type.equals("image/png"))
        && coding.colour() != Colour.OTHER
        && coding.bitsPerSample() <= 8
        && coding.frames() == 1;
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
