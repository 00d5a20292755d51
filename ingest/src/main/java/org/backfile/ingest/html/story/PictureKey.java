package org.backfile.ingest.html.story;

import com.google.common.hash.Hashing;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.ingest.html.page.Percent;

/**
 * What the addresses of one picture in several sizes have in common. Two pictures may not be taken
 * for one, since one of them would be lost; one picture that is taken for two is only shown twice.
 * So what may be a number, a year or a name stays.
 */
final class PictureKey {
  /** Longer addresses are compared as a whole, in UTF-16 code units. */
  private static final int LONGEST = 2_000;

  /** A file's name of so many characters is one picture's in every folder but numbered ones. */
  private static final int TELLING = 20;

  /** So many of them are letters. */
  private static final int TELLING_LETTERS = 8;

  /** A long name with so many digits needs no folder, whatever stands there. */
  private static final int NUMBERING_DIGITS = 4;

  /** Above files with fewer letters in their names, what looks like a size may be a number. */
  private static final int NAMING_LETTERS = 3;

  /** Widths that pages ask for, in pixels. */
  private static final String WIDTHS =
      "(?:240|300|320|360|375|400|414|480|500|540|600|624|640|660|720|750|768|800|828|960|976"
          + "|1000|1024|1080|1200|1280|1366|1400|1440|1536|1600|1800|2560|3840)";

  /** Those of them that are neither years nor likely numbers of something else. */
  private static final String SURE_WIDTHS =
      "(?:624|640|660|720|750|768|800|828|960|976|1024|1080|1200|1280|1366|2560|3840)";

  /** Sizes in the names of files: pairs, image services' words, and widths that are in use. */
  private static final Pattern IN_NAME =
      Pattern.compile(
          "[-_.]\\d{3,4}x\\d{2,4}(?=[._-]|$)|-scaled(?=[._-]|$)|@[1-4]x|_w\\d{3,4}_r[\\d.]+(?=[_.])"
              + "|[-_](?:[wh]_?"
              + WIDTHS
              + "|\\d{3,4}(?:px|w)|thumb|thumbnail)(?=[._-]|$)");

  /** A width without a sign in a file's name; behind a camera's few letters it is a number. */
  private static final Pattern BARE_WIDTH = Pattern.compile("[-_]" + SURE_WIDTHS + "(?=[._-]|$)");

  /** Folders that are numbers, as of a day, or are given to one picture. */
  private static final Pattern NUMBERED =
      Pattern.compile("/(?:\\d[\\d_-]*|(?=[a-zA-Z]*\\d)(?=\\d*[a-zA-Z])[0-9a-zA-Z]{6,24})(?=/)");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private static final Pattern ENDING =
      Pattern.compile("\\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|svg)$", Pattern.CASE_INSENSITIVE);

  private static final String OPTION =
      "(?:(?:w|h|width|height)[_=:-]?\\d{2,4}|(?:q|quality|dpr|ar)[_=:]\\d[\\d.:]*|q_auto(?::\\w+)?"
          + "|c_(?:fill|fit|limit|scale|crop|thumb|pad|lfill|lpad|mfit)|f_(?:auto|jpe?g|png|webp)"
          + "|g_(?:auto|faces?|center)|fit=\\w+|format=\\w+)";

  /** Folders that are a size or a way to make one. */
  private static final Pattern IN_PATH =
      Pattern.compile(
          ("/(?:"
                  + WIDTHS
                  + "|\\d{1,4}x\\d{1,4}|(?!(?:19|20)\\d\\d_)\\d{3,4}_\\d{3,4}|\\d{1,2}:\\d{1,2}"
                  + "|max/\\d{2,4}|styles/[^/]+/public|s(?:[2-9]\\d\\d|1\\d{3})(?:-[a-z]+)?")
              + "|thumbs?|thumbnails?|small|medium|large|full|original|fit-in|smart"
              + ("|" + OPTION + "(?:," + OPTION + ")*)(?=/)"));

  /** What parameters are called that tell how to show a picture, not which. */
  private static final Set<String> WAYS =
      Set.of(
          "fit",
          "crop",
          "resize",
          "format",
          "fm",
          "auto",
          "ssl",
          "strip",
          "imwidth",
          "impolicy",
          "rect",
          "ixlib",
          "itok");

  /** The same for those whose values are numbers. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:w|h|width|height|quality|dpr|zoom)=[\\d.]*(?:px|%)?", Pattern.CASE_INSENSITIVE);

  /** A quality, a signature: where the path names the picture, no other is asked for. */
  private static final Pattern OF_PICTURE =
      Pattern.compile("q=\\d{1,3}|s=[0-9a-f]{16,}|h=[0-9a-f]{8}");

  /** A host; its last two labels are the site's. */
  private static final Pattern HOST =
      Pattern.compile("^(?:\\w+:)?//(?:[^/]*\\.)?([^/.]+\\.[^/.]+)(?=/)|^(?:\\w+:)?//[^/]*");

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
    int fragment = address.indexOf('#');
    String whole = fragment < 0 ? address : address.substring(0, fragment);
    int query = whole.indexOf('?');
    String path = query < 0 ? whole : whole.substring(0, query);
    int start = path.lastIndexOf('/') + 1;
    String file = path.substring(start);
    String part = fragment >= 0 && file.endsWith(".svg") ? address.substring(fragment) : "";
    String asked = query < 0 ? "" : asked(whole.substring(query + 1), file);
    String name = name(file);
    String place = folders(path.substring(0, start), name);
    return (!isTelling(name) ? place : isNumbered(name) ? "" : numbers(place))
        + name
        + asked
        + part;
  }

  /** A file's name without sizes. */
  private static String name(String file) {
    String name = IN_NAME.matcher(file).replaceAll("");
    String bare = BARE_WIDTH.matcher(name).replaceAll("");
    return letters(ENDING.matcher(bare).replaceFirst("")) >= TELLING_LETTERS ? bare : name;
  }

  /** Whether a name is long and no mere number or date. */
  private static boolean isTelling(String name) {
    return Percent.decode(name).length() >= TELLING && letters(name) >= TELLING_LETTERS;
  }

  /** Whether a name has digits enough, but for a year, to be given to one picture. */
  private static boolean isNumbered(String name) {
    return YEAR.matcher(name).replaceAll("").chars().filter(Character::isDigit).count()
        >= NUMBERING_DIGITS;
  }

  private static long letters(String name) {
    return Percent.decode(name).chars().filter(Character::isLetter).count();
  }

  /** The numbered ones of some folders. */
  private static String numbers(String folders) {
    int path = folders.indexOf('/');
    return path < 0
        ? ""
        : NUMBERED
            .matcher(folders.substring(path))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining("", "", "/"));
  }

  /** The site and the folders without sizes, which those of files with numbers for names keep. */
  private static String folders(String path, String name) {
    Matcher host = HOST.matcher(path);
    boolean named = host.find();
    String site = named && host.group(1) != null ? host.group(1) : "";
    String folders = named ? path.substring(host.end()) : path;
    boolean naming = letters(ENDING.matcher(name).replaceFirst("")) >= NAMING_LETTERS;
    return site + (naming ? IN_PATH.matcher(folders).replaceAll("") : folders);
  }

  /** The parameters that tell which picture is wanted; all where nothing else tells it. */
  private static String asked(String query, String file) {
    boolean picture = ENDING.matcher(file).find();
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.split("&(?:amp;)?", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      boolean size =
          WAYS.contains(name.toLowerCase(Locale.ROOT))
              || NUMBER.matcher(parameter).matches()
              || (picture && OF_PICTURE.matcher(parameter).matches());
      if (!size) {
        kept.append(kept.length() == 0 ? '?' : '&').append(parameter);
      }
    }
    boolean named = picture || kept.length() > 0 || file.chars().anyMatch(Character::isDigit);
    return named ? kept.toString() : '?' + query;
  }
}
