package org.backfile.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.model.Article;
import org.backfile.report.IssueCode;
import org.backfile.report.SourceFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostileTextTest {
  private static final ReadOptions OPTIONS = ReadOptions.of("test");

  @TempDir private Path folder;

  @Test
  void fileBeyondTheLimitIsRefusedUnread() throws IOException {
    Path path = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    assertThat(refusal(path)).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
  }

  @Test
  void lineBeyondTheLimitIsRefused() throws IOException {
    assertThat(refusal(write("a".repeat(10_000_000)))).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
  }

  @Test
  void tooManyParagraphsAreRefused() throws IOException {
    assertThat(refusal(write("a\n".repeat(400_000)))).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
  }

  @Test
  void limitsAreSettings() throws IOException {
    ReadOptions.Limits limits = new ReadOptions.Limits(1_000, 20, 1, 1);
    ReadOptions options = new ReadOptions(limits, Optional.empty(), "test");
    Path path = write("Twenty-one characters");
    SourceFormatException refused =
        catchThrowableOfType(SourceFormatException.class, () -> read(path, options));
    assertThat(refused.issue().code()).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
    assertThat(refused.issue().hint()).contains("--max-text");
  }

  @Test
  void missingFileIsUnreadable() {
    assertThat(refusal(folder.resolve("nowhere.txt"))).isEqualTo(IssueCode.SOURCE_UNREADABLE);
  }

  @Test
  void folderIsUnreadable() {
    assertThat(refusal(folder)).isEqualTo(IssueCode.SOURCE_UNREADABLE);
  }

  @Test
  void packedFileIsReadWithinTheLimit() throws IOException {
    assertThat(read(pack("Ferry Stays\n\nIt stays.", 1), OPTIONS).headline())
        .isEqualTo("Ferry Stays");
    assertThat(refusal(pack("\0".repeat(1 << 20), 40))).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
  }

  @Test
  void damagedPackingIsUnreadable() throws IOException {
    Path path = pack("Ferry Stays\n\nIt stays.", 1);
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(bytes, bytes.length - 9));
    assertThat(refusal(path)).isEqualTo(IssueCode.SOURCE_UNREADABLE);
  }

  @Test
  void declaredLanguageGoesBeforeTheDetected() throws IOException {
    ReadOptions options = new ReadOptions(ReadOptions.Limits.DEFAULT, Optional.of("nds"), "test");
    Path path = write("De ole Fähr blifft\n\nDe Fähr blifft noch een Winter, hett de Haven seggt.");
    assertThat(read(path, options).language()).isEqualTo("nds");
  }

  /** Each is near the limit of a text and would stall a pattern that tries again and again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "- ",
        "> ",
        "1. ",
        "# ",
        "\"",
        "«",
        "A. ",
        "/",
        "\u00AD",
        "\u200B",
        "(",
        "©",
        "http://a ",
        "support us ",
        "By The ",
        "12 March 2025 ",
        "=\n\n",
        "\u0301",
        "word-\n",
        "wordsthataretoolongandthatneverendbecauseeachlineofthemgoeson-\n",
        "Read more: ",
        "• a\n\n",
        "1. a\n\n",
        "A b\n\n",
        "Foto: A/B. ",
        "Read more\n\n",
        "\t",
      })
  void repetitionNearTheLimitIsRead(String unit) throws IOException {
    String text = "Headline of Some Words\n\n" + unit.repeat(2_000_000 / unit.length());
    List<IssueCode> refusals = new ArrayList<>();
    try {
      assertThat(read(write(text), OPTIONS).headline()).isNotBlank();
    } catch (SourceFormatException e) {
      refusals.add(e.issue().code());
    }
    assertThat(refusals).allMatch(code -> code == IssueCode.SOURCE_TOO_LARGE);
  }

  private Path pack(String text, int times) throws IOException {
    Path path = folder.resolve("text.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      for (int i = 0; i < times; i++) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return path;
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("text.txt"), text, StandardCharsets.UTF_8);
  }

  private static IssueCode refusal(Path path) {
    return catchThrowableOfType(SourceFormatException.class, () -> read(path, OPTIONS))
        .issue()
        .code();
  }

  private static Article read(Path path, ReadOptions options) throws IOException {
    try (ArticleStream articles =
        new TextArticleSource().open(SourceFile.of(path), options, issue -> {})) {
      return articles.next().orElseThrow();
    }
  }
}
