package org.backfile.pdf.draw;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSString;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * The text strings of one file (ISO 32000-1, 7.9.2.2): what viewers, screen readers and catalogues
 * tell people beside the pages. All of them are made here, so that each is as the file's standard
 * allows. What may not be told is replaced, what no string holds is cut. Not thread-safe.
 */
final class TextStrings {
  /** A string of more bytes is in no file (ISO 19005-2, 6.1.13). */
  static final int MOST_BYTES = 32_767;

  /** As many units of UTF-16 fit into them behind the two bytes that say what follows. */
  private static final int MOST_UNITS = MOST_BYTES / 2 - 1;

  /** What belongs together over more units than this is parted all the same. */
  private static final int LONGEST_CHARACTER = 100;

  /** As much of a text is an example of it. */
  private static final int EXAMPLE = 40;

  private final boolean tellsPrivate;
  private int privateCharacters;
  private Optional<String> cut = Optional.empty();
  private Optional<String> leftOut = Optional.empty();

  TextStrings(Standard standard) {
    tellsPrivate = !standard.isPdf2();
  }

  /** How many characters could not be told because they are private. */
  int privateCharacters() {
    return privateCharacters;
  }

  /**
   * A text without what may not be told of it: PDF/A-4 (6.2.10.8) and PDF/UA-2 (8.4.3 and 8.6)
   * allow no private characters, which become U+FFFD and are counted.
   */
  String told(String text) {
    if (tellsPrivate || !GlyphShow.hasPrivate(text)) {
      return text;
    }
    StringBuilder told = new StringBuilder(text.length());
    text.codePoints().forEachOrdered(codePoint -> told.appendCodePoint(told(codePoint)));
    return told.toString();
  }

  private int told(int codePoint) {
    if (!GlyphShow.isPrivate(codePoint)) {
      return codePoint;
    }
    privateCharacters++;
    return 0xFFFD;
  }

  /** What is told of a text, as far as a string holds it. */
  String fitting(String text) {
    String told = told(text);
    if (told.length() <= MOST_UNITS || (told.length() <= MOST_BYTES && isPrintableAscii(told))) {
      return told;
    }
    if (cut.isEmpty()) {
      cut = Optional.of(example(text));
    }
    return beginning(told, MOST_UNITS - 1) + "…";
  }

  /** Adds a text as a string: ASCII as it is, everything else in UTF-16. */
  void put(String text, Bytes bytes) {
    String fitting = fitting(text);
    if (isPrintableAscii(fitting)) {
      bytes.literal(fitting);
      return;
    }
    bytes.raw("<FEFF");
    for (int i = 0; i < fitting.length(); i++) {
      bytes.hex(fitting.charAt(i));
    }
    bytes.raw(">");
  }

  /** A text as a string by itself. */
  COSString string(String text) {
    return new COSString(fitting(text));
  }

  /** Whether a string holds a web address; one that none holds is listed. */
  boolean holds(String address) {
    if (address.length() <= MOST_BYTES) {
      return true;
    }
    if (leftOut.isEmpty()) {
      leftOut = Optional.of(example(address));
    }
    return false;
  }

  /** Tells what was cut and left out, once for the file. */
  void tell(String title, IssueSink issues) {
    String name = example(title);
    Location where = Location.of(name.length() < title.length() ? name + "…" : name);
    cut.ifPresent(text -> issues.add(IssueCode.EXPORT_TEXT_CUT, where, text));
    leftOut.ifPresent(address -> issues.add(IssueCode.EXPORT_LINK_LEFT_OUT, where, address));
  }

  private static String example(String text) {
    return text.length() <= EXAMPLE ? text : beginning(text, EXAMPLE);
  }

  /**
   * The beginning of a longer text, up to so many units, of whole characters as people see them.
   */
  private static String beginning(String text, int most) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(0, Math.min(text.length(), most + 2)));
    int end = characters.preceding(most + 1);
    if (end < Math.max(1, most - LONGEST_CHARACTER)) {
      end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
    return text.substring(0, end);
  }

  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x20 || text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }
}
