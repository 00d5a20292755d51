package org.backfile.ingest.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of words and phrases by name, read from data files. Immutable.
 *
 * <p>A file is UTF-8 text: {@code [name]} opens a list, every other line is an entry, empty lines
 * and lines that begin with {@code ;} say nothing.
 */
public final class Lexicon {
  private final Map<String, List<String>> lists;

  private Lexicon(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  /**
   * Reads a data file that lies beside a class.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static Lexicon load(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("lexicon \"" + name + "\" must lie beside " + beside);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Lexicon parse(String text) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        current = lists.computeIfAbsent(line.substring(1, line.length() - 1), k -> newList());
      } else if (!line.isEmpty() && !line.startsWith(";")) {
        current.add(line);
      }
    }
    return new Lexicon(lists);
  }

  private static List<String> newList() {
    return new ArrayList<>();
  }

  /** The entries of a list in the file's order; empty when the file has no such list. */
  public List<String> list(String name) {
    return List.copyOf(lists.getOrDefault(name, List.of()));
  }
}
