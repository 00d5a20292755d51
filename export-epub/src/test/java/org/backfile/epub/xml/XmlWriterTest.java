package org.backfile.epub.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XmlWriterTest {
  @Test
  void marksAreEscapedWhereTheyMeanSomething() {
    assertThat(written("<a href=\"x\">&]]>"))
        .isEqualTo(
            "<t a=\"&lt;a href=&quot;x&quot;&gt;&amp;]]&gt;\">&lt;a href=\"x\"&gt;&amp;]]&gt;</t>");
  }

  @Test
  void lineEndsSurviveAttributes() {
    assertThat(written("a\r\n\tb")).isEqualTo("<t a=\"a&#13;&#10;&#9;b\">a&#13;\n\tb</t>");
  }

  @Test
  void whatXmlForbidsIsReplacedAndCounted() {
    XmlWriter out = new XmlWriter().element("t", "\u0000a\u001F\uFFFE\uD800b\uDC00\uD83D\uDE00");

    assertThat(new String(out.toBytes(), StandardCharsets.UTF_8))
        .endsWith("<t>\uFFFDa\uFFFD\uFFFD\uFFFDb\uFFFD\uD83D\uDE00</t>");
    assertThat(out.replaced()).isEqualTo(5);
  }

  @Test
  void emptyElementsGetAnEndTagUnlessTheyCanHaveNoContent() {
    XmlWriter out = new XmlWriter().open("p").open("br").closeEmpty().open("i").close().close();

    assertThat(new String(out.toBytes(), StandardCharsets.UTF_8)).endsWith("<p><br/><i></i></p>");
  }

  @Test
  void attributeAfterContentIsRefused() {
    XmlWriter out = new XmlWriter().open("p").text("x");

    assertThatThrownBy(() -> out.attribute("id", "x")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void documentWithAnOpenElementIsRefused() {
    XmlWriter out = new XmlWriter().open("p");

    assertThatThrownBy(out::toBytes).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyTextComesBackFromAParser(long seed) throws Exception {
    String text = randomText(new Random(seed));
    XmlWriter out = new XmlWriter().open("t").attribute("a", text).text(text).close();
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    Element element =
        parsers
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(out.toBytes()))
            .getDocumentElement();

    assertThat(element.getTextContent()).isEqualTo(XmlText.clean(text));
    assertThat(element.getAttribute("a")).isEqualTo(XmlText.clean(text));
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        case 2 -> text.append("<>&\"'\r\n\t]".charAt(random.nextInt(9)));
        default -> text.append((char) random.nextInt(128));
      }
    }
    return text.toString();
  }

  private static String written(String text) {
    byte[] bytes = new XmlWriter().open("t").attribute("a", text).text(text).close().toBytes();
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .reduce((a, b) -> a + "\n" + b)
        .orElseThrow();
  }
}
