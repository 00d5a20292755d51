package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.report.IssueCode;
import org.backfile.report.SourceFormatException;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostilePageTest {
  private static final ReadOptions OPTIONS = ReadOptions.of("test");
  private static final String STORY = "<title>Ferry</title><p>The ferry stays.</p>";

  @TempDir private Path folder;

  @Test
  void fileBeyondTheLimitIsRefusedUnread() throws IOException {
    Path path = folder.resolve("large.html");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    assertThat(refusal(path)).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
  }

  @Test
  void whatIsNoFileIsUnreadable() {
    assertThat(refusal(folder.resolve("nowhere.html"))).isEqualTo(IssueCode.SOURCE_UNREADABLE);
    assertThat(refusal(folder)).isEqualTo(IssueCode.SOURCE_UNREADABLE);
  }

  @Test
  void packedFileThatUnpacksBeyondTheLimitIsRefused() throws IOException {
    Path path = folder.resolve("page.html.gz");
    byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      for (int i = 0; i < 300; i++) {
        out.write(spaces);
      }
    }
    SourceFormatException refused = refused(path, OPTIONS);
    assertThat(refused.issue().code()).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
    assertThat(refused.issue().message()).contains("the unpacked file", "33,554,432 bytes");
  }

  @Test
  void tooManyTagsAreRefused() throws IOException {
    SourceFormatException refused = refused(write("<br>".repeat(1_000_001)), OPTIONS);
    assertThat(refused.issue().code()).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
    assertThat(refused.issue().message()).contains("1,000,000 tags");
    assertThat(refused.issue().hint()).contains("--max-text");
  }

  @Test
  void elementsThatTheParserMakesByItselfCount() throws IOException {
    String styles = "<b><i><u><s><em><strong><tt><big><small><code><font>";
    String page = "<div>" + styles + "</div>" + "<div>x</div>".repeat(200_000);
    assertThat(refusal(write(page))).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
  }

  @Test
  void limitOfTagsIsASetting() throws IOException {
    ReadOptions.Limits limits = new ReadOptions.Limits(1 << 20, 10_000, 1, 1);
    ReadOptions options = new ReadOptions(limits, Optional.empty(), "test");
    assertThat(PageReader.read(file("<br>".repeat(1_990)), options, issue -> {})).isNotNull();
    assertThat(refused(write("<br>".repeat(2_001)), options).issue().code())
        .isEqualTo(IssueCode.SOURCE_TOO_LARGE);
  }

  @Test
  void elementsNestedWithoutEndAreNestedNoDeeperThanTheStackBears() throws IOException {
    SavedPage page = read("<div>".repeat(100_000) + "The ferry stays.");
    assertThat(page.document().text()).isEqualTo("The ferry stays.");
    Elements nested = page.document().getElementsByTag("div");
    assertThat(nested.get(nested.size() - 1).parents()).hasSizeLessThan(600);
  }

  @Test
  void attributesWithoutEndAreLeftOut() throws IOException {
    StringBuilder page = new StringBuilder("<p ");
    for (int i = 0; i < 200_000; i++) {
      page.append('a').append(i).append("=1 ");
    }
    Element paragraph = read(page + ">The ferry stays.").document().select("p").get(0);
    assertThat(paragraph.text()).isEqualTo("The ferry stays.");
    assertThat(paragraph.attributesSize()).isLessThan(1_000);
  }

  /** Each is near a limit and would stall what tries again and again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<!--",
        "<!>",
        "-->",
        "<meta ",
        "<meta charset=",
        "<meta charset=utf-8>",
        "<?xml encoding=",
        "charset=",
        "<a><p>",
        "<b><p></b>",
        "<table><tr><td>",
        "<table>x",
        "<svg>",
        "<template>",
        "<select><option>x",
        "<p>",
        "</p>",
        "&#60;",
        "&",
        "=\"'",
        "saved from url=(0001)",
        "<!-- saved from url=(0001)http://a.example/ -->",
        "<!-- Mirrored from a by HTTrack , -->",
        "<!-- Mirrored from a by HTTrack ,",
        "Page saved with SingleFile url: ",
        "<script>wombat(\"http://a.example/\",</script>",
        "<base href=//[>",
        "<link rel=canonical href=http://%zz>",
        "MIME-Version: 1.0\r\n",
        "a:\n",
        " ",
        "\0<p>x",
      })
  void repetitionNearTheLimitIsReadOrRefused(String unit) throws IOException {
    long tags = Math.max(1, unit.chars().filter(c -> c == '<').count());
    long times = Math.min((4 << 20) / unit.length(), 60_000 / tags);
    Path path = write(unit.repeat((int) times));
    try {
      assertThat(read(path).html()).isNotEmpty();
    } catch (SourceFormatException e) {
      assertThat(e.issue().code())
          .isIn(IssueCode.SOURCE_TOO_LARGE, IssueCode.SOURCE_NOT_TEXT, IssueCode.SOURCE_EMPTY);
    }
  }

  /** The name of an attribute without a value is looked at once, not once from each letter. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "a=", "a='", "a=\"", "/", " ", "=\"'"})
  @Timeout(5)
  void longMetaElementIsReadOnce(String unit) throws IOException {
    String meta = "<meta " + unit.repeat(60_000 / unit.length()) + ">";
    assertThat(read(meta + "<meta charset=utf-8>" + STORY).html()).contains("The ferry stays.");
  }

  @Test
  void hugeDataAddressIsReadFromThePage() throws IOException {
    String picture = "data:image/png;base64," + "QUJD".repeat(5_000_000);
    SavedPage page = read("<img src=\"" + picture + "\">" + STORY);
    ByteSource bytes = page.pictures().find(picture).orElseThrow().bytes();
    assertThat(bytes.size()).isEqualTo(15_000_000);
    assertThat(bytes.slice(0, 6).asCharSource(ISO_8859_1).read()).isEqualTo("ABCABC");
  }

  @Test
  void manyDataAddressesInAnyOrderAreFound() throws IOException {
    List<String> addresses = new ArrayList<>();
    StringBuilder html = new StringBuilder(STORY);
    for (int i = 0; i < 5_000; i++) {
      addresses.add(
          "data:image/png;base64," + "QUJD".repeat(100) + String.format(Locale.ROOT, "%08d", i));
      html.append("<img src='").append(addresses.get(i)).append("'>");
    }
    SavedPage page = read(html.toString());
    for (int i = addresses.size() - 1; i >= 0; i -= 7) {
      assertThat(page.pictures().find(addresses.get(i))).isPresent();
    }
    assertThat(page.pictures().find(addresses.get(5)).orElseThrow().bytes().size()).isEqualTo(306);
  }

  @Test
  void partsWithoutEndAreRefused() throws IOException {
    String head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
    SourceFormatException refused = refused(write(head + "--b\n\n".repeat(100_000)), OPTIONS);
    assertThat(refused.issue().code()).isEqualTo(IssueCode.SOURCE_TOO_LARGE);
    assertThat(refused.issue().message()).contains("32,768 parts");
  }

  @Test
  void partsNestedWithoutEndAreNoParts() throws IOException {
    StringBuilder page = new StringBuilder("MIME-Version: 1.0\n");
    for (int i = 0; i < 20_000; i++) {
      page.append("Content-Type: multipart/related; boundary=b").append(i).append("\n\n--b");
      page.append(i).append('\n');
    }
    page.append("Content-Type: text/html\n\n").append(STORY);
    assertThat(refusal(write(page.toString()))).isEqualTo(IssueCode.SOURCE_NOT_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: multipart/related\n\n--\nContent-Type: text/html\n\n<p>x",
        "Content-Type: multipart/related; boundary=\"\"\n\n--\nContent-Type: text/html\n\n<p>x",
        "Content-Type: multipart/related; boundary=b\n",
        "Content-Type: multipart/related; boundary=b\n\n--b--\n",
        "Content-Type: multipart/related; boundary=b\n\n--b",
        "Content-Type: ;;;=\n\n",
        "Content-Type:\n\n",
        "Content-Location: =?utf-8?Q?%\n\n",
      })
  void brokenArchivesAreRefused(String message) throws IOException {
    assertThat(refusal(write("MIME-Version: 1.0\n" + message)))
        .isEqualTo(IssueCode.SOURCE_NOT_TEXT);
  }

  @Test
  void headerWithoutEndIsReadInPart() throws IOException {
    String field = "X-Note: " + "a".repeat(1_000) + "\n";
    assertThat(refusal(write("MIME-Version: 1.0\n" + field.repeat(8_000))))
        .isEqualTo(IssueCode.SOURCE_NOT_TEXT);
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.png"), "secret");
    Path page = folder.resolve("in/page.html");
    Files.createDirectories(folder.resolve("in/page_files"));
    Files.createDirectories(folder.resolve("out"));
    Files.copy(secret, folder.resolve("out/secret.png"));
    Files.createSymbolicLink(folder.resolve("in/page_files/link.png"), secret);
    Files.createSymbolicLink(folder.resolve("in/linked"), folder.resolve("out"));
    Files.writeString(page, STORY);
    SavedPictures pictures = read(page).pictures();
    assertThat(pictures.find("page_files/link.png")).isEmpty();
    assertThat(pictures.find("linked/secret.png")).isEmpty();
    assertThat(pictures.find("../secret.png")).isEmpty();
    assertThat(pictures.find("a/".repeat(3_000) + "b.png")).isEmpty();
  }

  @Test
  void noiseIsReadOrRefused() throws IOException {
    Random random = new Random(20_261_126);
    String[] seeds = {
      "<p>",
      "<!--",
      "data:",
      "MIME-Version: 1.0\n",
      "\n\n",
      "--b\n",
      "\u00E9",
      "charset=gbk",
      "<meta charset='",
      "'>",
      "\0",
      "=?utf-8?Q?=",
      "Content-Type: multipart/x; boundary=b\n"
    };
    for (int i = 0; i < 1_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(30); part >= 0; part--) {
        text.append(seeds[random.nextInt(seeds.length)]);
      }
      byte[] bytes = text.toString().getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1);
      try {
        assertThat(read(Files.write(folder.resolve("noise.html"), bytes))).isNotNull();
      } catch (SourceFormatException e) {
        assertThat(e.issue().code()).isIn(IssueCode.SOURCE_NOT_TEXT, IssueCode.SOURCE_EMPTY);
      }
    }
  }

  private SavedPage read(String html) throws IOException {
    return read(write(html));
  }

  private static SavedPage read(Path path) throws IOException {
    return PageReader.read(SourceFile.of(path), OPTIONS, issue -> {});
  }

  private SourceFile file(String html) throws IOException {
    return SourceFile.of(write(html));
  }

  private Path write(String html) throws IOException {
    return Files.writeString(folder.resolve("page.html"), html, UTF_8);
  }

  private static IssueCode refusal(Path path) {
    return refused(path, OPTIONS).issue().code();
  }

  private static SourceFormatException refused(Path path, ReadOptions options) {
    return catchThrowableOfType(
        SourceFormatException.class,
        () -> PageReader.read(SourceFile.of(path), options, issue -> {}));
  }
}
