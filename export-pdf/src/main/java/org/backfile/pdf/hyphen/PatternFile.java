package org.backfile.pdf.hyphen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads what TeX's files of patterns say: the words inside {@code \patterns{…}} and {@code
 * \hyphenation{…}}, comments left out. They hold no other TeX that means anything here.
 */
final class PatternFile {
  private final String text;

  private PatternFile(String text) {
    this.text = text;
  }

  /** Reads a file to its end and closes it. */
  static PatternFile read(InputStream file) throws IOException {
    try (file) {
      return new PatternFile(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Gives each pattern, such as {@code .hy3p}. */
  void patterns(Consumer<String> each) {
    words("\\patterns{", each);
  }

  /** Gives each word that is an exception, such as {@code ta-ble}. */
  void exceptions(Consumer<String> each) {
    words("\\hyphenation{", each);
  }

  private void words(String command, Consumer<String> each) {
    int at = text.indexOf(command);
    while (at >= 0 && isCommented(at)) {
      at = text.indexOf(command, at + 1);
    }
    if (at < 0) {
      return;
    }
    at += command.length();
    int start = at;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > ' ' && c != '%' && c != '}') {
        continue;
      }
      if (at > start) {
        each.accept(text.substring(start, at));
      }
      if (c == '}') {
        return;
      }
      if (c == '%') {
        at = lineEnd(at);
      }
      start = at + 1;
    }
  }

  private boolean isCommented(int at) {
    int comment = text.lastIndexOf('%', at);
    return comment > text.lastIndexOf('\n', at);
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
