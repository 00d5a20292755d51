package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Credit;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which picture a caption and a credit belong to. */
class CaptionsOfPicturesTest {
  private static final String QUAY = img("quay");
  private static final String LAMP = img("lamp");

  @TempDir private Path folder;

  private static String img(String name) {
    return "<img src='https://photos.example/" + name + ".jpg' width='800' height='500'>";
  }

  private static String caption(String words) {
    return "<figcaption>" + words + "</figcaption>";
  }

  private Article article(String pictures) throws IOException {
    return SavedPages.read(
        folder,
        "<title>The quay is open</title><article><h1>The quay is open</h1>"
            + "<p>The quay was opened on Monday, a little after eight, and for an hour nobody"
            + " dared to be the first to walk along it to the end.</p>"
            + pictures
            + "<p>It will be lit from the autumn on, the harbour office said, and closed when the"
            + " wind is stronger than eight, as the old one was.</p><p>Who wants to fish there"
            + " needs a card, which the office gives to everyone who asks for one.</p></article>");
  }

  private List<String> captions(String pictures) throws IOException {
    return article(pictures).figures().stream()
        .map(CaptionsOfPicturesTest::told)
        .collect(Collectors.toList());
  }

  private static String told(Block.Figure figure) {
    String address = figure.image().shownName();
    return address.replaceAll(".*/|\\.jpg", "")
        + ": "
        + Inlines.text(figure.caption())
        + figure.credit().map(Credit::line).map(line -> " / " + line).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "<figure>Q C L D</figure>",
    "<figure>C Q D L</figure>",
    "<figure><div>Q C</div><div>L D</div></figure>",
    "<figure>Q C</figure><figure>L D</figure>",
    "<figure><div>Q</div><div>C</div></figure><figure><div>L</div><div>D</div></figure>",
    "<figure><figure>Q C</figure><figure>L D</figure></figure>",
    "<figure>Q L C D</figure>",
    "<figure>C D Q L</figure>",
    "<figure><figcaption>Q The quay at noon.</figcaption>"
        + "<figcaption>L The lamp at night.</figcaption></figure>",
    "<figure><img src=i.svg width=16 height=16>C Q D L</figure>",
  })
  void eachPictureHasItsOwn(String shape) throws IOException {
    assertThat(captions(filled(shape)))
        .containsExactly("quay: The quay at noon.", "lamp: The lamp at night.");
  }

  @ParameterizedTest
  @CsvSource({
    "Q <figure>D L</figure>",
    "<figure>Q</figure><figure>D L</figure>",
  })
  void captionBeforeItsPictureIsNotThatOfTheOneBefore(String shape) throws IOException {
    assertThat(captions(filled(shape))).containsExactly("quay: ", "lamp: The lamp at night.");
  }

  @Test
  void oneCaptionTellsOfAllThePicturesOfItsFigure() throws IOException {
    assertThat(captions(filled("<figure><div>Q</div><div>L</div>C</figure>")))
        .containsExactly("quay: The quay at noon.", "lamp: The quay at noon.");
  }

  @ParameterizedTest
  @CsvSource({
    "<figure>Q L <div><img src=camera.svg width=16 height=16>C</div></figure>",
    "<figure>Q<hr>L<hr>C</figure>"
  })
  void signBesideACaptionHasNone(String shape) throws IOException {
    assertThat(captions(filled(shape)))
        .containsExactly("quay: The quay at noon.", "lamp: The quay at noon.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna Keller", "Source: City archive.", "<b class=x>Jane Doe</b>"})
  void signatureBehindTheCaptionOfTwoPicturesIsOfBoth(String signature) throws IOException {
    assertThat(
            captions(
                filled("<figure>Q L C</figure>")
                    .replace("</figure>", caption(signature) + "</figure>")))
        .hasSize(2)
        .allMatch(told -> told.contains("The quay at noon."));
    assertThat(
            captions(
                filled("<figure>C Q D L</figure>")
                    .replace("</figure>", caption(signature) + "</figure>")))
        .hasSize(2)
        .allMatch(told -> !told.contains("noon") || !told.contains("night"));
  }

  @Test
  void pictureThatIsCalledASymbolHasItsCaption() throws IOException {
    String shape = "<figure><div>L C</div><div>Q D</div></figure>";
    assertThat(captions(filled(shape).replace("lamp.jpg", "harbour-badge.jpg")))
        .containsExactly("harbour-badge: The quay at noon.", "quay: The lamp at night.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20:15", "9/11"})
  void captionOfFiguresAloneIsOne(String caption) throws IOException {
    assertThat(captions("<figure>" + QUAY + caption(caption) + "</figure>"))
        .containsExactly("quay: " + caption);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=/b.jpg>Q The quay seen from the north.</a>The council said nothing.",
        "<em>Q The quay seen from the north.</em> The council said nothing.",
        "<span class=image-left><img src='https://photos.example/quay.svg'>"
            + "<span class=caption>The quay seen from the north.</span></span>The council said."
      })
  void captionOfAFloatedPictureIsOne(String shape) throws IOException {
    String told = captions("<p>" + filled(shape) + "</p>").get(0);
    assertThat(told).contains("The quay seen from the north.").doesNotContain("council");
  }

  @Test
  void titleOfAFigureStandsBeforeTheFirstCaption() throws IOException {
    String title = caption("Two views of the harbour.");
    assertThat(captions("<figure>" + title + filled("Q C L D</figure>")))
        .containsExactly(
            "quay: Two views of the harbour. The quay at noon.", "lamp: The lamp at night.");
  }

  @Test
  void creditInACaptionOfItsOwnGoesWithTheOneBefore() throws IOException {
    String shape = "<figure>Q C <figcaption>Photo: A. Roe</figcaption>L D S</figure>";
    assertThat(captions(filled(shape).replace("S", caption("Photo: B. Poe"))))
        .containsExactly(
            "quay: The quay at noon. / Photo: A. Roe", "lamp: The lamp at night. / Photo: B. Poe");
    String both = "<figure>Q L C <figcaption>Photo: A. Roe</figcaption></figure>";
    assertThat(captions(filled(both)))
        .containsExactly(
            "quay: The quay at noon. / Photo: A. Roe", "lamp: The quay at noon. / Photo: A. Roe");
  }

  @Test
  void picturesOfAFigureHaveTheirOwnWordsAndItsCaption() throws IOException {
    String own = "<div>%s<p class=caption>%s</p></div>";
    String shape =
        "<figure>"
            + own.formatted("Q", "Seen from the pier.")
            + own.formatted("L", "Seen from below.")
            + "C</figure>";
    assertThat(captions(filled(shape)))
        .containsExactly(
            "quay: Seen from the pier. The quay at noon.",
            "lamp: Seen from below. The quay at noon.");
  }

  @Test
  void figureWithoutAPictureGivesItsWordsToNoOther() throws IOException {
    String quote =
        "<figure class=pullquote><blockquote><p>Nobody shall see its like again, not in this"
            + " harbour.</p><cite>The pilot</cite></blockquote></figure>";
    String code = "<figure><figcaption>Listing 1: the tides</figcaption><pre>06:12</pre></figure>";
    assertThat(captions(filled("<figure>Q</figure>") + quote)).containsExactly("quay: ");
    assertThat(captions(filled("<figure>Q</figure>") + code)).containsExactly("quay: ");
  }

  @Test
  void captionOfManyPicturesIsThatOfEach() throws IOException {
    String many =
        IntStream.range(0, 25).mapToObj(i -> img("quay" + i)).collect(Collectors.joining());
    assertThat(captions("<figure>" + many + filled("C</figure>")))
        .hasSize(25)
        .allMatch(told -> told.endsWith(": The quay at noon."));
  }

  private static String filled(String shape) {
    return shape
        .replace("Q", QUAY)
        .replace("L", LAMP)
        .replace("C", caption("The quay at noon."))
        .replace("D", caption("The lamp at night."));
  }

  @Test
  void creditBehindTheNextPictureIsThatPictures() throws IOException {
    String credit = "<p class='photo-credit'>Photo: Harbour Office</p>";
    assertThat(captions("<div>" + QUAY + "</div><div>" + LAMP + "</div>" + credit))
        .containsExactly("quay: ", "lamp:  / Photo: Harbour Office");
  }

  @Test
  void headingBehindAPictureSignsNothing() throws IOException {
    assertThat(captions("<div>" + QUAY + "</div><h3 class=source>Sources of light</h3>"))
        .containsExactly("quay: ");
  }

  @Test
  void placeOrLabelBelowACaptionIsNoCredit() throws IOException {
    String place = caption("<p>The quay at noon.</p><p>Lisbon, Portugal</p>");
    String label = caption("<p>The lamp at night.</p><p class=credit>Photo</p>");
    assertThat(
            captions("<figure>" + QUAY + place + "</figure><figure>" + LAMP + label + "</figure>"))
        .containsExactly("quay: The quay at noon. Lisbon, Portugal", "lamp: The lamp at night.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Jane Doe, Harbour Post", "Jane Doe, John Roe", "Studio 54 Pictures", "Jane Doe"})
  void shortLineBelowACaptionSignsIt(String credit) throws IOException {
    String caption = caption("<p>The quay at noon.</p><p>" + credit + "</p>");
    assertThat(captions("<figure>" + QUAY + caption + "</figure>"))
        .containsExactly("quay: The quay at noon. / " + credit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='/r'>the report of the board <img src=x.svg width=16 height=16></a>, nobody paid",
        "<strong>the report of the board <img class=emoji src=e.png></strong>, nobody paid",
        "<b>all <img src=e.png width=12> of the <i>report</i> of the board</b>: nobody paid"
      })
  void wordsOfASentenceAreNoCaptionOfAnIconInIt(String words) throws IOException {
    Article article =
        article("<p>Yet, according to " + words + " for the lamps in all that time.</p>");
    assertThat(Blocks.text(article.body())).contains("report of the board").contains("nobody paid");
    assertThat(article.figures()).isEmpty();
  }

  @Test
  void longCaptionStaysWhole() throws IOException {
    String words =
        IntStream.range(0, 12)
            .mapToObj(i -> "<p>Lamp " + i + " stands at bollard " + i + ", seen from the quay.</p>")
            .collect(Collectors.joining());
    Article article = article("<figure>" + QUAY + caption(words) + "</figure>");
    assertThat(told(article.figures().get(0))).contains("Lamp 0 stands").contains("Lamp 11 stands");
    assertThat(article.body().toString().split("Lamp 7 stands", -1)).hasSize(2);
  }
}
