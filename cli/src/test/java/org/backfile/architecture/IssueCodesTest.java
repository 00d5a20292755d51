package org.backfile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;

/** An issue that no test brings about may never come, so each is named by a test or a case. */
class IssueCodesTest {
  /** Texts; a picture or a font among the cases names nothing. */
  private static final Pattern TEXTS = Pattern.compile(".*\\.(java|txt|json|csv|tsv)");

  @Test
  void everyIssueIsNamedByATestOrACase() throws IOException {
    List<String> tests = tests(Path.of(".."));

    assertThat(tests).hasSizeGreaterThan(100);
    assertThat(Stream.of(IssueCode.values()).filter(code -> !isNamed(code, tests))).isEmpty();
  }

  @Test
  void everyIdIsGivenOnce() {
    assertThat(Stream.of(IssueCode.values()).map(IssueCode::id)).doesNotHaveDuplicates();
  }

  private static boolean isNamed(IssueCode code, List<String> tests) {
    Pattern name = Pattern.compile("\\b(" + code.name() + "|" + code.id() + ")\\b");
    return tests.stream().anyMatch(test -> name.matcher(test).find());
  }

  private static List<String> tests(Path root) throws IOException {
    List<String> texts = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(root)) {
      for (Path module : modules) {
        Path folder = module.resolve("src/test");
        if (Files.isDirectory(folder)) {
          addTexts(folder, texts);
        }
      }
    }
    return texts;
  }

  private static void addTexts(Path folder, List<String> texts) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (TEXTS.matcher(file.getFileName().toString()).matches()) {
          // Cases may hold bytes that are no characters; none is needed to find a name.
          texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
  }
}
