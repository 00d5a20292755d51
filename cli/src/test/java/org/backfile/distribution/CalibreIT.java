package org.backfile.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.backfile.model.Article;
import org.backfile.model.Byline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every edition of the samples in calibre, the library program of many readers. */
class CalibreIT {
  private static final Pattern ROOT_FILE = Pattern.compile(" full-path=\"([^\"]+)\"");

  /** How parts of a package document begin, and as what {@code ebook-meta} shows them. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "<dc:language", "Languages",
          "<dc:publisher", "Publisher",
          "<dc:date", "Published",
          "<dc:description", "Comments",
          "<dc:subject", "Tags",
          "property=\"belongs-to-collection\"", "Series");

  @TempDir Path temporary;
  private List<SampleEpub> epubs = List.of();

  @BeforeEach
  void exportSamples() throws Exception {
    epubs = SampleEpub.all(temporary);
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
  void ebookMetaShowsCoverTitleAuthorsAndWhateverElseThePackageTells() throws Exception {
    for (SampleEpub epub : epubs) {
      Path cover = temporary.resolve(epub.edition().slug() + ".cover");
      String shown = calibre("ebook-meta", epub.file().toString(), "--get-cover=" + cover);

      assertThat(field(shown, "Title")).isEqualTo(epub.edition().title());
      assertThat(field(shown, "Author(s)")).isEqualTo(authors(epub.articles()));
      if (epub.articles().stream().anyMatch(article -> SampleEpub.picturesHeld(article) > 0)) {
        assertThat(ImageIO.read(cover.toFile())).as(epub.file().toString()).isNotNull();
      }
      String told = packageDocument(epub.file());
      FIELDS.forEach(
          (mark, field) ->
              assertThat(field(shown, field).isEmpty())
                  .as("%s of %s", field, epub.file())
                  .isNotEqualTo(told.contains(mark)));
    }
  }

  /** The package document, where the container says that it is. */
  private static String packageDocument(Path epub) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(epub)) {
      Matcher path =
          ROOT_FILE.matcher(Files.readString(files.getPath("META-INF", "container.xml")));
      assertThat(path.find()).as(epub.toString()).isTrue();
      return Files.readString(files.getPath(path.group(1)));
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
        .reduce((all, name) -> all + " & " + name)
        // What calibre calls a book without authors.
        .orElse("Unknown");
  }
}
