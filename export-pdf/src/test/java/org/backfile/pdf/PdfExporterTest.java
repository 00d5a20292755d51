package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.io.ByteSource;
import com.google.common.util.concurrent.Uninterruptibles;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.Edition;
import org.backfile.edition.OwnPage;
import org.backfile.export.ExportReport;
import org.backfile.export.PageMap;
import org.backfile.export.Progress;
import org.backfile.media.MediaLimits;
import org.backfile.media.MediaProbe;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Image;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.pdf.theme.StyleSheet;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfExporterTest {
  private static final AppealPolicy EVERYTHING =
      new AppealPolicy(AppealPolicy.Placement.ARTICLE, Optional.of(Fixtures.appeal()));

  @TempDir Path folder;

  /** Exports an edition; no test gets a file that the validators refuse. */
  private ExportReport export(Edition edition, Paper paper) throws IOException {
    return export(edition, PdfOptions.builder().paper(paper).build());
  }

  private ExportReport export(Edition edition, PdfOptions options) throws IOException {
    Path file = folder.resolve(options.paper() + "-" + options.profile() + ".pdf");
    ExportReport report = new PdfExporter(options).export(edition, file, Progress.NONE);
    Gate.passes(file, options.profile());
    return report;
  }

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  void everyProfilePassesItsValidators(PdfProfile profile) throws IOException {
    PdfOptions options = PdfOptions.builder().profile(profile).build();
    Edition edition =
        Fixtures.edition(EVERYTHING, Fixtures.harbour("one"), Fixtures.river(), Torture.article());

    ExportReport report = export(edition, options);

    assertThat(report.counts().articles()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a4", "letter", "a5"})
  void editionPassesTheValidatorsOnEveryPaper(String paper) throws IOException {
    Edition edition = Fixtures.edition(EVERYTHING, Fixtures.harbour("one"), Fixtures.river());

    ExportReport report = export(edition, Paper.parse(paper));

    assertThat(report.issues()).isEmpty();
    assertThat(report.counts().articles()).isEqualTo(2);
    assertThat(report.counts().figures()).isEqualTo(1);
    assertThat(report.counts().figuresNotHeld()).isEqualTo(1);
    assertThat(report.counts().appeals()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"2, PAGE, a4", "3, FLOW, letter", "2, COLUMN, 170x240mm", "1, FLOW, a5"})
  void columnsAndStartsPassTheValidators(int columns, ArticleStart start, String paper)
      throws IOException {
    PdfOptions options =
        PdfOptions.builder().paper(Paper.parse(paper)).columns(columns).articleStart(start).build();
    Article first = Fixtures.harbour("one");
    Edition edition =
        Fixtures.edition(EVERYTHING, first, Fixtures.river(), Fixtures.harbour("two"));

    ExportReport report = export(edition, options);

    assertThat(report.issues()).isEmpty();
    PageMap pages = report.pageMap().orElseThrow().get();
    int last = 0;
    for (Block block : first.body()) {
      int page = Integer.parseInt(pages.label(block.anchor()).orElseThrow());
      if (!(block instanceof Block.Figure)) {
        assertThat(page).isGreaterThanOrEqualTo(last);
        last = page;
      }
    }
  }

  @Test
  void runningOnTakesFewerPagesThanStartingAnew() throws IOException {
    List<Block> body = List.of(Fixtures.paragraph("A short story. ".repeat(20)));
    Article[] stories = {Torture.article("a", body), Torture.article("b", body)};
    Edition edition = Fixtures.edition(AppealPolicy.NONE, stories);

    int anew = export(edition, PdfOptions.builder().columns(2).build()).counts().pages();
    PdfOptions flow = PdfOptions.builder().columns(2).articleStart(ArticleStart.FLOW).build();

    assertThat(export(edition, flow).counts().pages()).isLessThan(anew);
  }

  @Test
  void titleLongerThanAPageLeavesTheContentsAlone() throws IOException {
    String title = "The long coast of the north ".repeat(60) + "ends here";

    ExportReport report =
        export(
            Fixtures.edition(title, AppealPolicy.NONE, Fixtures.harbour("one")),
            PdfOptions.builder().paper(Paper.A5).pages(OwnPage.Choice.ALL).build());

    String read = read(report.file());
    assertThat(letters(read)).contains("endshere");
    PageMap pages = report.pageMap().orElseThrow().get();
    int cover = Integer.parseInt(pages.label(new Anchor("cover")).orElseThrow());
    int contents = Integer.parseInt(pages.label(new Anchor("contents")).orElseThrow());
    assertThat(contents).isGreaterThan(cover + 1);
  }

  @Test
  void sameEditionGivesTheSameBytes() throws IOException {
    Edition edition = Fixtures.edition(EVERYTHING, Fixtures.harbour("one"), Fixtures.river());

    byte[] first = Files.readAllBytes(export(edition, Paper.A4).file());
    byte[] second = Files.readAllBytes(export(edition, Paper.A4).file());

    assertThat(first).isEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a4", "letter", "a5"})
  void everyBlockInEveryOtherPassesTheValidators(String paper) throws IOException {
    ExportReport report =
        export(Fixtures.edition(AppealPolicy.NONE, Torture.article()), Paper.parse(paper));

    assertThat(report.counts().articles()).isEqualTo(1);
    assertThat(report.issues())
        .extracting(Issue::code)
        .contains(IssueCode.TEXT_CHARACTERS_REPLACED, IssueCode.FONT_MISSING)
        .doesNotContain(IssueCode.EXPORT_ARTICLE_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"extends: newspaper;", "extends: book; body-first { drop-cap: 6; }"})
  void textIsReadInTheOrderOfTheStory(String look) throws IOException {
    Article article = Fixtures.harbour("one");
    ExportReport report =
        export(
            Fixtures.edition(AppealPolicy.NONE, article),
            PdfOptions.builder()
                .paper(Paper.A5)
                .theme(StyleSheet.parse("look.theme", look))
                .build());

    String read = letters(withoutFurniture(read(report.file()), article));
    int at = 0;
    for (Block block : article.body()) {
      String words = letters(Blocks.text(block));
      at = read.indexOf(words, at);
      assertThat(at).as(words).isGreaterThanOrEqualTo(0);
      at += words.length();
    }
  }

  /** Without the lines that are folios or running heads. */
  private static String withoutFurniture(String text, Article article) {
    String publication = article.publication().orElseThrow().name();
    return text.lines()
        .filter(line -> !line.startsWith(publication) && !line.strip().matches("[0-9]+"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void everyAnchorIsADestinationAndHasAPage() throws IOException {
    Article article = Torture.article("blocks", Torture.every(2));
    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, article), Paper.A4);

    PageMap pages = report.pageMap().orElseThrow().get();
    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      PDDestinationNameTreeNode names = document.getDocumentCatalog().getNames().getDests();
      assertThat(names.getValue(Anchor.ofArticle(article.id()).value())).isNotNull();
      Blocks.walk(article.body(), block -> reached(block.anchor(), names, pages));
    }
  }

  private static void reached(Anchor anchor, PDDestinationNameTreeNode names, PageMap pages) {
    try {
      assertThat(names.getValue(anchor.value())).as(anchor.value()).isNotNull();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(pages.label(anchor)).isPresent();
  }

  @Test
  void jpegPassesThroughAndIsEmbeddedOnce() throws IOException {
    byte[] jpeg = Fixtures.jpeg(90, 60, 1);
    Article article =
        Torture.article(
            "twice",
            List.of(
                figure(Fixtures.held("a.jpg", jpeg, 1)), figure(Fixtures.held("b.jpg", jpeg, 1))));
    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, article), Paper.A4);

    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      Set<COSStream> pictures = pictures(document);
      assertThat(pictures).hasSize(1);
      try (InputStream raw = pictures.iterator().next().createRawInputStream()) {
        assertThat(raw.readAllBytes()).isEqualTo(jpeg);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "png, 1, false",
    "png, 2, true",
    "png, 10, false",
    "png, 12, false",
    "png, 13, false",
    "gif, 13, false",
    "bmp, 1, false",
    "tiff, 1, false"
  })
  void picturesOfEveryKindPassTheValidators(String format, int type, boolean masked)
      throws IOException {
    byte[] bytes = Fixtures.encoded(format, Fixtures.drawn(80, 50, 1, type));
    Media media =
        MediaProbe.probe(
                ByteSource.wrap(bytes),
                "picture",
                MediaLimits.DEFAULT,
                Location.of("test"),
                issue -> {})
            .orElseThrow();
    Image image =
        new Image(Optional.empty(), Optional.empty(), Optional.of("picture"), Optional.of(media));
    Article article = Torture.article(format + type, List.of(figure(image)));
    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, article), Paper.A4);

    assertThat(report.counts().figures()).isEqualTo(1);
    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      COSStream stream = pictures(document).iterator().next();
      assertThat(stream.containsKey(COSName.SMASK)).isEqualTo(masked);
      BufferedImage shown = new PDImageXObject(new PDStream(stream), null).getImage();
      BufferedImage drawn = Fixtures.drawn(80, 50, 1, type);
      // What the runtime calls grey is lighter than what a file means by it.
      int expected =
          type == BufferedImage.TYPE_BYTE_GRAY
              ? drawn.getRaster().getSample(5, 5, 0)
              : new Color(drawn.getRGB(5, 5)).getBlue();
      assertThat(new Color(shown.getRGB(5, 5)).getBlue()).isCloseTo(expected, within(24));
    }
  }

  @Test
  void pictureThatCannotBeReadBecomesANote() throws IOException {
    byte[] jpeg = Fixtures.jpeg(90, 60, 1);
    Media held = Fixtures.media(jpeg, "image/jpeg", 90, 60, 1);
    ByteSource gone =
        new ByteSource() {
          @Override
          public InputStream openStream() throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    Media media =
        new Media(gone, held.sha256(), held.crc32(), held.sizeBytes(), held.type(), 90, 60, 1);
    Image image =
        new Image(Optional.empty(), Optional.empty(), Optional.of("a.jpg"), Optional.of(media));
    Article article = Torture.article("gone", List.of(figure(image)));
    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, article), Paper.A4);

    assertThat(report.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.IMAGE_NOT_A_PICTURE);
    assertThat(report.counts().figuresNotHeld()).isEqualTo(1);
    assertThat(read(report.file())).contains("This picture could not be shown.");
  }

  @Test
  void articleThatBreaksTheSettingDoesNotLoseTheOthers() throws IOException {
    Media held = Fixtures.media(Fixtures.jpeg(90, 60, 1), "image/jpeg", 90, 60, 1);
    ByteSource broken =
        new ByteSource() {
          @Override
          public InputStream openStream() {
            throw new IllegalStateException("a defect in the data");
          }
        };
    Media media =
        new Media(broken, held.sha256(), held.crc32(), held.sizeBytes(), held.type(), 90, 60, 1);
    Image image =
        new Image(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(media));
    Article article = Torture.article("broken", List.of(figure(image)));
    ExportReport report =
        export(Fixtures.edition(AppealPolicy.NONE, article, Fixtures.river()), Paper.A4);

    assertThat(report.counts().articles()).isEqualTo(1);
    assertThat(report.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXPORT_ARTICLE_FAILED);
  }

  @Test
  void articleThatIsTooDeepForAThreadDoesNotLoseTheOthers() throws IOException {
    Block block = Fixtures.paragraph("deep");
    for (int i = 0; i < 400; i++) {
      block =
          new Block.ListBlock(
              Anchor.NONE, Optional.empty(), List.of(new Block.Item(List.of(block))));
    }
    Article article = Torture.article("deep", List.of(block));
    Executor small =
        part -> {
          Thread thread = new Thread(null, part, "small", 200_000);
          thread.start();
          Uninterruptibles.joinUninterruptibly(thread);
        };

    Edition edition = Fixtures.edition(AppealPolicy.NONE, article, Fixtures.river());
    assertThat(export(edition, Paper.A4).counts().articles()).isEqualTo(2);

    ExportReport report =
        new PdfExporter().export(edition, folder.resolve("deep.pdf"), Progress.NONE, small);

    assertThat(report.counts().articles()).isEqualTo(1);
    assertThat(report.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXPORT_ARTICLE_FAILED);
  }

  @Test
  @Timeout(60)
  void endlessWordIsSetInLinearTime() throws IOException {
    Article article =
        Torture.article("endless", List.of(Fixtures.paragraph("endless".repeat(150_000))));
    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, article), Paper.A4);

    assertThat(report.counts().pages()).isGreaterThan(100);
    assertThat(report.issues()).extracting(Issue::code).containsExactly(IssueCode.PAGE_WORD_CUT);
  }

  private static Block figure(Image image) {
    return new Block.Figure(
        Anchor.NONE, image, Inlines.of("A caption."), Optional.of(Fixtures.credit("POOL")));
  }

  private static Set<COSStream> pictures(PDDocument document) {
    Set<COSStream> pictures = new LinkedHashSet<>();
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        pictures.add(
            page.getResources()
                .getCOSObject()
                .getCOSDictionary(COSName.XOBJECT)
                .getCOSStream(name));
      }
    }
    return pictures;
  }

  private static String read(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Without spaces, and without the hyphens that part words at the ends of lines. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00AD]+", "");
  }
}
