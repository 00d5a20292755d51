package org.backfile.pdf.font;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.font.Coverage;

/**
 * Remembers which characters the fonts of a system have, so that not every run has to read them
 * all. A file of text with a line for each font file, that of its size and time, and a line for
 * each font in it. When it cannot be read or written, all that is lost is time.
 */
final class FontIndex {
  private static final String FILE_NAME = "fonts-2.tsv";
  private static final String FIRST_LINE = "fonts that Backfile found; may be deleted";

  /** Far more than the fonts of any system take. */
  private static final long LARGEST_INDEX = 64 << 20;

  private final Path folder;

  /** The index in a folder, which need not be there yet. */
  FontIndex(Path folder) {
    this.folder = folder;
  }

  /** What tells whether a file is still the one that was read. */
  private record State(String path, long size, long time) {
    static State of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(
          file.toString(), attributes.size(), attributes.lastModifiedTime().toMillis());
    }
  }

  /** The fonts in some files; those that are in the index are not read. */
  List<ListedFont> fonts(List<Path> files) {
    Map<State, List<ListedFont>> known = read();
    Map<State, List<ListedFont>> found = new java.util.LinkedHashMap<>();
    for (Path file : files) {
      state(file)
          .ifPresent(
              state ->
                  found.put(state, known.containsKey(state) ? known.get(state) : usable(file)));
    }
    if (!found.keySet().equals(known.keySet())) {
      write(found);
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  private static Optional<State> state(Path file) {
    try {
      return Optional.of(State.of(file)).filter(FontIndex::isWritable);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Names with a tab or a line's end in them would break the index, and are never fonts'. */
  private static boolean isWritable(State state) {
    return state.path().chars().allMatch(c -> c >= ' ');
  }

  private static List<ListedFont> usable(Path file) {
    try {
      return ListedFont.read(file);
    } catch (IOException e) {
      return List.of();
    }
  }

  private Map<State, List<ListedFont>> read() {
    Path file = folder.resolve(FILE_NAME);
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST_INDEX
          ? parse(Files.readAllLines(file))
          : Map.of();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Map.of();
    }
  }

  private static Map<State, List<ListedFont>> parse(List<String> lines) {
    Map<State, List<ListedFont>> known = new HashMap<>();
    if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
      return known;
    }
    List<ListedFont> fonts = new ArrayList<>();
    Path file = Path.of("");
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = Splitter.on('\t').splitToList(line);
      if (fields.size() == 3) {
        file = Path.of(fields.get(0));
        fonts = new ArrayList<>();
        known.put(
            new State(fields.get(0), Long.parseLong(fields.get(1)), Long.parseLong(fields.get(2))),
            fonts);
      } else {
        fonts.add(font(file, fonts.size(), fields));
      }
    }
    return known;
  }

  private static ListedFont font(Path file, int index, List<String> fields) {
    FontStyle style =
        new FontStyle(
            fields.get(0),
            fields.get(1),
            Family.valueOf(fields.get(2)),
            Integer.parseInt(fields.get(3)),
            fields.get(4).equals("italic"),
            Integer.parseUnsignedInt(fields.get(5), 16),
            false);
    return new ListedFont(file, index, style, Coverage.parse(fields.get(6)));
  }

  /** Writes beside the old index, then moves the new one into its place. */
  private void write(Map<State, List<ListedFont>> found) {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST_LINE);
    found.forEach(
        (state, fonts) -> {
          lines.add(state.path() + "\t" + state.size() + "\t" + state.time());
          fonts.forEach(font -> lines.add(line(font)));
        });
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, FILE_NAME, ".part");
      try {
        Files.write(fresh, lines);
        move(fresh);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException | UncheckedIOException e) {
      // Nobody but the clock misses it.
    }
  }

  private void move(Path fresh) throws IOException {
    Path file = folder.resolve(FILE_NAME);
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String line(ListedFont font) {
    FontStyle style = font.style();
    return String.join(
        "\t",
        style.name(),
        style.family(),
        style.kind().name(),
        Integer.toString(style.weight()),
        style.italic() ? "italic" : "upright",
        Integer.toHexString(style.codePages()),
        font.coverage().toString());
  }
}
