package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What pages mean by the names of charsets (WHATWG Encoding, "names and labels"): mostly what the
 * name says, but often a larger charset of which the named one is a part.
 */
final class CharsetLabels {
  private static final int LONGEST = 40;

  /** Labels that Java does not know. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("unicode11utf8", "UTF-8"),
          Map.entry("unicode20utf8", "UTF-8"),
          Map.entry("x-unicode20utf8", "UTF-8"),
          Map.entry("utf8mb4", "UTF-8"),
          Map.entry("unicode", "UTF-16LE"),
          Map.entry("ucs-2", "UTF-16LE"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("iso88591", "windows-1252"),
          Map.entry("x-cp1250", "windows-1250"),
          Map.entry("x-cp1251", "windows-1251"),
          Map.entry("win-1251", "windows-1251"),
          Map.entry("win1251", "windows-1251"),
          Map.entry("x-cp1252", "windows-1252"),
          Map.entry("x-user-defined", "windows-1252"),
          Map.entry("dos-874", "windows-874"),
          Map.entry("koi", "KOI8-R"),
          Map.entry("koi8", "KOI8-R"),
          Map.entry("koi8-ru", "KOI8-U"),
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("iso-8859-8-e", "ISO-8859-8"),
          Map.entry("logical", "ISO-8859-8"),
          Map.entry("visual", "ISO-8859-8"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("x-mac-ukrainian", "x-MacCyrillic"),
          Map.entry("chinese", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("cn-big5", "Big5-HKSCS"),
          Map.entry("x-x-big5", "Big5-HKSCS"),
          Map.entry("korean", "x-windows-949"),
          Map.entry("windows-949", "x-windows-949"),
          Map.entry("x-euc-jp", "EUC-JP"),
          Map.entry("ms_kanji", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"));

  /** The larger charsets, by Java's name of the one that is named. */
  private static final Map<String, String> LARGER =
      Map.ofEntries(
          Map.entry("US-ASCII", "windows-1252"),
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("TIS-620", "windows-874"),
          Map.entry("x-iso-8859-11", "windows-874"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("GBK", "GB18030"),
          Map.entry("x-mswin-936", "GB18030"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("Big5", "Big5-HKSCS"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("UTF-16", "UTF-16LE"));

  private CharsetLabels() {}

  /** The charset that a page means, or empty when there is none of that name. */
  static Optional<Charset> charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.length() > LONGEST) {
      return Optional.empty();
    }
    return known(LABELS.getOrDefault(name, name))
        .flatMap(charset -> known(LARGER.getOrDefault(charset.name(), charset.name())))
        .filter(charset -> isWide(charset) || isOfPages(charset));
  }

  /** Whether it is one that no declaration inside the page can be read in. */
  static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16");
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * Markup is ASCII, so a charset that writes it otherwise, such as EBCDIC, is none of pages; nor
   * is one in which nothing can be written.
   */
  private static boolean isOfPages(Charset charset) {
    String markup = "<html lang='a1'>";
    return charset.canEncode() && new String(markup.getBytes(US_ASCII), charset).equals(markup);
  }
}
