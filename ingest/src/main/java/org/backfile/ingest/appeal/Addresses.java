package org.backfile.ingest.appeal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses that are spelt out in text. */
public final class Addresses {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»“”]{3,2000}+");
  private static final String CLOSERS = ".,;:!?)]}'’";

  private Addresses() {}

  /** The first http or https address in a text, without the punctuation that follows it. */
  public static Optional<URI> first(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    return matcher.find() ? uri(matcher.group()) : Optional.empty();
  }

  private static Optional<URI> uri(String found) {
    int end = found.length();
    while (end > 0 && CLOSERS.indexOf(found.charAt(end - 1)) >= 0) {
      end--;
    }
    try {
      return Optional.of(new URI(found.substring(0, end)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
