package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page has room for becomes a valid file all the same, with all its text and an issue. */
class HostileArticlesTest {
  private static final String SENTENCE = "All ferries between the islands stay in the harbour. ";

  @TempDir Path folder;

  /** What an article has, and what there is to tell of it. */
  record Trial(String name, List<Block> body, Set<IssueCode> issues) {
    static Trial of(String name, Block block, IssueCode... issues) {
      return new Trial(name, List.of(block), new TreeSet<>(Arrays.asList(issues)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Trial> small() {
    return Stream.of(
        Trial.of("long word", paragraph("x".repeat(9_000)), IssueCode.PAGE_WORD_CUT),
        Trial.of("wide table", table(200, 3), IssueCode.PAGE_TABLE_STACKED),
        Trial.of("cells for pages", cells(SENTENCE.repeat(200), "x")),
        Trial.of("row for pages", cells(SENTENCE, "x", "y".repeat(9_000)), IssueCode.PAGE_WORD_CUT),
        Trial.of("nested lists", lists(500), IssueCode.PAGE_INDENTS_NARROWED),
        Trial.of("nested quotations", quotations(500), IssueCode.PAGE_INDENTS_NARROWED),
        Trial.of("upright thread", picture(1, 100_000, ""), IssueCode.PAGE_PICTURE_TOO_THIN),
        Trial.of("level thread", picture(100_000, 1, ""), IssueCode.PAGE_PICTURE_TOO_THIN),
        Trial.of("single pixel", picture(1, 1, "")),
        Trial.of("caption for pages", picture(300, 200, SENTENCE.repeat(200))),
        Trial.of("note for pages", notHeld(SENTENCE.repeat(200))),
        Trial.of("heading for pages", heading(SENTENCE.repeat(90))),
        Trial.of(
            "marks alone",
            paragraph("\u0301".repeat(9_000)),
            IssueCode.FONT_MARKS_SPREAD,
            IssueCode.PAGE_WORD_CUT),
        Trial.of(
            "marks for three strings",
            paragraph("\u0301".repeat(70_000)),
            IssueCode.FONT_MARKS_SPREAD,
            IssueCode.PAGE_WORD_CUT),
        Trial.of(
            "marks on one letter",
            paragraph("e" + "\u0301".repeat(9_000)),
            IssueCode.FONT_MARKS_SPREAD,
            IssueCode.PAGE_WORD_CUT),
        Trial.of(
            "half characters",
            paragraph("\uD800 \uDC00x ".repeat(500)),
            IssueCode.TEXT_CHARACTERS_REPLACED),
        Trial.of(
            "controls",
            paragraph(controls()),
            IssueCode.TEXT_CHARACTERS_REPLACED,
            IssueCode.PAGE_WORD_CUT),
        Trial.of("isolates", paragraph("\u2067a\u2066".repeat(3_000)), IssueCode.PAGE_WORD_CUT),
        Trial.of("line ends alone", new Block.Paragraph(Anchor.NONE, ends(500))),
        Trial.of(
            "computer text",
            new Block.Preformatted(Anchor.NONE, "y".repeat(9_000)),
            IssueCode.PAGE_WORD_CUT));
  }

  @ParameterizedTest
  @MethodSource("small")
  @Timeout(120)
  void fileIsValidAndWhatWasChangedIsTold(Trial trial) throws IOException {
    for (int columns : List.of(3, 1)) {
      ExportReport report = export(trial, columns);

      assertThat(report.counts().articles()).isEqualTo(1);
      assertThat(codes(report)).isEqualTo(trial.issues());
      assertTextIsKept(trial, report.file());
    }
    Gate.passes(folder.resolve("hostile.pdf"), PdfProfile.A2A);
  }

  static Stream<Trial> large() {
    return Stream.of(
        Trial.of("paragraph of 2 MB", paragraph(SENTENCE.repeat(40_000))),
        Trial.of("table of 20,000 rows", table(4, 20_000)),
        Trial.of("word of 1 MB", paragraph("x".repeat(1_000_000)), IssueCode.PAGE_WORD_CUT),
        new Trial("8,000 pictures", Collections.nCopies(8_000, picture(300, 200, "")), Set.of()),
        new Trial("20,000 headings", Collections.nCopies(20_000, heading("Head")), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("large")
  @Timeout(120)
  void sizeCostsNothingButTime(Trial trial) throws IOException {
    ExportReport report = export(trial, 2);

    assertThat(report.counts().articles()).isEqualTo(1);
    assertThat(report.counts().pages()).isGreaterThan(40);
    assertThat(codes(report)).isEqualTo(trial.issues());
  }

  private ExportReport export(Trial trial, int columns) throws IOException {
    Article article = Torture.article(trial.name(), trial.body());
    PdfOptions options = PdfOptions.builder().columns(columns).build();
    return new PdfExporter(options)
        .export(
            Fixtures.edition(AppealPolicy.NONE, article),
            folder.resolve("hostile.pdf"),
            Progress.NONE);
  }

  private static Set<IssueCode> codes(ExportReport report) {
    Set<IssueCode> codes = new TreeSet<>();
    report.issues().stream()
        .map(Issue::code)
        .filter(code -> code != IssueCode.IMAGE_NOT_HELD && code != IssueCode.IMAGE_NO_ALT)
        .forEach(codes::add);
    return codes;
  }

  /** Every letter is there as often as in the article, at least. */
  private static void assertTextIsKept(Trial trial, Path file) throws IOException {
    Map<Character, Integer> found = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      String text = new PDFTextStripper().getText(document);
      text.chars().forEach(c -> found.merge((char) c, 1, Integer::sum));
    }
    Map<Character, Integer> wanted = new TreeMap<>();
    Blocks.text(trial.body())
        .chars()
        .filter(c -> c > ' ' && c < 0x7F)
        .forEach(c -> wanted.merge((char) c, 1, Integer::sum));
    wanted.forEach(
        (letter, count) ->
            assertThat(found.getOrDefault(letter, 0))
                .as("%s in %s", letter, trial)
                .isGreaterThanOrEqualTo(count));
  }

  private static Block paragraph(String text) {
    return Fixtures.paragraph(text);
  }

  private static Block heading(String text) {
    return new Block.Heading(Anchor.NONE, 1, Inlines.of(text));
  }

  private static String controls() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append((char) (i % 32)).append('a');
    }
    return text.toString();
  }

  private static List<Inline> ends(int count) {
    List<Inline> all = new ArrayList<>(Collections.nCopies(count, new Inline.LineBreak()));
    all.add(Fixtures.text("end"));
    return all;
  }

  private static Block.Row row(String... cells) {
    return new Block.Row(Stream.of(cells).map(cell -> Block.Cell.of(Inlines.of(cell))).toList());
  }

  private static Block cells(String... cells) {
    return new Block.Table(Anchor.NONE, List.of(), List.of(), List.of(row(cells), row("z")));
  }

  private static Block table(int columns, int rows) {
    String[] head = new String[columns];
    Arrays.setAll(head, i -> "Head " + i);
    List<Block.Row> body = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String[] cells = new String[columns];
      Arrays.fill(cells, "cell " + i);
      body.add(row(cells));
    }
    return new Block.Table(Anchor.NONE, List.of(), List.of(row(head)), body);
  }

  private static Block lists(int depth) {
    Block block = paragraph("innermost");
    for (int i = depth; i > 0; i--) {
      Optional<Integer> number = i % 2 == 0 ? Optional.of(i) : Optional.empty();
      Block.Item item = new Block.Item(List.of(paragraph("level " + i), block));
      block = new Block.ListBlock(Anchor.NONE, number, List.of(item));
    }
    return block;
  }

  private static Block quotations(int depth) {
    Block block = paragraph("innermost");
    for (int i = depth; i > 0; i--) {
      List<Block> blocks = List.of(paragraph("level " + i), block);
      block = new Block.Quote(Anchor.NONE, Block.QuoteKind.QUOTATION, blocks, List.of());
    }
    return block;
  }

  private static Block notHeld(String caption) {
    return new Block.Figure(Anchor.NONE, Image.notHeld(), Inlines.of(caption), Optional.empty());
  }

  private static Block picture(int width, int height, String caption) {
    byte[] png =
        Fixtures.encoded("png", new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    Image image =
        new Image(
            Optional.of("A thread."),
            Optional.empty(),
            Optional.of("thread.png"),
            Optional.of(Fixtures.media(png, "image/png", width, height, 1)));
    List<Inline> words = caption.isEmpty() ? List.of() : Inlines.of(caption);
    return new Block.Figure(Anchor.NONE, image, words, Optional.empty());
  }
}
