package org.backfile.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.backfile.cli.Validators;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Strings that break programs, each as headline, standfirst, paragraph, heading, list item, cell,
 * quotation, caption, credit and link of an article of its own: one edition of them all is whole
 * and valid in both formats, and what was replaced is listed. Headlines and credits may not be
 * blank, so blank strings are not among them.
 */
class NaughtyStringsIT {
  private static final Path LAUNCHER =
      Path.of(
          requireNonNull(
              System.getProperty("backfile.distribution"), "backfile.distribution is not set"),
          "bin/backfile");
  private static final Map<String, String> THIS_JAVA =
      Map.of("JAVA_HOME", System.getProperty("java.home", ""));

  private static final String ARTICLE =
      """
      {"format": "backfile-article/1", "url": "https://a.example/NUMBER", "headline": INKED,
       "standfirst": S, "kicker": "K", "body": [S,
       {"type": "heading", "text": S}, {"type": "list", "items": [S]},
       {"type": "table", "caption": S, "body": [[S]]}, {"type": "quote", "blocks": [S]},
       {"type": "figure", "caption": S, "credit": INKED},
       {"type": "paragraph", "text": [{"a": S, "href": "https://a.example/"}]}]}
      """;

  /** Longer strings are parted by running heads and feet. */
  private static final int LONGEST_ON_A_PAGE = 120;

  @TempDir private static Path folder;
  private static List<String> lines = List.of();
  private static Launch run = new Launch(0, "", "");

  @BeforeAll
  static void export() throws Exception {
    try (var in = NaughtyStringsIT.class.getResourceAsStream("/naughty-strings.txt")) {
      String text = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      lines = text.lines().filter(line -> !line.startsWith("# ")).toList();
    }
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String inked = decoded(lines.get(i)).isBlank() ? "\"Blank\"" : '"' + lines.get(i) + '"';
      articles.append(
          ARTICLE
              .replace("\n", "")
              .replace("NUMBER", Integer.toString(i))
              .replace("INKED", inked)
              .replace(": S", ": \"" + lines.get(i) + '"')
              .replace("[S", "[\"" + lines.get(i) + '"'));
      articles.append('\n');
    }
    Path source = Files.writeString(folder.resolve("strings.jsonl"), articles);
    run =
        Launch.of(
            folder,
            THIS_JAVA,
            LAUNCHER.toString(),
            "export",
            source.toString(),
            "-o",
            folder.resolve("out").toString());
  }

  @AfterAll
  static void forget() {
    lines = List.of();
  }

  @Test
  void everyArticleIsExportedAndWhatWasReplacedIsListed() throws IOException {
    assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    String report = Files.readString(folder.resolve("out/report.json"));
    assertThat(report).contains("\"articles\": " + lines.size()).contains("\"EXP-003\"");
    assertThat(report).doesNotContain("\"severity\": \"error\"");
    assertThat(lines).hasSizeGreaterThan(200);
  }

  @Test
  void bothFormatsAreValid() throws Exception {
    List<Path> artefacts = run.out().lines().map(Path::of).toList();
    assertThat(artefacts).hasSize(2);
    Validators.check(artefacts);
  }

  @Test
  void epubHasEveryCharacter() throws Exception {
    String book = inkOf(text(artefact("epub")));
    for (String line : lines) {
      assertThat(book.contains(inkOf(printable(decoded(line))))).as(line).isTrue();
    }
  }

  @Test
  void pdfHasEveryPlainLetter() throws Exception {
    Programs.find("pdftotext", "poppler-utils");
    Launch reading =
        Launch.of(
            folder,
            Map.of(),
            "pdftotext",
            "-raw",
            "-enc",
            "UTF-8",
            artefact("pdf").toString(),
            "-");
    String pages = plain(reading.out());
    for (String line : lines) {
      String string = decoded(line);
      if (string.length() <= LONGEST_ON_A_PAGE && string.chars().allMatch(c -> c < 0x7F)) {
        assertThat(pages.contains(plain(string))).as(line).isTrue();
      }
    }
  }

  private static Path artefact(String format) {
    return run.out()
        .lines()
        .filter(line -> line.endsWith(format))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  /** What stands between the quotation marks of JSON. */
  private static String decoded(String json) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (json.charAt(++i) == 'u') {
        text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        text.append(json.charAt(i));
      }
    }
    return text.toString();
  }

  /** What a format keeps of a text: XML 1.0 allows no other characters, or advises against them. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints().map(c -> isForbidden(c) ? 0xFFFD : c).forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isForbidden(int c) {
    boolean control = c < ' ' && "\t\n\r".indexOf(c) < 0;
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean none = c == 0xFFFE || c == 0xFFFF || (c >= 0xFDD0 && c <= 0xFDEF);
    return control || surrogate || none;
  }

  /** A text without its white space, which layout may change. */
  private static String inkOf(String text) {
    StringBuilder ink = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != '\u0085')
        .forEach(ink::appendCodePoint);
    return ink.toString();
  }

  /** Letters and digits of ASCII alone. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars()
        .filter(c -> c < 0x7F && Character.isLetterOrDigit(c))
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private static String text(Path epub) throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      List<ZipEntry> documents = new ArrayList<>();
      zip.stream().filter(entry -> entry.getName().endsWith(".xhtml")).forEach(documents::add);
      for (ZipEntry document : documents) {
        append(zip.getInputStream(document).readAllBytes(), text);
      }
    }
    return text.toString();
  }

  private static void append(byte[] xhtml, StringBuilder text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xhtml));
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getText());
      }
    }
  }
}
