package org.backfile.epub.opf;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.documentnode.epub4j.domain.Relator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.model.Byline;

/** What the makers of articles are to a catalogue. */
public final class Relators {
  private Relators() {}

  /** Read when the first byline tells a role: most tell none. */
  private static final class Words {
    private static final Map<String, Relator> RELATORS = read();

    private static Map<String, Relator> read() {
      Map<String, Relator> relators = new HashMap<>();
      Splitter columns = Splitter.on('\t').limit(2);
      Splitter words = Splitter.on('|');
      for (String line : lines()) {
        if (!line.startsWith("#")) {
          List<String> row = columns.splitToList(line);
          words.split(row.get(1)).forEach(word -> relators.put(word, Relator.byCode(row.get(0))));
        }
      }
      return relators;
    }

    private static List<String> lines() {
      try {
        return Resources.readLines(
            Resources.getResource(Relators.class, "relators.tsv"), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What a maker is: an author, unless the role is a known other one. */
  public static Relator of(Byline byline) {
    if (byline.role().isEmpty()) {
      return Relator.AUTHOR;
    }
    String role = byline.role().get().strip().toLowerCase(Locale.ROOT);
    String word = role.endsWith(":") ? role.substring(0, role.length() - 1).strip() : role;
    return Words.RELATORS.getOrDefault(word, Relator.AUTHOR);
  }
}
