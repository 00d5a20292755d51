package org.backfile.ingest.html.story;

import com.google.common.hash.Hashing;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the addresses of one picture in several sizes have in common. Two pictures may not be taken
 * for one, since one of them would be lost; so only what is a size for sure is left out.
 */
final class PictureKey {
  /** Longer addresses are compared as a whole, in UTF-16 code units. */
  private static final int LONGEST = 2_000;

  /** A file's name of so many characters is nobody else's, in UTF-16 code units. */
  private static final int TELLING = 20;

  /** So many digits in a row number one picture. */
  private static final Pattern NUMBER = Pattern.compile("\\d{6}|[0-9a-f]{12}");

  /** Widths that pages ask for, in pixels. */
  private static final String WIDTHS =
      "(?:240|300|320|360|375|400|414|480|500|540|600|624|640|660|720|750|768|800|828|900|960|976"
          + "|1000|1024|1080|1200|1280|1366|1400|1440|1536|1600|1800|1920|2000|2048|2560|3840)";

  private static final String NAMES =
      "(?:thumbs?|thumbnails?|small|medium|large|full|original|orig|xs|sm|md|lg|xl|xxl)";

  /** Sizes in the names of files: pairs, image services' words, and widths that are in use. */
  private static final Pattern IN_NAME =
      Pattern.compile(
          "[-_.]?\\d{2,4}x\\d{2,4}|-scaled"
              + "|[-_@](?:[whs]_?\\d{2,4}|\\d{2,4}(?:px|w)|[1-4]x)(?=[._-]|$)"
              + ("|[-_](?:" + WIDTHS + "|" + NAMES + ")(?=[._-]|$)"));

  /** Folders that are a size or a way to make one. */
  private static final Pattern IN_PATH =
      Pattern.compile(
          ("/(?:" + WIDTHS + "|" + NAMES + "|\\d{1,4}x\\d{1,4}")
              + "|s\\d{2,4}(?:-[a-z0-9-]+)?|fit-in|smart"
              + "|(?:w|h|c|q|f|g|t|ar|dpr|fit|width|height|crop|resize|quality|format|smart)"
              + "(?:[_=:-][\\w.:-]+|\\d{1,4})(?:,[\\w=:.-]+)*)(?=/)");

  /** What parameters are called that tell how to show a picture, not which. */
  private static final Set<String> SIZES =
      Set.of(
          "w",
          "h",
          "q",
          "s",
          "width",
          "height",
          "quality",
          "fit",
          "crop",
          "resize",
          "size",
          "sz",
          "format",
          "fm",
          "auto",
          "dpr",
          "ssl",
          "strip",
          "zoom",
          "imwidth",
          "impolicy",
          "rect",
          "mode",
          "scale",
          "op",
          "ixlib",
          "fl",
          "ver",
          "v",
          "t",
          "ts",
          "cb",
          "itok");

  private static final Pattern FILE =
      Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)");

  /** A width, or width and height, before a file's ending. */
  private static final Pattern WIDTH = Pattern.compile("[-_](\\d{3,4})(?:x\\d{2,4})?\\.\\w{3,4}$");

  private PictureKey() {}

  /** How wide a picture is as far as its address tells, in pixels, or -1. */
  static int widthInName(String address) {
    if (address.length() > LONGEST) {
      return -1;
    }
    Matcher width = WIDTH.matcher(address.replaceFirst("[?#].*", ""));
    return width.find() ? Integer.parseInt(width.group(1)) : -1;
  }

  /** The key of an address, absolute or not, or of a picture in the page itself. */
  static String of(String address) {
    if (address.length() > LONGEST || address.regionMatches(true, 0, "data:", 0, 5)) {
      return Hashing.murmur3_128().hashUnencodedChars(address).toString();
    }
    String whole = address.replaceFirst("#.*", "");
    int query = whole.indexOf('?');
    String path = query < 0 ? whole : whole.substring(0, query);
    String name = path.substring(path.lastIndexOf('/') + 1);
    String plain = IN_NAME.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    boolean telling = plain.length() >= TELLING || NUMBER.matcher(plain).find();
    String asked =
        query < 0 || FILE.matcher(name).matches() ? "" : asked(whole.substring(query + 1));
    if (telling || path.indexOf('/') < 0) {
      return plain + asked;
    }
    String folders =
        path.substring(0, path.lastIndexOf('/') + 1).replaceFirst("^(?:\\w+:)?//[^/]*", "");
    return IN_PATH.matcher(folders).replaceAll("").toLowerCase(Locale.ROOT) + plain + asked;
  }

  /** The parameters that tell which picture is wanted. */
  private static String asked(String query) {
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.split("&(?:amp;)?", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!SIZES.contains(name.toLowerCase(Locale.ROOT))) {
        kept.append(kept.length() == 0 ? '?' : '&').append(parameter);
      }
    }
    return kept.toString();
  }
}
