package org.backfile.distribution;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.backfile.model.Article;
import org.backfile.model.Byline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every edition of the samples in calibre, the library program of many readers. */
class CalibreIT {
  @TempDir Path temporary;
  private List<SampleEpub> epubs = List.of();

  @BeforeEach
  void exportSamples() throws Exception {
    epubs = SampleEpub.export(temporary);
  }

  @Test
  void ebookConvertGivesEveryStoryBackInTheOrderOfTheEdition() throws Exception {
    for (SampleEpub epub : epubs) {
      Path text = temporary.resolve(epub.edition().slug() + ".txt");
      calibre("ebook-convert", epub.file().toString(), text.toString());
      // In its plain text the cells of a table's head stand side by side without a blank.
      Words.assertStoriesButForBlanks(Files.readString(text), epub.articles());
    }
  }

  @Test
  void ebookMetaShowsTitleAuthorsAndCover() throws Exception {
    for (SampleEpub epub : epubs) {
      Path cover = temporary.resolve(epub.edition().slug() + ".cover");
      String shown = calibre("ebook-meta", epub.file().toString(), "--get-cover=" + cover);

      assertThat(field(shown, "Title")).isEqualTo(epub.edition().title());
      assertThat(field(shown, "Author(s)")).isEqualTo(authors(epub.articles()));
      assertThat(ImageIO.read(cover.toFile())).as(epub.file().toString()).isNotNull();
    }
  }

  private String calibre(String program, String... args) throws Exception {
    Launch launch =
        Launch.of(
            temporary,
            // Calibre keeps its settings there, and reads names in UTF-8 only when told so.
            Map.of("HOME", temporary.toString(), "LC_ALL", "C.UTF-8"),
            Programs.find(program, "calibre").toString(),
            args);
    assertThat(launch.exitCode()).as(launch.out() + launch.err()).isZero();
    return launch.out();
  }

  /** The value of a line such as {@code Title : News archive}. */
  private static String field(String shown, String name) {
    return shown
        .lines()
        .filter(line -> line.matches("\\Q" + name + "\\E *: .*"))
        .map(line -> line.replaceFirst("^[^:]*: ", ""))
        .findFirst()
        .orElse("");
  }

  private static String authors(List<Article> articles) {
    return articles.stream()
        .flatMap(article -> article.bylines().stream())
        .map(Byline::name)
        .distinct()
        .collect(joining(" & "));
  }
}
