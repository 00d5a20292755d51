package org.backfile.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drawings for reading systems. Each folder of {@code cases/svg} holds a drawing and what becomes
 * of it, or the reason why it is none. With {@code -Dgolden.update=true} the latter are rewritten.
 */
class SvgCopyTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases", "svg");
  private static final String OPEN =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>";

  /** What must not be in any copy, wherever it came from. */
  private static final Pattern ACTING =
      Pattern.compile(
          "<(?:script|foreignobject|iframe|set|animate|a|audio|video|handler)[\\s>]"
              + "|\\son\\w+=|javascript:|https?://(?!www\\.w3\\.org/)|@import|file:|<!doctype");

  /** Metadata of texts alone, where addresses lead nowhere. */
  private static final Pattern CREDITS =
      Pattern.compile(
          "<metadata><rdf:RDF(?: xmlns:\\w+=\"[^\"]+\")+><rdf:Description rdf:about=\"\">"
              + "(?:[^<]|</?(?:dc|cc|rdf|photoshop|xmpRights):\\w+(?: xml:lang=\"x-default\")?>)+"
              + "</rdf:RDF></metadata>");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.sorted().toList();
      assertThat(cases).hasSizeGreaterThan(8);
      return cases;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseComesOutAsExpected(Path in) throws IOException {
    String actual = copied(Files.readAllBytes(in.resolve("in.svg")));

    Path expected = in.resolve("expected.svg");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
    assertThat(isActing(actual)).isFalse();
  }

  /** Whether a drawing acts, apart from the comment that names what it lacks. */
  private static boolean isActing(String copy) {
    String drawing = copy.startsWith("<svg") ? copy.substring(0, copy.indexOf("</svg>")) : copy;
    String drawn = CREDITS.matcher(drawing).replaceAll("");
    return ACTING.matcher(drawn.toLowerCase(Locale.ROOT)).find();
  }

  /** A copy with what it lacks, or a comment with the reason for there being none. */
  private static String copied(byte[] svg) throws IOException {
    try {
      SvgCopy.Clean clean = SvgCopy.of(svg);
      String gone = clean.leftOut().isEmpty() ? "" : "<!-- without " + clean.leftOut() + " -->\n";
      return clean.xml() + gone;
    } catch (PictureDefect defect) {
      return "<!-- " + defect.reason() + " -->\n";
    }
  }

  private static String copied(String svg) throws IOException {
    return copied(svg.getBytes(UTF_8));
  }

  @Test
  void copyOfACopyIsTheSame() throws IOException {
    for (Path in : cases()) {
      String once = copied(Files.readAllBytes(in.resolve("in.svg")));
      if (once.startsWith("<svg")) {
        String clean = once.substring(0, once.indexOf("</svg>") + 7);
        assertThat(copied(clean)).isEqualTo(clean);
      }
    }
  }

  @Test
  void pictureInsideIsKeptWhenItIsOne() throws IOException {
    String png = BaseEncoding.base64().encode(Pictures.encoded("png", 8, 8));

    assertThat(copied(OPEN + "<image href='data:image/JPEG;base64," + png + "'/></svg>"))
        .contains("<image xlink:href=\"data:image/png;base64," + png + "\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,AAAA",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:text/html,x",
        "http://x.example/y.png",
        "y.png"
      })
  void otherPicturesAreRefused(String address) throws IOException {
    assertThat(copied(OPEN + "<image xlink:href='" + address + "'/></svg>"))
        .isEqualTo("<!-- it is a drawing that holds other pictures -->\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import url(http://x.example/y.css);",
        "@IMPORT 'http://x.example/y.css' screen;",
        "@charset 'utf-8';@import url(a;b{c);",
        "@font-face{font-family:x;src:url(data:font/ttf;base64,AA)}",
        "@media print{a{fill:red} b{fill:red}}",
        "@media print{@font-face{src:url(y)} a{fill:red}}",
        "@\\69mport url(http://x.example/y.css);",
        "<!-- @import 'http://x.example'; -->",
        "a:not(b){fill:red}",
        "a[href='}']{fill:red}",
        "a{fill:\\75rl(http://x.example)}",
        "a{fill:u/**/rl(http://x.example)}",
        "a{fill:url(http://x.example/;}{)}",
        "a{fi/**/ll:red}",
        "a{fill:expression(go())}",
        "a{fill:expression(1)}",
        "a{fill:image(y.png)}",
        "a{background:url('http://x.example/y')}",
        "a{cursor:URL( http://x.example/y ), auto}",
        "a{content:'</style>'}",
        "a{content:'}rect{fill:red';}",
        "a{fill:image-set('y.png' 1x)}",
        "a{behavior:url(#default#go)}",
        "a{-moz-binding:url(http://x.example/y)}",
        "a{b{fill:url(http://x.example)}}",
        "/* rect{fill:red} */",
        "/* ' */",
        "a{}",
      })
  void styleRulesThatAreNotPlainAreLeftOut(String css) throws IOException {
    String copy = copied(OPEN + "<style><![CDATA[" + css + "\nrect{fill:#0a0}]]></style></svg>");

    assertThat(copy)
        .contains("<style type=\"text/css\">rect{fill:#0a0}\n</style></svg>")
        .startsWith("<svg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rect{fill:red}/* b{fill:url(y)}",
        "rect{fill:red}}",
        "rect{fill:red",
        "rect{fill:red;stroke:url(",
        "rect{fill:red;stroke:'",
        "rect{fill:red}@import 'y",
        "rect{fill:red}\\",
        "rect{fill:red;stroke:url(\\"
      })
  void whatEndsNowhereIsLeftOutToTheEnd(String css) throws IOException {
    assertThat(copied(OPEN + "<style><![CDATA[" + css + "]]></style></svg>"))
        .contains("<style type=\"text/css\">rect{fill:red}\n</style>");
  }

  @Test
  void reportNamesTheStyleRulesThatAreGone() throws IOException {
    String css =
        "@charset 'x';@import 'y';a:not(b){fill:red}a{fill:url(y);opacity:.5;-x-y:z(1);a_b:c}";

    assertThat(SvgCopy.of((OPEN + "<style>" + css + "</style></svg>").getBytes(UTF_8)).leftOut())
        .containsExactly("@import", "style of fill", "style rule");
  }

  @Test
  void reportDoesNotNameMoreThanAnybodyReads() throws IOException {
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      css.append("x-").append(Integer.toString(i, 36).replaceAll("[0-9]", "z")).append(":url(y);");
    }
    byte[] svg = (OPEN + "<g style='" + css + "'/></svg>").getBytes(UTF_8);

    assertThat(SvgCopy.of(svg).leftOut()).hasSizeBetween(10, 40);
  }

  @Test
  @Timeout(20)
  void repetitionIsBounded() {
    StringBuilder svg = new StringBuilder(OPEN + "<rect id='a0' width='1' height='1'/>");
    for (int i = 1; i <= 12; i++) {
      svg.append("<g id='a").append(i).append("'>");
      svg.append(("<use href='#a" + (i - 1) + "'/>").repeat(12)).append("</g>");
    }
    byte[] bytes = svg.append("</svg>").toString().getBytes(UTF_8);

    assertThatThrownBy(() -> SvgCopy.of(bytes)).hasMessageContaining("too often");
    byte[] circle = (OPEN + "<g id='a'><use href='#a'/></g></svg>").getBytes(UTF_8);
    assertThatThrownBy(() -> SvgCopy.of(circle)).hasMessageContaining("without end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "'", ",", "a ", "/*", "*/", "url(", "a:b;", "{", "}", ".a", "@a", "\\", "--"})
  @Timeout(20)
  void longRulesAreReadInLinearTime(String piece) throws IOException {
    String css = piece.repeat(100_000).replace("<", "");

    assertThat(copied(OPEN + "<style>" + css + "</style><g style=\"" + css + "\"/></svg>"))
        .startsWith("<");
  }

  /** Pieces of mischief thrown together still give drawings without any, or none. */
  @Test
  void noMixtureLetsAnythingThrough() throws IOException {
    String[] pieces = {
      "<g>",
      "</g>",
      "<script>go()</script>",
      "<a xlink:href='javascript:go()'>",
      "</a>",
      "<rect onload='go()' fill='url(http://x.example/#a)'/>",
      "<style>@import 'http://x/y';</style>",
      "<style>@import url(http://x/y); a{fill:\\75rl(http://x/y)}",
      "<style>b{fill:url(http://x/y);stroke:red}/*</style>",
      "<style>*/ b{stroke:'} @import url(http://x/y</style>",
      "<style>.a{fill:url(#b)}</style>",
      "<use xlink:href='http://x.example/y.svg#a'/>",
      "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='http://x.example'/>"
          + "</foreignObject>",
      "<set attributeName='href' to='javascript:go()'/>",
      "<title>a<b/>c</title>",
      "<rect style='fill:url(javascript:go())'/>",
      "<g xml:base='http://x.example/'/>",
      "&#1;",
      "x",
      "<linearGradient id='b'/>",
      "<rect fill='url(#b)' stroke='url(#c) red' id='b'/>"
    };
    Random random = new Random(20240311);
    int drawn = 0;
    for (int i = 0; i < 2000; i++) {
      StringBuilder svg = new StringBuilder(OPEN);
      for (int j = random.nextInt(8); j >= 0; j--) {
        svg.append(pieces[random.nextInt(pieces.length)]);
      }
      String copy = copied(svg.append("</svg>").toString());
      assertThat(isActing(copy)).as("%s", svg).isFalse();
      drawn += copy.startsWith("<svg") ? 1 : 0;
    }
    assertThat(drawn).isGreaterThan(200);
  }

  @Test
  void chainOfReferencesIsRefusedBeforeItIsTooDeep() {
    StringBuilder svg = new StringBuilder(OPEN).append("<rect id='u0' width='1' height='1'/>");
    for (int n = 1; n <= 5000; n++) {
      svg.append("<use id='u").append(n).append("' href='#u").append(n - 1).append("'/>");
    }
    byte[] bytes = svg.append("</svg>").toString().getBytes(UTF_8);

    assertThatThrownBy(() -> SvgCopy.of(bytes)).isInstanceOf(PictureDefect.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fill=\"u\\72l(https://other.example/a.svg#p)\"",
        "mask=\"image-set('https://other.example/a.png' 1x)\"",
        "filter=\"src('https://other.example/a.svg#f')\"",
        "cursor=\"url(https://other.example/a.cur)\""
      })
  void attributesCannotPointElsewhereInAnySpelling(String attribute) throws IOException {
    String copy = copied(OPEN + "<rect width='1' height='1' " + attribute + "/></svg>");

    assertThat(copy).contains("<rect").doesNotContain("other.example");
  }
}
