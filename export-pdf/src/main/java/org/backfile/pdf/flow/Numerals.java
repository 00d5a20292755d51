package org.backfile.pdf.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;

/**
 * How numbers of list items are written: in the digits of the text's language, or as letters. The
 * systems and their names are those of Unicode's CLDR (UTS 35, part 3, "Numbering Systems"); a
 * language tag names one with its {@code nu} key, as {@code he-u-nu-hebr}.
 */
final class Numerals {
  /** The digits everybody reads. */
  static final Numerals LATIN = new Numerals("latn");

  /** The digit nought of each decimal system; the others follow it (UnicodeData.txt). */
  private static final Map<String, Integer> NOUGHTS =
      Map.ofEntries(
          Map.entry("latn", (int) '0'),
          Map.entry("arab", 0x0660),
          Map.entry("arabext", 0x06F0),
          Map.entry("deva", 0x0966),
          Map.entry("beng", 0x09E6),
          Map.entry("guru", 0x0A66),
          Map.entry("gujr", 0x0AE6),
          Map.entry("orya", 0x0B66),
          Map.entry("tamldec", 0x0BE6),
          Map.entry("telu", 0x0C66),
          Map.entry("knda", 0x0CE6),
          Map.entry("mlym", 0x0D66),
          Map.entry("thai", 0x0E50),
          Map.entry("laoo", 0x0ED0),
          Map.entry("tibt", 0x0F20),
          Map.entry("mymr", 0x1040),
          Map.entry("khmr", 0x17E0));

  /** The digits that a language has of its own, beside those everybody reads. */
  private static final Map<String, String> NATIVE =
      Map.ofEntries(
          Map.entry("ar", "arab"),
          Map.entry("as", "beng"),
          Map.entry("bn", "beng"),
          Map.entry("bo", "tibt"),
          Map.entry("ckb", "arab"),
          Map.entry("fa", "arabext"),
          Map.entry("gu", "gujr"),
          Map.entry("hi", "deva"),
          Map.entry("km", "khmr"),
          Map.entry("kn", "knda"),
          Map.entry("lo", "laoo"),
          Map.entry("ml", "mlym"),
          Map.entry("mr", "deva"),
          Map.entry("my", "mymr"),
          Map.entry("ne", "deva"),
          Map.entry("or", "orya"),
          Map.entry("pa", "guru"),
          Map.entry("ps", "arabext"),
          Map.entry("sa", "deva"),
          Map.entry("ta", "tamldec"),
          Map.entry("te", "telu"),
          Map.entry("th", "thai"),
          Map.entry("ur", "arabext"));

  /** Languages whose own digits are the usual ones where a text shows none (CLDR 46). */
  private static final List<String> NATIVE_FIRST =
      List.of("ar", "as", "bn", "ckb", "fa", "mr", "my", "ne", "ps", "sa");

  private static final List<Letter> ROMAN =
      letters(
          "M", 1000, "CM", 900, "D", 500, "CD", 400, "C", 100, "XC", 90, "L", 50, "XL", 40, "X", 10,
          "IX", 9, "V", 5, "IV", 4, "I", 1);

  /** With 15 and 16 written so that they do not spell a name of God. */
  private static final List<Letter> HEBREW =
      letters(
          "ת", 400, "ש", 300, "ר", 200, "ק", 100, "צ", 90, "פ", 80, "ע", 70, "ס", 60, "נ", 50, "מ",
          40, "ל", 30, "כ", 20, "טז", 16, "טו", 15, "י", 10, "ט", 9, "ח", 8, "ז", 7, "ו", 6, "ה", 5,
          "ד", 4, "ג", 3, "ב", 2, "א", 1);

  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  /** Higher numbers in letters cannot be read at a glance. */
  private static final long HIGHEST_IN_LETTERS = 4999;

  private final String system;

  private Numerals(String system) {
    this.system = system;
  }

  private record Letter(String sign, int value) {}

  private static List<Letter> letters(Object... pairs) {
    List<Letter> letters = new java.util.ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      letters.add(new Letter((String) pairs[i], (Integer) pairs[i + 1]));
    }
    return List.copyOf(letters);
  }

  /**
   * The numerals for an article: those that its language tag asks for, else the digits that its
   * text is written with, else its language's usual ones.
   */
  static Numerals of(Article article) {
    Locale locale = Locale.forLanguageTag(article.language());
    String asked = locale.getUnicodeLocaleType("nu");
    if (asked != null && isKnown(asked)) {
      return new Numerals(asked);
    }
    String own = NATIVE.get(locale.getLanguage());
    if (own == null) {
      return LATIN;
    }
    int balance = balance(article.body(), NOUGHTS.getOrDefault(own, (int) '0'));
    boolean usual = NATIVE_FIRST.contains(locale.getLanguage());
    return balance > 0 || (balance == 0 && usual) ? new Numerals(own) : LATIN;
  }

  private static boolean isKnown(String system) {
    return NOUGHTS.containsKey(system)
        || List.of("roman", "romanlow", "hebr", "hanidec", "hans", "hant", "jpan").contains(system);
  }

  /** How many more of a text's digits are its language's own than everybody's. */
  private static int balance(List<Block> body, int nought) {
    int[] balance = {0};
    Blocks.walk(body, block -> balance[0] += balance(block, nought));
    return balance[0];
  }

  private static int balance(Block block, int nought) {
    boolean holdsOthers = block instanceof Block.ListBlock || block instanceof Block.Quote;
    String text = holdsOthers ? "" : Blocks.text(block);
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        balance--;
      } else if (c >= nought && c < nought + 10) {
        balance++;
      }
    }
    return balance;
  }

  /** The label of an item: its number and what stands after it. */
  String label(long number) {
    return switch (system) {
      case "hanidec", "hans", "hant", "jpan" -> numeral(number) + "、";
      default -> numeral(number) + ".";
    };
  }

  /** A number; one that cannot be written with letters is written with digits. */
  String numeral(long number) {
    boolean inLetters = number >= 1 && number <= HIGHEST_IN_LETTERS;
    return switch (system) {
      case "roman" -> inLetters ? letters(number, ROMAN) : digits(number, '0');
      case "romanlow" ->
          inLetters ? letters(number, ROMAN).toLowerCase(Locale.ROOT) : digits(number, '0');
      case "hebr" -> inLetters ? hebrew(number) : digits(number, '0');
      case "hanidec" -> hanDigits(number);
      case "hans", "hant", "jpan" -> inLetters ? han(number) : hanDigits(number);
      default -> digits(number, NOUGHTS.getOrDefault(system, (int) '0'));
    };
  }

  private static String digits(long number, int nought) {
    StringBuilder digits = new StringBuilder();
    for (char c : Long.toString(number).toCharArray()) {
      digits.appendCodePoint(c >= '0' && c <= '9' ? c - '0' + nought : c);
    }
    return digits.toString();
  }

  private static String letters(long number, List<Letter> letters) {
    StringBuilder text = new StringBuilder();
    long rest = number;
    for (Letter letter : letters) {
      while (rest >= letter.value()) {
        text.append(letter.sign());
        rest -= letter.value();
      }
    }
    return text.toString();
  }

  /** Thousands are the letters of their count before a geresh. */
  private static String hebrew(long number) {
    String thousands = number >= 1000 ? letters(number / 1000, HEBREW) + "׳" : "";
    return thousands + letters(number % 1000, HEBREW);
  }

  private static String hanDigits(long number) {
    StringBuilder digits = new StringBuilder();
    for (char c : Long.toString(number).toCharArray()) {
      digits.append(c >= '0' && c <= '9' ? HAN_DIGITS.charAt(c - '0') : c);
    }
    return digits.toString();
  }

  /** Up to four places: 十 without 一 before it only below twenty, 零 or 〇 for skipped places. */
  private String han(long number) {
    String places = "千百十";
    StringBuilder text = new StringBuilder();
    boolean skipped = false;
    long value = 1000;
    for (int i = 0; i < 4; i++, value /= 10) {
      int digit = (int) (number / value % 10);
      if (digit == 0) {
        skipped |= !text.isEmpty();
        continue;
      }
      if (skipped && !system.equals("jpan")) {
        text.append(system.equals("hant") ? "零" : "〇");
      }
      skipped = false;
      boolean bareTen = i == 2 && digit == 1 && text.isEmpty();
      boolean bareHigh = system.equals("jpan") && digit == 1 && i < 3;
      if (!bareTen && !bareHigh) {
        text.append(HAN_DIGITS.charAt(digit));
      }
      if (i < 3) {
        text.append(places.charAt(i));
      }
    }
    return text.toString();
  }
}
