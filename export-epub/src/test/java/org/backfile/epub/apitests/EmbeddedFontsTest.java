package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.Edition;
import org.backfile.epub.EpubOptions;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions that bring their fonts along. */
class EmbeddedFontsTest {
  @TempDir Path folder;

  private EpubFile export(Edition edition, boolean fonts) throws IOException {
    return EpubFile.export(edition, folder, EpubOptions.DEFAULT.withFonts(fonts));
  }

  private static Article article(String language, String headline, String text) {
    return Anchors.assign(
        Fixtures.article(headline).language(language).body(List.of(Fixtures.p(text))).build());
  }

  private static Edition manyLanguages() {
    return Fixtures.edition(
        article("ru", "Мост открыт", "Мост через старую гавань снова открыт."),
        article("el", "Η γέφυρα άνοιξε", "Η γέφυρα πάνω από το παλιό λιμάνι άνοιξε."),
        article("vi", "Cầu mở lại", "Cầu qua cảng cũ mở lại, e\u0302\u0301 nguyên."),
        article("ar", "فُتح الجسر", "فُتح الجسر فوق الميناء القديم."),
        article("zh", "大桥重开", "旧港上的大桥重新开放。\uD83D\uDE00"));
  }

  private static byte[] font(EpubFile epub, String name) throws IOException {
    try (ZipFile zip = new ZipFile(epub.report().file().toFile());
        InputStream in = zip.getInputStream(zip.getEntry("EPUB/fonts/" + name))) {
      return in.readAllBytes();
    }
  }

  private static Font face(EpubFile epub, String name) throws Exception {
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font(epub, name)));
  }

  /** EPUBCheck counts where a stylesheet names fonts, and has nothing else to say. */
  private static void assertSilentButForCounting(EpubFile epub) {
    assertThat(EpubGate.messages(epub.report().file()))
        .isNotEmpty()
        .allMatch(message -> message.startsWith("USAGE CSS-028 EPUB/style/fonts.css"));
  }

  @Test
  void facesOfAStoryAreEmbeddedAndThoseOfNoneAreNot() throws Exception {
    EpubFile epub = export(Fixtures.edition(Fixtures.story()), true);

    assertSilentButForCounting(epub);
    assertThat(epub.names().stream().filter(name -> name.endsWith(".ttf")))
        .containsExactly(
            "EPUB/fonts/mono.ttf",
            "EPUB/fonts/sans-bold.ttf",
            "EPUB/fonts/sans.ttf",
            "EPUB/fonts/serif-bold.ttf",
            "EPUB/fonts/serif-italic.ttf",
            "EPUB/fonts/serif.ttf");
    assertThat(face(epub, "serif.ttf").getFamily()).isEqualTo("Backfile Serif");
    assertThat(face(epub, "serif.ttf").canDisplayUpTo("Crews replaced all eighteen bearings"))
        .isNegative();
    assertThat(face(epub, "serif-bold.ttf").canDisplayUpTo("Harbour bridge reopens after two"))
        .isNegative();
    assertThat(face(epub, "serif-italic.ttf").canDisplayUpTo("oldest crossing takes lorries"))
        .isNegative();
    assertThat(face(epub, "sans.ttf").canDisplayUpTo("The bridge on the morning of its opening."))
        .isNegative();
    assertThat(face(epub, "mono.ttf").canDisplayUpTo("ab".repeat(32))).isNegative();
  }

  @Test
  void stylesheetNamesEachFaceAndLeavesTheLastWordToTheReader() throws IOException {
    EpubFile epub = export(Fixtures.edition(Fixtures.story()), true);

    assertThat(epub.text("style/fonts.css"))
        .contains("src: url(\"../fonts/serif-italic.ttf\");")
        .contains("body {\n  font-family: \"Backfile Serif\", serif;\n}")
        .contains("code,\npre {\n  font-family: \"Backfile Mono\", monospace;\n}")
        .contains(".kicker,\n")
        .contains("font-family: \"Backfile Sans\", sans-serif;")
        .doesNotContain("important", "serif-bold-italic");
    assertThat(epub.text("text/article-0001.xhtml"))
        .containsSubsequence("../style/edition.css", "../style/fonts.css", "<body");
    assertThat(epub.text("nav.xhtml")).contains("href=\"style/fonts.css\"");
    assertThat(epub.text("package.opf"))
        .contains("href=\"fonts/serif.ttf\" media-type=\"font/ttf\"")
        .contains("href=\"style/fonts.css\" media-type=\"text/css\"");
  }

  @Test
  void licencesComeAlong() throws IOException {
    EpubFile epub = export(Fixtures.edition(Fixtures.story()), true);

    assertThat(epub.texts().get("META-INF/licenses/SOURCE-FONTS.txt"))
        .contains("SIL OPEN FONT LICENSE", "Reserved Font Name");
    assertThat(epub.texts().get("META-INF/licenses/DEJAVU-FONTS.txt")).contains("Bitstream");
  }

  @Test
  void everyScriptThatTheFacesHaveIsInThemAndTheOthersAreLeftToReadingSystems() throws Exception {
    EpubFile epub = export(manyLanguages(), true);

    assertSilentButForCounting(epub);
    Font serif = face(epub, "serif.ttf");
    assertThat(serif.canDisplayUpTo("Мост через старую гавань снова открыт.")).isNegative();
    assertThat(serif.canDisplayUpTo("Η γέφυρα πάνω από το παλιό λιμάνι άνοιξε.")).isNegative();
    assertThat(serif.canDisplayUpTo("Cầu qua cảng cũ mở lại, ế nguyên.")).isNegative();
    assertThat("الجسر旧港".codePoints().filter(serif::canDisplay)).isEmpty();
    assertThat(serif.canDisplay('Ж')).as("what no text has").isFalse();
    assertThat(font(epub, "serif.ttf").length).isLessThan(40_000);
  }

  @Test
  void awkwardTextPassesEpubCheckWithFonts() throws IOException {
    EpubFile epub =
        export(
            Fixtures.edition(
                List.of(Fixtures.torture(), Fixtures.story()),
                new AppealPolicy(Placement.ARTICLE, Optional.of(Fixtures.ask("the makers")))),
            true);

    assertSilentButForCounting(epub);
    assertThat(epub.names()).contains("EPUB/fonts/serif-bold-italic.ttf");
  }

  @Test
  void headingsAndCodeInSlantedTextFindTheirFaces() throws Exception {
    Block slanted =
        new Block.Paragraph(
            Anchor.NONE,
            List.of(
                new Inline.Emphasis(
                    List.of(new Inline.Strong(Inlines.of("Qx")), new Inline.Code("Zy")))));
    EpubFile epub =
        export(
            Fixtures.edition(
                Anchors.assign(Fixtures.article("Locks").body(List.of(slanted)).build())),
            true);

    assertThat(face(epub, "serif-bold-italic.ttf").canDisplayUpTo("Qx")).isNegative();
    assertThat(face(epub, "mono.ttf").canDisplayUpTo("Zy")).isNegative();
  }

  @Test
  void exportingTwiceGivesTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(export(manyLanguages(), true).report().file());

    assertThat(Files.readAllBytes(export(manyLanguages(), true).report().file())).isEqualTo(first);
  }

  @Test
  void nothingOfFontsIsInAnEditionWithoutThem() throws IOException {
    EpubFile epub = export(Fixtures.edition(Fixtures.story()), false);

    assertThat(epub.names()).noneMatch(name -> name.contains("font") || name.contains("licenses"));
    assertThat(epub.texts().values()).noneMatch(text -> text.contains("fonts"));
  }
}
