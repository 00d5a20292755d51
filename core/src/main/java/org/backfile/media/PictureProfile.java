package org.backfile.media;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the pictures of a family of reading devices may be. A picture within all of it needs no
 * conversion. {@code docs/epub-pictures.md} says where each bound comes from.
 *
 * @param name its word on the command line
 * @param sidePixels the most pixels of the longer side
 * @param pixels the most pixels in all
 * @param bytes the most bytes of one picture
 * @param grey whether colours become greys
 * @param transparency whether parts may be transparent; else they become white
 * @param forms the codings that are shown as they are
 */
public record PictureProfile(
    String name,
    int sidePixels,
    long pixels,
    long bytes,
    boolean grey,
    boolean transparency,
    Set<Form> forms) {
  /** A coding of pictures. */
  public enum Form {
    /** JPEG in one pass over the picture. */
    JPEG,
    /** JPEG in several passes, each finer than the one before. */
    PROGRESSIVE_JPEG,
    /** PNG of one frame. */
    PNG,
    /** GIF of one frame. */
    GIF,
    /** Drawings, cleaned. */
    SVG
  }

  private static final long MEGABYTE = 1 << 20;

  /**
   * Any reading system that follows EPUB 3.3, whose core media types (section 3.2) pass. The
   * specification knows no bounds: 25 million pixels are what most cameras make, and 100 MB when
   * shown.
   */
  public static final PictureProfile STANDARD =
      new PictureProfile(
          "standard",
          10_000,
          25_000_000,
          32 * MEGABYTE,
          false,
          true,
          ImmutableSet.copyOf(Form.values()));

  /**
   * Kobo's devices and programs. Codings, 5 MB and no transparency are advice of the Kobo EPUB
   * Guidelines ("Image Formatting"), 3.8 million pixels what they allow a fixed page ("Limitations
   * and Maximums"); the side is chosen by us.
   */
  public static final PictureProfile KOBO =
      new PictureProfile(
          "kobo",
          2_560,
          3_800_000,
          5 * MEGABYTE,
          false,
          false,
          ImmutableSet.of(Form.JPEG, Form.PROGRESSIVE_JPEG, Form.PNG, Form.SVG));

  /**
   * Kindle devices, by way of a conversion. Codings and no transparency are those of Amazon's
   * "Image Guidelines - Reflowable", 5 MB those of the Kindle Publishing Guidelines since 2014. The
   * pixels, which fill a screen of 1860 by 2480, and one pass for JPEG are chosen by us.
   */
  public static final PictureProfile KINDLE =
      new PictureProfile(
          "kindle",
          2_560,
          5_000_000,
          5 * MEGABYTE,
          false,
          false,
          ImmutableSet.of(Form.JPEG, Form.PNG, Form.GIF));

  /**
   * Small readers with little memory and electronic paper. All chosen by us: the pixels fill a
   * screen of six inches at 300 an inch, and thousands of pictures have room on a card.
   */
  public static final PictureProfile SMALL =
      new PictureProfile(
          "small", 1_448, 1_600_000, 300 << 10, true, false, ImmutableSet.of(Form.JPEG, Form.PNG));

  /** All that have a name. */
  public static final List<PictureProfile> NAMED = ImmutableList.of(STANDARD, KOBO, KINDLE, SMALL);

  /** Checks the numbers and copies the set. */
  public PictureProfile {
    Objects.requireNonNull(name, "name");
    checkArgument(sidePixels >= 1, "sidePixels %s must be >= 1", sidePixels);
    checkArgument(pixels >= 1, "pixels %s must be >= 1", pixels);
    checkArgument(bytes >= 1, "bytes %s must be >= 1", bytes);
    forms = ImmutableSet.copyOf(forms);
  }

  /**
   * The profile of a name, in any case.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static PictureProfile parse(String name) {
    for (PictureProfile profile : NAMED) {
      if (profile.name.equals(name.toLowerCase(Locale.ROOT))) {
        return profile;
      }
    }
    String names = NAMED.stream().map(PictureProfile::name).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("\"" + name + "\" is none of " + names);
  }

  /**
   * The share of its sides that a picture may keep.
   *
   * @return 1 when it is small enough, else less
   */
  public double scale(int width, int height) {
    double bySide = (double) sidePixels / Math.max(width, height);
    double byPixels = Math.sqrt((double) pixels / ((double) width * height));
    return Math.min(1, Math.min(bySide, byPixels));
  }

  /** Its name: command lines show it, where a list of all it holds would not help. */
  @Override
  public String toString() {
    return name;
  }
}
