package org.backfile.epub.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HyperlinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example",
    "HTTP://A.example:8080/x, http://A.example:8080/x",
    "https://a.example:65000/, https://a.example:65000/",
    "https://пример.example/путь?q=я#ю,"
        + " https://xn--e1afmkfd.example/%D0%BF%D1%83%D1%82%D1%8C?q=%D1%8F#%D1%8E",
    "https://xn--e1afmkfd.example/, https://xn--e1afmkfd.example/",
    "https://faß.example/, https://xn--fa-hia.example/",
    "https://r3---sn.xn--mnchen-3ya.example:80/, https://r3---sn.xn--mnchen-3ya.example:80/",
    "https://a_b.example/, https://a_b.example/",
    "mailto:desk@a.example?subject=Hello, mailto:desk@a.example?subject=Hello"
  })
  void addressOfTheWebOrOfMailBecomesALink(URI target, String href) {
    assertThat(Hyperlink.href(target)).contains(href);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://a.example/",
        "//a.example/",
        "/path",
        "#fragment",
        "",
        "http:opaque",
        "http:///path",
        "https://user@a.example/",
        "https://a.example:99999/",
        "https://[::1]/",
        "https://-a.example/",
        "https://xn--zzzzzz--.example/",
        "https://a.XN--zzzzzz--.example:80/",
        "https://xn--a.example/",
        "mailto:nobody",
        "urn:isbn:0"
      })
  void everythingElseStaysText(URI target) {
    assertThat(Hyperlink.href(target)).isEmpty();
  }
}
