package org.backfile.ingest.appeal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses that are spelt out in text. */
public final class Addresses {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»“”]{3,}+");

  /** Longer ones are left as text; it is what other programs take, in UTF-16 code units. */
  private static final int LONGEST = 2_000;

  private static final String CLOSERS = ".,;:!?…。，、'’";
  private static final String OPEN_BRACKETS = "([{（「";
  private static final String CLOSE_BRACKETS = ")]}）」";

  private Addresses() {}

  /**
   * An address in a text.
   *
   * @param start where it begins, in UTF-16 code units
   * @param end where it ends, exclusive
   * @param target where it leads
   */
  public record Found(int start, int end, URI target) {}

  /** The first http or https address in a text, without the punctuation that follows it. */
  public static Optional<URI> first(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    return matcher.find() ? found(text, matcher).map(Found::target) : Optional.empty();
  }

  /** Every http or https address in a text, from left to right. */
  public static List<Found> all(String text) {
    List<Found> all = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      found(text, matcher).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Found> found(String text, Matcher matcher) {
    int end = matcher.end();
    if (end - matcher.start() > LONGEST) {
      return Optional.empty();
    }
    int open = unclosed(text, matcher.start(), end);
    while (end > matcher.start()) {
      char last = text.charAt(end - 1);
      boolean extra = CLOSE_BRACKETS.indexOf(last) >= 0 && open < 0;
      if (CLOSERS.indexOf(last) < 0 && !extra) {
        break;
      }
      open += extra ? 1 : 0;
      end--;
    }
    try {
      URI target = new URI(text.substring(matcher.start(), end));
      return target.getRawAuthority() == null
          ? Optional.empty()
          : Optional.of(new Found(matcher.start(), end, target));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** How many brackets are opened and not closed; below zero when more are closed than opened. */
  private static int unclosed(String text, int start, int end) {
    int open = 0;
    for (int i = start; i < end; i++) {
      open += OPEN_BRACKETS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      open -= CLOSE_BRACKETS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return open;
  }
}
