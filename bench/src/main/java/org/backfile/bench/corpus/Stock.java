package org.backfile.bench.corpus;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One language's stock of words and sentences, by kind. */
final class Stock {

  private static final Splitter COLUMNS = Splitter.on('\t').limit(2);
  private static final Splitter FORMS = Splitter.on('|');

  private final ImmutableListMultimap<String, String> texts;

  private Stock(ImmutableListMultimap<String, String> texts) {
    this.texts = texts;
  }

  /** Reads the stock of a language, a BCP 47 tag. */
  static Stock load(String language) throws IOException {
    ImmutableListMultimap.Builder<String, String> texts = ImmutableListMultimap.builder();
    for (String line :
        Resources.readLines(
            Resources.getResource(Stock.class, language + ".tsv"), StandardCharsets.UTF_8)) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        List<String> columns = COLUMNS.splitToList(line);
        texts.put(columns.get(0), columns.get(1));
      }
    }
    return new Stock(texts.build());
  }

  /** Every text of a kind, in the stock's order. */
  List<String> all(String kind) {
    List<String> found = texts.get(kind);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no texts of kind '" + kind + "'");
    }
    return found;
  }

  /** The text at a number, counted round and round. */
  String at(String kind, int number) {
    List<String> found = all(kind);
    return found.get(Math.floorMod(number, found.size()));
  }

  /** The inflected forms of the text at a number; a text without any stands for itself. */
  List<String> forms(String kind, int number) {
    return FORMS.splitToList(at(kind, number));
  }
}
