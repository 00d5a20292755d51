package org.backfile.pdf.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.pdf.theme.StyleSheet;
import org.backfile.pdf.theme.StyleSheet.HeadKind;
import org.backfile.pdf.theme.StyleSheet.PaperKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each folder below {@code cases/theme} holds a style sheet and either what it says beyond plain
 * type or what is wrong with it.
 */
class ThemeCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/theme");

  private static final Path DOCUMENTATION = Path.of("../docs/themes.md");

  private static final StyleSheet PLAIN = StyleSheet.parse("plain", "extends: none;");

  private static final List<StyleSheet.Setting> SETTINGS =
      List.of(
          new StyleSheet.Setting(PaperKind.MEDIUM, 1, HeadKind.WIDE),
          new StyleSheet.Setting(PaperKind.MEDIUM, 2, HeadKind.WIDE),
          new StyleSheet.Setting(PaperKind.SMALL, 1, HeadKind.WIDE),
          new StyleSheet.Setting(PaperKind.MEDIUM, 2, HeadKind.NARROW));

  static Stream<Path> cases() throws IOException {
    List<Path> found;
    try (Stream<Path> folders = Files.list(CASES)) {
      found = folders.map(CASES::relativize).sorted().toList();
    }
    assertThat(found).isNotEmpty();
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sheetGivesWhatIsExpected(Path name) throws IOException {
    Path folder = CASES.resolve(name);
    Path expected = folder.resolve("expected.txt");

    List<String> actual = outcome(folder.resolve("in.theme"));

    if (Boolean.getBoolean("golden.update")) {
      Files.write(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readAllLines(expected));
  }

  @Test
  void oneRuleChangesNothingElseOfABook() {
    StyleSheet sheet = StyleSheet.parse("my", "extends: book; body-first { drop-cap: 0; }");

    for (StyleSheet.Setting setting : SETTINGS) {
      List<String> book = new ArrayList<>(Dump.theme(StyleSheet.book().theme(setting)));
      List<String> changed = new ArrayList<>(Dump.theme(sheet.theme(setting)));
      changed.removeAll(book);
      assertThat(changed).singleElement().asString().startsWith("BODY_FIRST");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"newspaper", "book"})
  void builtInSheetsAreMadeByTheRulesForReaders(String name) throws IOException {
    String file = "src/main/resources/org/backfile/pdf/theme/" + name + ".theme";
    String text = "extends: none;" + Files.readString(Path.of(file));

    StyleSheet sheet = StyleSheet.parse(name, text);

    StyleSheet.Setting setting = SETTINGS.get(0);
    assertThat(Dump.theme(sheet.theme(setting)))
        .isEqualTo(Dump.theme(StyleSheet.builtIn(name).theme(setting)));
  }

  @Test
  void sheetOfEndlessTextIsRefused() {
    String text = "body { size: 1em; }\n".repeat(10_000);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> StyleSheet.parse("endless", text))
        .withMessageContaining("no theme needs as many");
  }

  @Test
  void documentationNamesEveryElementAndProperty() throws IOException {
    String text = Files.readString(DOCUMENTATION);

    Matcher known = Pattern.compile("(?<=known are |, )[a-z-]+").matcher(everyName());
    assertThat(known.results().map(MatchResult::group).toList())
        .hasSizeGreaterThan(80)
        .allSatisfy(name -> assertThat(text).contains("`" + name + "`"));
  }

  /** The messages that name all elements, and all properties of one of each kind. */
  private static String everyName() {
    return Stream.of("x {}", "page { x: 1; }", "body-first { x: 1; }", "list-box { x: 1; }")
        .map(sheet -> catchThrowable(() -> StyleSheet.parse("x", sheet)).getMessage())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void examplesOfTheDocumentationAreThemes() throws IOException {
    Matcher example =
        Pattern.compile("```theme\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(DOCUMENTATION));

    assertThat(example.results().map(found -> StyleSheet.parse("doc", found.group(1))).toList())
        .isNotEmpty();
  }

  private static List<String> outcome(Path file) throws IOException {
    StyleSheet sheet;
    try {
      sheet = StyleSheet.read(file);
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage()).lines().toList();
    }
    List<String> lines = new ArrayList<>();
    for (StyleSheet.Setting setting : SETTINGS) {
      Set<String> usual = new HashSet<>(Dump.theme(PLAIN.theme(setting)));
      lines.add(
          "paper "
              + setting.paper()
              + ", columns "
              + setting.columns()
              + (setting.heads() == HeadKind.NARROW ? ", narrow heads" : ""));
      Dump.theme(sheet.theme(setting)).stream()
          .filter(line -> !usual.contains(line))
          .forEach(line -> lines.add("  " + line));
    }
    return lines;
  }
}
