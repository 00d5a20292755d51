package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.edition.AppealPolicy;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.SystemFonts;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A short report in many languages, each set with fonts of Debian, passes the validators and comes
 * out of poppler's pdftotext as it went in, word for word. Passed over where the fonts or the tool
 * are not installed.
 */
class ScriptsTest {
  private static final Path REPORTS = Path.of("src/test/resources/scripts");

  /** A font of each of the packages fonts-noto-core, -ipafont, -wqy-zenhei and -nanum. */
  private static final List<Path> NEEDED =
      Stream.of(
              "truetype/noto/NotoSerifBengali-Regular.ttf",
              "opentype/ipafont-mincho/ipam.ttf",
              "truetype/wqy/wqy-zenhei.ttc",
              "truetype/nanum/NanumMyeongjo.ttf")
          .map(Path.of("/usr/share/fonts")::resolve)
          .toList();

  /** A line's end may part their words, which says nothing; most are written without spaces. */
  private static final Set<String> SOLID = Set.of("ja", "zh", "zh-Hant", "ko", "th", "km", "my");

  /** Those whose every character a bundled font has. */
  private static final Set<String> BUNDLED =
      Set.of("ar", "el", "en", "fa", "he", "ru", "tr", "vi", "yo");

  /** Read without -raw, with which the tool turns no words around. */
  private static final Set<String> RTL = Set.of("ar", "fa", "he");

  /** What the tool puts from left to right among words from right to left: signs, words, signs. */
  private static final Pattern LEFT_TO_RIGHT =
      Pattern.compile(
          "\u202A([^\\p{L}\\p{N}\u202C]*+)((?:[^\u202C]*[\\p{L}\\p{N}])?)([^\u202C]*)\u202C");

  private static final Pattern DIRECTIONS =
      Pattern.compile("[\u202A-\u202E\u2066-\u2069\u200E\u200F]");

  @TempDir Path folder;

  static Stream<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      List<String> languages =
          files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList();
      assertThat(languages).hasSizeGreaterThan(12);
      return languages.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void textComesOutAsItWentIn(String language) throws Exception {
    assumeTrue(NEEDED.stream().allMatch(Files::exists), "the fonts are not installed");
    List<String> lines = Files.readAllLines(REPORTS.resolve(language + ".txt"));
    Path file = Path.of(System.getProperty("backfile.keep", folder.toString()), language + ".pdf");

    ExportReport report =
        new PdfExporter(
                PdfOptions.builder()
                    .fonts(FontBook.bundled().with(SystemFonts.installed()))
                    .build())
            .export(
                Fixtures.edition(AppealPolicy.NONE, article(language, lines)), file, Progress.NONE);

    Gate.passes(file, PdfProfile.A2A);
    assertThat(report.issues())
        .extracting(Issue::code)
        .doesNotContain(IssueCode.FONT_MISSING, IssueCode.FONT_UNSHAPED);
    assertThat(report.issues().stream().anyMatch(issue -> issue.code() == IssueCode.FONT_OF_SYSTEM))
        .as("only a font of the system has it")
        .isEqualTo(!BUNDLED.contains(language));
    for (String mode : RTL.contains(language) ? List.of("-nopgbrk") : List.of("-raw", "-nopgbrk")) {
      String read = plain(pdftotext(file, mode), language);
      for (String line : lines) {
        assertThat(read).as(mode).contains(plain(line, language));
      }
    }
    assertNoSpaceIsNew(String.join("\n", lines), pdftotext(file, "-raw"), language);
  }

  /** Inside of a line there are spaces where the text has them, and nowhere else. */
  private static void assertNoSpaceIsNew(String source, String read, String language) {
    if (!SOLID.contains(language)) {
      return; // there, words are compared with the spaces between them
    }
    String text = Normalizer.normalize(source, Normalizer.Form.NFC);
    for (String line : Normalizer.normalize(read, Normalizer.Form.NFC).split("\n", -1)) {
      if (plain(text, language).contains(plain(line, language))) {
        assertThat(text).contains(line.strip());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  void editionOfAllLanguagesPassesTheValidatorsOfEveryProfile(PdfProfile profile)
      throws IOException {
    assumeTrue(NEEDED.stream().allMatch(Files::exists), "the fonts are not installed");
    List<Article> articles = new ArrayList<>();
    for (String language : languages().toList()) {
      articles.add(article(language, Files.readAllLines(REPORTS.resolve(language + ".txt"))));
    }
    Path file = folder.resolve("all.pdf");

    new PdfExporter(
            PdfOptions.builder()
                .profile(profile)
                .fonts(FontBook.bundled().with(SystemFonts.installed()))
                .build())
        .export(
            Fixtures.edition(AppealPolicy.NONE, articles.toArray(Article[]::new)),
            file,
            Progress.NONE);

    Gate.passes(file, profile);
  }

  private static Article article(String language, List<String> lines) {
    List<Block> body = new ArrayList<>();
    lines.stream().skip(1).map(Fixtures::paragraph).forEach(body::add);
    return Anchors.assign(
        Article.builder(
                ArticleIds.ofContent("scripts", language),
                lines.get(0),
                Fixtures.provenance("scripts/" + language + ".txt"))
            .language(language)
            .body(body)
            .build());
  }

  /**
   * Without what the page adds and the tool keeps: line ends, for which a space stands or none, and
   * the hyphens of parted words.
   */
  private static String plain(String text, String language) {
    return Normalizer.normalize(logical(text), Normalizer.Form.NFC)
        .replaceAll("\u00AD\\s+", "")
        .replaceAll("\\s+", SOLID.contains(language) ? "" : " ");
  }

  /**
   * Text in its logical order. Between words from right to left the tool gives spaces and
   * punctuation as they stand on the page, from left to right, and says so by marks of direction.
   */
  private static String logical(String text) {
    String turned =
        LEFT_TO_RIGHT
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        reversed(found.group(3)) + found.group(2) + reversed(found.group(1))));
    return DIRECTIONS.matcher(turned).replaceAll("");
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static String pdftotext(Path file, String mode) throws Exception {
    Process process =
        new ProcessBuilder("pdftotext", mode, "-enc", "UTF-8", file.toString(), "-")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text;
  }
}
