package org.backfile.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.backfile.model.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordingTest {
  private static final PathMatcher SOURCE =
      FileSystems.getDefault().getPathMatcher("glob:../*/src/main/java/**.java");

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "it", "pl", "pt", "ru", "uk"})
  void everyLanguageHasEveryKeyWithTheSamePlaces(String language) throws IOException {
    Properties english = read("en");
    Properties other = read(language);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(other.getProperty(key)).as(key).isNotBlank();
      if (!key.equals("date")) {
        assertThat(other.getProperty(key).contains("{0}"))
            .as(key)
            .isEqualTo(english.getProperty(key).contains("{0}"));
      }
    }
  }

  @Test
  void datesAreInTheLanguagesOwnForm() {
    Timestamp stamp = Timestamp.parse("2024-03-09T10:05:00+02:00");
    assertThat(Wording.of("en-GB").date(stamp)).isEqualTo("9 March 2024, 10:05 UTC+02:00");
    assertThat(Wording.of("de").day(stamp)).isEqualTo("9. März 2024");
    assertThat(Wording.of("ru").day(stamp)).isEqualTo("9 марта 2024 года");
  }

  @Test
  void unknownLanguageIsServedInEnglish() {
    assertThat(Wording.of("tlh").text("contents")).isEqualTo("Contents");
    assertThat(Wording.of("und").language()).isEqualTo("en");
  }

  @Test
  void argumentIsNeverTakenForTheTemplate() {
    assertThat(Wording.of("en").text("byline.role", "{1}", "$0 {0}")).isEqualTo("{1}, $0 {0}");
  }

  @Test
  void unknownKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wording.of("en").text("nothing"))
        .withMessageContaining("nothing");
  }

  /** A key is named as a whole, or by all but its last part, which the code then works out. */
  @Test
  void everyKeyIsNamedBySomeCode() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.find(Path.of(".."), 20, WordingTest::isMainSource)) {
      for (Path file : files.toList()) {
        code.append(Files.readString(file));
      }
    }
    assertThat(read("en").stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(
                        code.indexOf('"' + key + '"') >= 0
                            || code.indexOf('"' + key.replaceFirst("[^.]*$", "") + '"') >= 0)
                    .as(key)
                    .isTrue());
  }

  private static boolean isMainSource(Path file, BasicFileAttributes attributes) {
    return SOURCE.matches(file);
  }

  private static Properties read(String language) throws IOException {
    Properties properties = new Properties();
    try (var in =
        Objects.requireNonNull(
            Wording.class.getResourceAsStream("wording/" + language + ".properties"))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
