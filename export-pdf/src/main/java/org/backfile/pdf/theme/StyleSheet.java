package org.backfile.pdf.theme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.io.ByteStreams;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.backfile.pdf.flow.Theme;

/**
 * How editions look: rules for the size, type, colour and spacing of every element, some of them
 * for certain papers or numbers of columns only. docs/themes.md tells the form. Immutable and
 * thread-safe.
 */
public final class StyleSheet {
  /** The names of the built-in style sheets. */
  public static final List<String> BUILT_IN = List.of("newspaper", "book");

  /** What a style sheet extends that starts from plain type. */
  private static final String NONE = "none";

  /** More characters than any style sheet needs. */
  private static final int LONGEST = 1 << 17;

  private static final Map<String, StyleSheet> LOADED = new ConcurrentHashMap<>();

  private final String name;
  private final List<Rule> rules;

  private StyleSheet(String name, List<Rule> rules) {
    this.name = name;
    this.rules = List.copyOf(rules);
  }

  /** The kinds of paper that rules can be made for, by the width of the sheet. */
  public enum PaperKind {
    /** Up to 160 mm wide, as A5. */
    SMALL,
    /** As A4 and letter. */
    MEDIUM,
    /** From 260 mm on, as A3 and tabloid. */
    LARGE;

    private static final double SMALL_POINTS = 160 * 72 / 25.4;

    private static final double LARGE_POINTS = 260 * 72 / 25.4;

    /** The kind of a sheet of some width in points. */
    public static PaperKind of(double width) {
      return width <= SMALL_POINTS ? SMALL : width < LARGE_POINTS ? MEDIUM : LARGE;
    }
  }

  /** How wide the heads of stories are set. */
  public enum HeadKind {
    /** Across all columns. */
    WIDE,
    /** In one of several columns. */
    NARROW
  }

  /**
   * What a theme is made for.
   *
   * @param paper the kind of the sheet
   * @param columns how many stand side by side, 1 to 3
   * @param heads how wide the heads of stories are
   */
  public record Setting(PaperKind paper, int columns, HeadKind heads) {
    /** Checks the number. */
    public Setting {
      Objects.requireNonNull(paper, "paper");
      Objects.requireNonNull(heads, "heads");
      checkArgument(isColumns(columns), "columns %s must be 1, 2 or 3", columns);
    }
  }

  static boolean isColumns(double number) {
    return number == 1 || number == 2 || number == 3;
  }

  /** A news archive in print: ranged headlines, sans-serif captions, a red accent. */
  public static StyleSheet newspaper() {
    return builtIn("newspaper");
  }

  /** A quiet book: one column, wide margins, centred headings, no accent. */
  public static StyleSheet book() {
    return builtIn("book");
  }

  /**
   * A built-in style sheet.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static StyleSheet builtIn(String name) {
    checkArgument(BUILT_IN.contains(name), "theme \"%s\" is none of %s", name, BUILT_IN);
    return LOADED.computeIfAbsent(name, StyleSheet::load);
  }

  private static StyleSheet load(String name) {
    try {
      byte[] bytes =
          Resources.toByteArray(Resources.getResource(StyleSheet.class, name + ".theme"));
      SheetParser parser = parser(name + ".theme", new String(bytes, StandardCharsets.UTF_8));
      return new StyleSheet(name, parser.rules());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the theme " + name, e);
    }
  }

  /**
   * Reads a style sheet file.
   *
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when it is no style sheet, with line and column
   */
  public static StyleSheet read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = ByteStreams.toByteArray(ByteStreams.limit(in, LONGEST + 1L));
    }
    checkArgument(
        bytes.length <= LONGEST,
        "\"%s\" has more than %s bytes; no theme needs as many",
        name,
        LONGEST);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
      String before = text.flip().toString();
      long line = before.chars().filter(c -> c == '\n').count() + 1;
      throw new IllegalArgumentException(
          "\"" + name + "\" is not UTF-8 text (line " + line + "); save it as UTF-8");
    }
    return parse(name, text.flip().toString());
  }

  /**
   * Reads a style sheet: a change of a built-in one, {@code newspaper} unless it says otherwise;
   * one that extends {@code none} starts from plain type.
   *
   * @param name for messages
   * @throws IllegalArgumentException when it is no style sheet, with line and column
   */
  public static StyleSheet parse(String name, String text) {
    SheetParser parser = parser(name, text);
    String base = parser.base().map(StyleSheet::known).orElse("newspaper");
    List<Rule> rules = new ArrayList<>(base.equals(NONE) ? List.of() : builtIn(base).rules);
    rules.addAll(parser.rules());
    StyleSheet sheet = new StyleSheet(name, rules);
    sheet.check();
    return sheet;
  }

  private static SheetParser parser(String name, String text) {
    checkArgument(
        text.length() <= LONGEST,
        "\"%s\" has more than %s characters; no theme needs as many",
        name,
        LONGEST);
    return new SheetParser(name, text).parse();
  }

  private static String known(Token base) {
    if (!BUILT_IN.contains(base.text()) && !base.text().equals(NONE)) {
      throw base.place()
          .mistake(
              "unknown theme " + base.shown(),
              "known are " + String.join(", ", BUILT_IN) + " and " + NONE);
    }
    return base.text();
  }

  /** Makes every theme once, so that what is wrong in one is told before anything is set. */
  private void check() {
    for (PaperKind paper : PaperKind.values()) {
      for (int columns = 1; columns <= 3; columns++) {
        for (HeadKind heads : HeadKind.values()) {
          theme(new Setting(paper, columns, heads));
        }
      }
    }
  }

  /** The theme for a sheet of paper and a number of columns. */
  public Theme theme(Setting setting) {
    Cascade cascade = new Cascade();
    for (Rule rule : rules) {
      if (rule.condition().holds(setting)) {
        cascade.add(rule);
      }
    }
    return new ThemeMaker(cascade).theme();
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
