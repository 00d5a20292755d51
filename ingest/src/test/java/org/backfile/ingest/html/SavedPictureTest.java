package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages whose browser saved one picture in several forms. */
class SavedPictureTest {
  private static final String STORY =
      "<p>The crane on the old quay was lifted from its rails on Monday, and for an hour it stood in"
          + " the air as if it had been built there.</p>";

  @TempDir private Path folder;

  private final List<Issue> issues = new ArrayList<>();

  @BeforeEach
  void save() throws IOException {
    Path files = Files.createDirectory(folder.resolve("page_files"));
    Files.write(
        files.resolve("crane.avif"),
        "\0\0\0\u001cftypavif\0\0\0\0avifmif1miaf".getBytes(StandardCharsets.ISO_8859_1));
    BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", files.resolve("crane.png").toFile());
  }

  private Block.Figure figure(String picture) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            "<h1>The crane is away</h1>"
                + STORY
                + "<figure>"
                + picture
                + "</figure>"
                + STORY
                + STORY.replace("Monday", "Tuesday"));
    var read =
        new HtmlArticleSource().page(SourceFile.of(page), ReadOptions.of("test"), issues::add);
    assertThat(read.article().figures()).hasSize(1);
    return read.article().figures().get(0);
  }

  @Test
  void nextFormIsTakenWhereTheFirstCannotBeShown() throws IOException {
    Block.Figure figure =
        figure(
            "<picture><source srcset='page_files/crane.avif'>"
                + "<img alt='A crane' src='page_files/crane.png' width=640></picture>");
    assertThat(figure.image().media().map(Media::type)).contains("image/png");
    assertThat(issues).extracting(Issue::code).isEmpty();
  }

  @Test
  void pictureThatCannotBeShownInAnyFormIsAnIssue() throws IOException {
    Block.Figure figure = figure("<img alt='A crane' src='page_files/crane.avif' width=640>");
    assertThat(figure.image().media()).isEmpty();
    assertThat(figure.image().flaw()).contains(Image.Flaw.UNKNOWN_KIND);
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IMAGE_NOT_A_PICTURE);
  }

  @Test
  void alternativeInThePictureStandsForOneThatIsAFileName() throws IOException {
    Path described = Path.of("src/test/resources/cases/text/pictures-in-order/in.png");
    Files.copy(described, folder.resolve("page_files/IMG_2041.png"));

    Block.Figure figure =
        figure("<img alt='IMG_2041.png' src='page_files/IMG_2041.png' width=640>");

    assertThat(figure.image().alternative()).contains("A white ferry beside a stone quay");
    assertThat(issues).isEmpty();
  }

  @Test
  void alternativeThatIsAFileNameIsKeptAndCountsAsNone() throws IOException {
    Block.Figure figure = figure("<img alt='crane.png' src='page_files/crane.png' width=640>");

    assertThat(figure.image().alt()).contains("crane.png");
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IMAGE_NO_ALT);
  }
}
