package org.backfile.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings: what is taken of them, and how large they are. */
class SvgTest {
  private static final String OPEN = "<svg xmlns='http://www.w3.org/2000/svg' ";

  private final List<Issue> issues = new ArrayList<>();

  private Optional<Media> probe(String svg) throws IOException {
    return probe(svg, StandardCharsets.UTF_8);
  }

  private Optional<Media> probe(String svg, Charset charset) throws IOException {
    return MediaProbe.probe(
        ByteSource.wrap(svg.getBytes(charset)),
        "drawing.svg",
        MediaLimits.DEFAULT,
        Location.of("test"),
        issues::add);
  }

  private BufferedImage drawn(String svg) throws IOException {
    Media media = probe(svg).orElseThrow();
    Media made =
        RasterConverter.standard()
            .convert(media, "drawing.svg", Location.of("test"), issues::add)
            .orElseThrow();
    return ImageIO.read(made.bytes().openStream());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width='120' height='80' | 120 | 80",
        "width='2in' height='72pt' | 192 | 96",
        "viewBox='0 0 640 480' | 640 | 480",
        "width='100%' height='100%' viewBox='0 0 64,48' | 64 | 48",
        "width='320' viewBox='0 0 640 480' | 320 | 240",
        "width='900000' height='90000' | 10000 | 1000",
        "width='-3' height='abc' | 300 | 150"
      })
  void sizeIsThatOfTheDrawing(String attributes, int width, int height) throws IOException {
    Media media = probe(OPEN + attributes + "/>").orElseThrow();

    assertThat(media.type()).isEqualTo("image/svg+xml");
    assertThat(media.widthPixels()).isEqualTo(width);
    assertThat(media.heightPixels()).isEqualTo(height);
    assertThat(media.isPortable()).isFalse();
  }

  @Test
  void drawingIsDrawnOnNothing() throws IOException {
    BufferedImage image =
        drawn(OPEN + "width='40' height='20'><rect width='20' height='20' fill='#00f'/></svg>");

    assertThat(image.getWidth()).isEqualTo(2 * image.getHeight());
    assertThat(image.getRGB(image.getWidth() / 4, image.getHeight() / 2)).isEqualTo(0xFF0000FF);
    assertThat(image.getRGB(image.getWidth() * 3 / 4, image.getHeight() / 2) >>> 24).isZero();
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IMAGE_CONVERTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import url('http://x.example/y.css?a;b'); ",
        "@font-face{font-family:x;src:url(http://x.example/y)} ",
        "rect{stroke:url(http://x.example/y)} @media print{rect{fill:#000}} ",
        "a:not(.b){fill:#000} "
      })
  void styleRulesThatArePlainAreDrawnBesideOthers(String other) throws IOException {
    String rules =
        "<style>" + other + "rect{fill:#00f}</style><rect width='40' height='20'/></svg>";

    BufferedImage image = drawn(OPEN + "width='40' height='20'>" + rules);

    assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2)).isEqualTo(0xFF0000FF);
  }

  @Test
  void styleForOtherMediaIsNotDrawn() throws IOException {
    BufferedImage image =
        drawn(
            OPEN
                + "width='40' height='20'><style media='print'>rect{fill:#000}</style>"
                + "<rect width='40' height='20' fill='#00f'/></svg>");

    assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2)).isEqualTo(0xFF0000FF);
  }

  @Test
  void wordsAreSetInTheTypefaceThatComesAlong() throws IOException {
    String named = " font-family='Anything' style='font-size:20px;font-family:Other'";
    String words = "width='200' height='40'><text x='2' y='30'%s>Глубина, m</text></svg>";
    BufferedImage one = drawn(OPEN + words.formatted(named));
    BufferedImage other = drawn(OPEN + words.formatted(" style='font-size:20px'"));

    int dark = 0;
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        assertThat(one.getRGB(x, y)).isEqualTo(other.getRGB(x, y));
        dark += one.getRGB(x, y) >>> 24 > 128 ? 1 : 0;
      }
    }
    assertThat(dark).isGreaterThan(1000);
  }

  @Test
  void whatActsOrReachesOutIsLeftOut() throws IOException {
    String svg =
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://x/y.dtd'>"
            + OPEN
            + "xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:i='urn:i' i:x='y' onload='go()'>"
            + "<script>go()</script><style>@import 'http://x/y'; rect{fill:red}</style>"
            + "<foreignObject><p>page</p></foreignObject><i:pgf>x</i:pgf>"
            + "<use xlink:href='http://x/y.svg#a'/><a xlink:href='javascript:go()'>"
            + "<rect id='a' width='9' height='9' onclick='go()'/></a>"
            + "<use xlink:href='#a'/></svg>";

    String clean =
        SvgText.read(ByteSource.wrap(svg.getBytes(StandardCharsets.UTF_8)).openStream()).xml();

    assertThat(clean)
        .doesNotContain("go()")
        .doesNotContain("http://x/y.svg")
        .doesNotContain("urn:i")
        .doesNotContain("page")
        .doesNotContain("@import")
        .contains("<use xlink:href=\"#a\">")
        .contains("rect{fill:red}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='64' height='48'><s:g/></s:svg>",
        "<?xml version='1.0'?><!-- x --><svg.1:svg xmlns:svg.1='http://www.w3.org/2000/svg'"
            + " width='64' height='48'/>"
      })
  void elementsMayHaveAPrefix(String svg) throws IOException {
    Media media = probe(svg).orElseThrow();

    assertThat(media.widthPixels()).isEqualTo(64);
    assertThat(SvgCopy.of(media.bytes().read()).xml()).startsWith("<svg xmlns=");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16, UTF-16", "x-UTF-16LE-BOM, UTF-16", "UTF-8, UTF-8"})
  void drawingInUnicodeIsRead(String charset, String told) throws IOException {
    String start = "<?xml version='1.0' encoding='" + told + "'?>" + OPEN;

    Media media =
        probe(start + "width='64'><title>Тёмно</title></svg>", Charset.forName(charset))
            .orElseThrow();

    assertThat(media.widthPixels()).isEqualTo(64);
    assertThat(SvgCopy.of(media.bytes().read()).xml()).contains("<title>Тёмно</title>");
  }

  @Test
  void whatTheLibraryHasToSayIsNotHeard() throws IOException {
    List<LogRecord> said = new ArrayList<>();
    Handler listener = listener(said);
    Logger all = Logger.getLogger("");
    all.addHandler(listener);
    try {
      Media media = probe(OPEN + "width='9'><g id='a'><use href='#a'/></g></svg>").orElseThrow();
      RasterConverter.standard().convert(media, "a.svg", Location.of("test"), issues::add);
      Logger.getLogger("org.backfile.test").warning("others are heard");
    } finally {
      all.removeHandler(listener);
    }
    assertThat(said).extracting(LogRecord::getMessage).containsExactly("others are heard");
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IMAGE_NOT_A_PICTURE);
  }

  private static Handler listener(List<LogRecord> said) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        said.add(record);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><image href='data:image/png;base64,AAAA'/></svg>",
        "<svg><rect></svg>",
        "<svg>",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
        "<table><svg/></table>"
      })
  void whatIsNoPlainDrawingIsRefusedWithAReason(String text) throws IOException {
    assertThat(probe(text)).isEmpty();
    assertThat(issues)
        .extracting(Issue::code)
        .isSubsetOf(IssueCode.IMAGE_NOT_A_PICTURE, IssueCode.IMAGE_TRUNCATED)
        .hasSize(1);
  }

  @Test
  @Timeout(20)
  void drawingThatRepeatsItselfWithoutEndIsCutOff() throws IOException {
    StringBuilder svg =
        new StringBuilder(OPEN + "width='9' height='9'><rect id='a0' width='1' height='1'/>");
    for (int i = 1; i <= 12; i++) {
      svg.append("<g id='a").append(i).append("'>");
      svg.append(("<use href='#a" + (i - 1) + "'/>").repeat(12)).append("</g>");
    }
    Media media = probe(svg.append("</svg>").toString()).orElseThrow();

    RasterConverter.standard().convert(media, "drawing.svg", Location.of("test"), issues::add);

    assertThat(issues).isNotEmpty();
  }

  @Test
  @Timeout(20)
  void deepDrawingIsRefused() throws IOException {
    String svg = OPEN + ">" + "<g>".repeat(50_000) + "</g>".repeat(50_000) + "</svg>";

    assertThat(probe(svg)).isEmpty();
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IMAGE_NOT_A_PICTURE);
  }
}
