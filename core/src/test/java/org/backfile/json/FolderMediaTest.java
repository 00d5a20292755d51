package org.backfile.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.backfile.media.MediaLimits;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderMediaTest {
  @TempDir private Path root;

  private final List<Issue> issues = new ArrayList<>();
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    folder = Files.createDirectories(root.resolve("article"));
    Files.createDirectories(folder.resolve("pictures"));
    picture(root.resolve("outside.png"));
    picture(root.resolve("article/pictures/quay.png"));
  }

  @Test
  void pictureInTheFolderIsFound() throws IOException {
    assertThat(resolve("pictures/quay.png")).isPresent();
    assertThat(issues).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        ".",
        "/",
        "../outside.png",
        "pictures/../../outside.png",
        "pictures//quay.png",
        "pictures/./quay.png",
        "pictures/",
        "c:/outside.png",
        "c:outside.png",
        "..\\outside.png",
        "a\n/../../outside.png"
      })
  void pathThatIsNotPlainIsRefused(String file) throws IOException {
    assertThat(resolve(file)).isEmpty();
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.JSON_MEDIA_MISSING);
    assertThat(issues.get(0).message()).contains("is not a plain path");
  }

  @Test
  void absolutePathIsRefusedEvenWhenItLeadsInside() throws IOException {
    assertThat(resolve(folder.resolve("pictures/quay.png").toString())).isEmpty();
    assertThat(issues).hasSize(1);
  }

  @Test
  void linkOutOfTheFolderIsRefused() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.png"), root.resolve("outside.png"));
    Files.createSymbolicLink(folder.resolve("up"), root);

    assertThat(resolve("link.png")).isEmpty();
    assertThat(resolve("up/outside.png")).isEmpty();
    assertThat(issues)
        .extracting(Issue::message)
        .allMatch(message -> message.contains("is a link out of the article's folder"))
        .hasSize(2);
  }

  @Test
  void linkInsideTheFolderIsFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.png"), Path.of("pictures", "quay.png"));

    assertThat(resolve("link.png")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pictures", "none.png", "nul\0.png"})
  void whatIsNoFileIsMissing(String file) throws IOException {
    assertThat(resolve(file)).isEmpty();
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.JSON_MEDIA_MISSING);
  }

  private Optional<Media> resolve(String file) throws IOException {
    return new FolderMedia(folder, MediaLimits.DEFAULT)
        .resolve(file, Optional.empty(), Location.of("article.json"), issues::add);
  }

  private static void picture(Path file) throws IOException {
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
  }
}
