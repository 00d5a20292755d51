package org.backfile.ingest.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.html.HtmlArticleSource;
import org.backfile.ingest.html.PageArticle;
import org.backfile.ingest.html.page.PageReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of a page is in its article or among what was left out. */
class NothingLostTest {
  private static final Path PAGES = Path.of("src/test/resources/cases/html");

  private static final String STORY =
      "<p>The crane on the old quay was lifted from its rails on Monday, and for an hour it stood in"
          + " the air as if it had been built there.</p>";

  @TempDir private Path folder;

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> folders = Files.list(PAGES)) {
      return folders.map(page -> page.resolve("in.html")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void wordsOfPageAreKeptOrListed(Path page) throws IOException {
    assertNothingIsLost(page);
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape(
            "hidden words and buttons in a table",
            "<table><tr><th>Tide<span hidden> lowest</span></th><th>Hour</th></tr><tr><td>Low"
                + "<button>Explain</button></td><td>7:12</td></tr><tr><td>High</td><td>13:40"
                + "</td></tr></table>"),
        shape(
            "a list to choose from",
            "<select><optgroup label=x><option>North quay</option>"
                + "<option>South quay</option></optgroup></select>"),
        shape(
            "text without scripts",
            "<p>The rails <span><noscript>show no film here</noscript>" + "</span> were left.</p>"),
        shape(
            "a frame of unknown kind", "<iframe src='https://crane.example/x'>No frames</iframe>"),
        shape(
            "a film",
            "<video src='https://crane.example/x.mp4'>Your program plays no films" + "</video>"),
        shape(
            "a button in a quotation",
            "<blockquote><p>It stood there, and nobody on the quay"
                + " said a word.</p><button>Copy quotation</button></blockquote>"),
        shape(
            "a post",
            "<blockquote class='twitter-tweet'><p>It flies!</p><button>Follow</button>"
                + "<a href='https://post.example/1'>1 May</a></blockquote>"),
        shape(
            "labels of a caption",
            "<figure><img src=crane.jpg width=800><figcaption><span>Image"
                + " caption</span><div>The crane over the quay at noon.</div><div>Image source"
                + "</div><div>Harbour Desk</div></figcaption></figure>"),
        shape(
            "two credits",
            "<figure><img src=crane.jpg width=800><figcaption><p>The crane over the"
                + " quay at noon. (Photo: Quayside Pictures)</p><p class=credit>Harbour Desk</p>"
                + "</figcaption></figure>"),
        shape(
            "two captions",
            "<figure><img src=crane.jpg width=800><figcaption><p>The crane over"
                + " the quay at noon</p><p>and an hour later.</p></figcaption></figure>"),
        shape(
            "a credit that is a story",
            "<figure><img src=crane.jpg width=800><figcaption"
                + " class=credit>"
                + "Drawn after the plans. ".repeat(60)
                + "</figcaption></figure>"),
        shape(
            "a film with a title",
            "<video title='The crane flies' src='https://crane.example/x.mp4'>No film here</video>"),
        shape(
            "code among words",
            "<p>It says <code>the quay </code>stood, and <code>left</code>.</p>"),
        shape(
            "two titles of a table",
            "<table><caption>Tides</caption><caption>Hours</caption><tr><th>Low<th>High<tr><td>7"
                + "<td>13<tr hidden><td>never<td>shown</table>"),
        shape(
            "a written drawing",
            "<p>At the <svg width=9 height=9><text>seven miles</text><path d=''/></svg> mark.</p>"
                + "<figure><svg width=400 height=300><g><text>Quay</text></g></svg><figcaption>A"
                + " plan of the quay.</figcaption></figure>"),
        shape(
            "a picture with a stand-in",
            "<amp-img src=crane.jpg width=600 height=400><div fallback>The crane, undrawn</div>"
                + "</amp-img>"),
        shape(
            "a shadow tree",
            "<quay-box><template shadowrootmode=open><p>It was seen from three villages.</p>"
                + "</template></quay-box>"),
        shape("a drawing", "<svg width=40 height=40><text>7</text></svg>"),
        shape(
            "an ask",
            "<div class=newsletter><h3>The crane letter</h3><p>Sign up for our"
                + " newsletter and get the harbour in your inbox.</p><button>Sign up</button></div>"));
  }

  private static Arguments shape(String name, String html) {
    return Arguments.of(name, html);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void wordsOfEveryShapeAreKeptOrListed(String name, String html) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            "<html><title>The crane is away</title><body><h1>The crane is away</h1>"
                + STORY.repeat(2)
                + html
                + STORY.replace("Monday", "Tuesday")
                + STORY.replace("Monday", "Friday")
                + "</body></html>");
    assertNothingIsLost(page);
  }

  static Stream<String> heads() {
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crane lifted"
            + " from its rails\",\"articleBody\":\""
            + "The crane went up on Monday. ".repeat(40)
            + "\"}</script>";
    return Stream.of(
        "<title>Crane lifted from its rails</title><h1>Up and away: what became of it</h1>",
        data + "<h1>Crane lifted from its rails</h1><p>Only subscribers read this.</p>",
        data + "<h1>Lifted</h1><ul><li><img src=a.jpg width=700>The crane</li></ul>");
  }

  @ParameterizedTest
  @MethodSource("heads")
  void wordsThatThePagesDataReplaceAreListed(String html) throws IOException {
    assertNothingIsLost(Files.writeString(folder.resolve("page.html"), html));
  }

  private static void assertNothingIsLost(Path file) throws IOException {
    SourceFile source = new SourceFile(file, file.getFileName().toString());
    ReadOptions options = ReadOptions.of("test");
    PageArticle read = new HtmlArticleSource().page(source, options, issue -> {});
    var page = PageReader.read(source, options, issue -> {});
    assertThat(PageWords.lost(page.document(), read)).isEmpty();
  }
}
