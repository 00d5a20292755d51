package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.BundleBy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.export.Version;
import org.backfile.json.ArticleJson;
import org.backfile.json.FolderMedia;
import org.backfile.json.JsonLimits;
import org.backfile.json.ReadContext;
import org.backfile.media.MediaLimits;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Credit;
import org.backfile.report.Issue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code cases/epub} holds an edition, its articles as numbered JSON files, with the
 * {@code title}, the {@code appeals} and the text of an appeal of its {@code own} in {@code
 * case.properties}; and under {@code expected} the texts of its EPUB and its issues. With {@code
 * -Dgolden.update=true} they are rewritten.
 */
class EpubCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases", "epub");

  @TempDir Path folder;

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.sorted().toList();
      assertThat(cases).hasSizeGreaterThan(10);
      return cases;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseComesOutAsExpected(Path in) throws IOException {
    EpubFile epub = EpubFile.export(edition(in), folder);

    EpubGate.assertSilent(epub.report().file());
    Map<String, String> actual = new TreeMap<>();
    epub.texts().forEach((name, text) -> put(actual, name, text));
    if (!epub.report().issues().isEmpty()) {
      actual.put("issues.txt", lines(epub.report().issues()));
    }
    Path expected = in.resolve("expected");
    if (Boolean.getBoolean("golden.update")) {
      write(expected, actual);
    }
    assertThat(actual).isEqualTo(read(expected));
  }

  /** Container and stylesheet are the same in every edition; the version is of no case. */
  private static void put(Map<String, String> texts, String name, String text) {
    if (name.startsWith("EPUB/") && !name.endsWith(".css")) {
      String lasting = text.replace("Backfile " + Version.number(), "Backfile VERSION");
      texts.put(name.substring("EPUB/".length()), lasting);
    }
  }

  private static Edition edition(Path in) throws IOException {
    Properties properties = new Properties();
    Path file = in.resolve("case.properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    Placement placement =
        Placement.valueOf(properties.getProperty("appeals", "none").toUpperCase(Locale.ROOT));
    Optional<Appeal> own =
        Optional.ofNullable(properties.getProperty("own")).map(EpubCasesTest::own);
    BundleOptions options =
        new BundleOptions(
            BundleBy.ALL,
            Optional.ofNullable(properties.getProperty("title")),
            new AppealPolicy(placement, own),
            BundleOptions.UNDATED);
    return Bundler.bundle(articles(in).stream().map(Entry::of).toList(), options).get(0);
  }

  private static Appeal own(String text) {
    return new Appeal(
        Appeal.Kind.ASK,
        List.of(Fixtures.p(text)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Article> articles(Path in) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int number = 1; Files.exists(in.resolve(number + ".json")); number++) {
      Path file = in.resolve(number + ".json");
      try (InputStream stream = Files.newInputStream(file)) {
        articles.add(ArticleJson.read(stream, context(in, file.getFileName().toString())));
      }
    }
    return articles;
  }

  private static ReadContext context(Path in, String source) {
    return new ReadContext(
        source,
        "json/1.0.0",
        Optional.empty(),
        new FolderMedia(in, MediaLimits.DEFAULT),
        line -> new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE),
        JsonLimits.DEFAULT,
        issue -> {
          throw new AssertionError(issue.toString());
        });
  }

  private static String lines(List<Issue> issues) {
    StringBuilder lines = new StringBuilder();
    issues.forEach(issue -> lines.append(issue).append('\n'));
    return lines.toString();
  }

  private static Map<String, String> read(Path expected) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.exists(expected)) {
      for (Path file : files(expected)) {
        String name = expected.relativize(file).toString().replace('\\', '/');
        texts.put(name, Files.readString(file));
      }
    }
    return texts;
  }

  private static List<Path> files(Path expected) throws IOException {
    try (Stream<Path> files = Files.walk(expected)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void write(Path expected, Map<String, String> texts) throws IOException {
    if (Files.exists(expected)) {
      for (Path file : files(expected)) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = expected.resolve(text.getKey());
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text.getValue());
    }
  }
}
