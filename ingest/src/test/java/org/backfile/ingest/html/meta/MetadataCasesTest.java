package org.backfile.ingest.html.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.html.page.SavedPage;
import org.backfile.ingest.html.page.SavedPictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every folder of {@code cases/meta}: {@code in.html} must give {@code expected.txt}. Run
 * with {@code -Dgolden.update=true} to write what the reader gives, and read the difference. A page
 * that was saved from somewhere says so in a file {@code address.txt}.
 */
class MetadataCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/meta");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(cases).as("cases in %s", CASES).hasSizeGreaterThanOrEqualTo(40);
      return cases;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void caseIsReadAsExpected(Path folder) throws IOException {
    SavedPage page = page(folder);
    String tree = page.document().outerHtml();
    String actual = MetadataDump.of(MetadataReader.read(page, ReadOptions.of("test")));
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    assertThat(page.document().outerHtml()).as("the tree afterwards").isEqualTo(tree);
  }

  private static SavedPage page(Path folder) throws IOException {
    String html = Files.readString(folder.resolve("in.html"), StandardCharsets.UTF_8);
    Path address = folder.resolve("address.txt");
    Optional<URI> url =
        Files.exists(address)
            ? Optional.of(URI.create(Files.readString(address, StandardCharsets.UTF_8).strip()))
            : Optional.empty();
    Document document = Jsoup.parse(html);
    return new SavedPage(document, html, url, Optional.empty(), "0".repeat(64), SavedPictures.NONE);
  }
}
