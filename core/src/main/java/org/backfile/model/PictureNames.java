package org.backfile.model;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;

/**
 * Tells names of picture files from words. A name that stands where a text alternative should be
 * tells nobody what the picture shows (WCAG 2.2, failure F30).
 */
final class PictureNames {
  /** No text longer than this is taken for a file's name: no file system has longer ones. */
  private static final int LONGEST = 255;

  /** Most alternatives are sentences, of which none needs a closer look. */
  private static final int MOST_SPACES = 4;

  /** A name in one piece, with or without folders, that ends as picture files do. */
  private static final Pattern FILE =
      Pattern.compile(
          "\\S+\\.(?:jpe?g|jpe|jfif|png|gif|webp|tiff?|bmp|svgz?|avif|hei[cf]|jp2|jxl|ico)",
          Pattern.CASE_INSENSITIVE);

  /**
   * What cameras and telephones call their pictures, by a number or by the moment, with what
   * programs put behind it.
   */
  private static final Pattern CAMERA =
      Pattern.compile(
          "(?:(?:IMG|IMGP|DSC|DSCN|DSCF|CIMG|PICT|GOPR|DJI|PXL|MVIMG)[-_ ]?\\d{3,}"
              + "|_(?:DSC|MG|IMG)_?\\d{3,}|P\\d{7}|\\d{8}_\\d{6})"
              + "(?:[-_ ]?(?:\\d+x\\d+|\\d+|WA\\d+|scaled|edited|copy))*+",
          Pattern.CASE_INSENSITIVE);

  private PictureNames() {}

  /** Whether a text is but the name of some picture file, or the number that a camera gave it. */
  static boolean isName(String text) {
    return text.length() <= LONGEST
        && CharMatcher.is(' ').countIn(text) <= MOST_SPACES
        && (FILE.matcher(text).matches() || CAMERA.matcher(text).matches());
  }

  /** The last part of a path. */
  static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
