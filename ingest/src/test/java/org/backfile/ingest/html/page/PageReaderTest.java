package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final String STORY = "<title>Порт</title><p>Паром ходит и зимой.</p>";

  @TempDir private Path folder;

  private final List<Issue> issues = new ArrayList<>();

  @Test
  void serverGoesBeforeThePage() throws IOException {
    byte[] bytes = ("<meta charset=koi8-r>" + STORY).getBytes(CYRILLIC);
    SavedPage page = read(raw(bytes, "text/html; charset=\"Windows-1251\""));
    assertThat(page.document().title()).isEqualTo("Порт");
    assertThat(issues).isEmpty();
  }

  @Test
  void serverThatTheBytesContradictIsOverruled() throws IOException {
    SavedPage page = read(raw(STORY.getBytes(UTF_8), "text/html; charset=ISO-8859-1"));
    assertThat(page.document().title()).isEqualTo("Порт");
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.SOURCE_CHARSET_GUESSED);
  }

  @Test
  void bytesThatTheCharsetHasNotOverruleIt() throws IOException {
    byte[] bytes = ("<meta charset=euc-jp>" + STORY.repeat(20)).getBytes(CYRILLIC);
    SavedPage page = read(raw(bytes, "text/html"));
    assertThat(page.document().title()).isEqualTo("Порт");
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.SOURCE_CHARSET_GUESSED);
  }

  @Test
  void givenAddressAndTimeGoBeforeWhatThePageSays() throws IOException {
    String html = "<!-- saved from url=(0022)https://other.example/ --><a href=b>c</a>" + STORY;
    RawPage raw =
        new RawPage(
            "record 7",
            ByteSource.wrap(html.getBytes(UTF_8)),
            Optional.of("text/html;charset=utf-8"),
            Optional.of(URI.create("https://paper.example/a/1")),
            Optional.of(Instant.parse("2019-03-05T08:35:27Z")),
            SavedPictures.NONE);
    SavedPage page = read(raw);
    assertThat(page.url()).contains(URI.create("https://paper.example/a/1"));
    assertThat(page.captured()).contains(Instant.parse("2019-03-05T08:35:27Z"));
    assertThat(page.document().select("a").get(0).absUrl("href"))
        .isEqualTo("https://paper.example/a/b");
  }

  @Test
  void serverTellsXhtml() throws IOException {
    byte[] bytes = "<title/><p>The ferry stays.</p>".getBytes(UTF_8);
    assertThat(read(raw(bytes, "application/xhtml+xml")).document().select("p")).hasSize(1);
    assertThat(read(raw(bytes, "text/html")).document().select("p")).isEmpty();
  }

  @Test
  void digestIsThatOfTheFileAsItLies() throws IOException {
    Path path = Files.write(folder.resolve("a.html"), STORY.getBytes(CYRILLIC));
    SavedPage page = PageReader.read(SourceFile.of(path), ReadOptions.of("test"), issues::add);
    assertThat(page.sha256())
        .isEqualTo(Hashing.sha256().hashBytes(Files.readAllBytes(path)).toString());
  }

  @Test
  void picturesAreReadFromTheFileWhenTheyAreOpened() throws IOException {
    String picture = "data:image/png;base64,QUJDRA==";
    Path path = Files.writeString(folder.resolve("a.html"), "<img src='" + picture + "'>");
    SavedPage page = PageReader.read(SourceFile.of(path), ReadOptions.of("test"), issues::add);
    ByteSource bytes = page.pictures().find(picture).orElseThrow().bytes();
    assertThat(bytes.read()).asString(UTF_8).isEqualTo("ABCD");
    Files.writeString(path, "<img src='" + picture.replace("QUJDRA", "RUZHSA") + "'>");
    assertThat(bytes.read()).asString(UTF_8).isEqualTo("EFGH");
  }

  @ParameterizedTest
  @CsvSource({
    "latin1, windows-1252",
    "' ISO-8859-1 ', windows-1252",
    "ascii, windows-1252",
    "iso-8859-9, windows-1254",
    "tis-620, x-windows-874",
    "gb2312, GB18030",
    "GBK, GB18030",
    "big5, Big5-HKSCS",
    "sjis, windows-31j",
    "shift_jis, windows-31j",
    "euc-kr, x-windows-949",
    "ks_c_5601-1987, x-windows-949",
    "cp1251, windows-1251",
    "koi8-u, KOI8-U",
    "macintosh, x-MacRoman",
    "iso-8859-8-i, ISO-8859-8",
    "utf8, UTF-8",
    "utf-16, UTF-16LE",
    "iso-8859-15, ISO-8859-15",
  })
  void labelMeansWhatBrowsersMean(String label, String charset) {
    assertThat(CharsetLabels.charset(label)).contains(Charset.forName(charset));
  }

  @Test
  void everyCharsetThatJavaKnowsMayBeDeclared() throws IOException {
    byte[] odd = {(byte) 0xE9, ' ', (byte) 0x8E, (byte) 0xA2, '<', 'p', '>'};
    for (String label : Charset.availableCharsets().keySet()) {
      byte[] head = ("<meta charset='" + label + "'><p>The ferry stays. ").getBytes(UTF_8);
      SavedPage page = read(raw(Bytes.concat(head, odd, odd), "text/html"));
      assertThat(page.document().text()).as(label).startsWith("The ferry stays.");
    }
  }

  @Test
  void utf16ThatTheServerTellsIsNoGuess() throws IOException {
    byte[] bytes = "<!DOCTYPE html><title>Порт и причал</title>".getBytes(UTF_16LE);
    SavedPage page = read(raw(bytes, "text/html; charset=utf-16"));
    assertThat(page.document().title()).isEqualTo("Порт и причал");
    assertThat(issues).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x-lindhaven",
        "utf-7",
        "ibm037",
        "utf-32",
        "iso-2022-cn",
        "x-jisautodetect",
        "a b",
        "é"
      })
  void labelOfNoCharsetOfPagesMeansNothing(String label) {
    assertThat(CharsetLabels.charset(label)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Fri May 08 2020 14:32:23 GMT+0200 (Central European Summer Time), 2020-05-08T12:32:23Z",
    "'Tue, 5 Mar 2019 08:35:27 -0000', 2019-03-05T08:35:27Z",
    "2019-03-05T08:35:27.5+01:00, 2019-03-05T07:35:27.5Z",
    "'8:05:07 Jan 5, 2009', 2009-01-05T08:05:07Z",
    "20200508123223, 2020-05-08T12:32:23Z",
    "20200508123223456, 2020-05-08T12:32:23Z",
  })
  void timeIsReadInTheFormsOfPrograms(String text, Instant time) {
    assertThat(SaveTime.parse(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20201399000000", "yesterday", "Fri May 48 2020 14:32:23 GMT+0200"})
  void noTimeIsNoTime(String text) {
    assertThat(SaveTime.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/web/20190305083527/http://b.example/c, http://b.example/c",
    "https://a.example/20190305083527im_/https://b.example/c?d=1, https://b.example/c?d=1",
    "https://a.example/x/y/20190305083527mp_/http:/b.example/, http://b.example/",
    "https://a.example/web/2019/http://b.example/, ",
    "https://a.example/20190305083527/c, ",
  })
  void replayedAddressLeadsToTheOriginal(URI address, URI original) {
    assertThat(ArchivedAddress.parse(address).map(ArchivedAddress::original))
        .isEqualTo(Optional.ofNullable(original));
  }

  @ParameterizedTest
  @CsvSource({
    "a%20b, 'a b'",
    "%C3%A9, é",
    "100%, 100%",
    "%4, %4",
    "%zz%41, %zzA",
    "%%41, %A",
  })
  void escapesAreDecodedAndTheRestStands(String text, String decoded) throws IOException {
    assertThat(Percent.decode(text)).isEqualTo(decoded);
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(Percent.decode(new ByteArrayInputStream(bytes)).readAllBytes())
        .asString(UTF_8)
        .isEqualTo(decoded);
  }

  private SavedPage read(RawPage page) throws IOException {
    return PageReader.of(page, ReadOptions.of("test"), issues::add);
  }

  private static RawPage raw(byte[] bytes, String type) {
    return new RawPage(
        "record 1",
        ByteSource.wrap(bytes),
        Optional.of(type),
        Optional.empty(),
        Optional.empty(),
        SavedPictures.NONE);
  }
}
