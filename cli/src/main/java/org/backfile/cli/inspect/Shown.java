package org.backfile.cli.inspect;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.model.SourceSpan;

/** How values are told to people. */
final class Shown {
  private Shown() {}

  /** A constant's name in words. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A number with its thousands parted. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number of things, the word in the right number. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** A stretch of the source. */
  static String span(SourceSpan span) {
    return number(span.start()) + "–" + number(span.end());
  }

  /** A part of a whole in percent; nothing of nothing is none. */
  static long percent(long part, long whole) {
    return whole == 0 ? 0 : Math.round(100.0 * part / whole);
  }

  /** The texts that say something, joined. */
  static String joined(String separator, String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(separator));
  }
}
