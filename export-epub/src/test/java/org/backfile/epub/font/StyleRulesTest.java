package org.backfile.epub.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleRulesTest {
  private static final String CSS =
      """
      /* p { font-weight: bold } */
      .note, dl { color: inherit; font-family: sans-serif }
      .head em { font-style: normal; }
      .list > p { font-weight: bold; }
      p + p { text-indent: 1em; }
      h4 { font-style: italic; }
      h5 { font-weight: normal; }
      """;

  /** The letters that each face shows, of a body with some mark-up. */
  private static Map<WebFace, String> faces(String body) {
    Map<WebFace, String> found = new TreeMap<>();
    String document =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html lang="en"><head><title>not shown</title><link href="a"/></head><body class="x">%s</body></html>
        """
            .replace("%s", body);
    new MarkupReader(
            new StyleRules(CSS), (style, text) -> found.merge(style.face(), text, String::concat))
        .read(document);
    return found;
  }

  @Test
  void textIsSerifUnlessARuleSaysOtherwise() {
    assertThat(faces("<p>a</p><p class=\"note big\">b<b>c</b></p><code>d</code>"))
        .isEqualTo(
            Map.of(
                WebFace.SERIF, "a", WebFace.SANS, "b", WebFace.SANS_BOLD, "c", WebFace.MONO, "d"));
  }

  @Test
  void familyThatIsNamedTwiceIsThatFamily() {
    StyleRules rules = new StyleRules("code { font-family: monospace, monospace; }");
    assertThat(rules.selectors(WebFace.Family.MONO)).contains("code");
  }

  @Test
  void styleIsInheritedAndEndsWithItsElement() {
    assertThat(faces("<p>a<em>b<strong>c</strong>d</em>e<br/>f</p>"))
        .isEqualTo(
            Map.of(
                WebFace.SERIF, "aef",
                WebFace.SERIF_ITALIC, "bd",
                WebFace.SERIF_BOLD_ITALIC, "c"));
  }

  @Test
  void rulesOfTheStylesheetCountMoreThanThoseOfReadingSystems() {
    assertThat(faces("<div class=\"head\"><em>a</em></div><h5>b</h5><h4>c</h4>"))
        .isEqualTo(Map.of(WebFace.SERIF, "ab", WebFace.SERIF_BOLD_ITALIC, "c"));
  }

  @Test
  void childIsToldFromDescendant() {
    assertThat(
            faces(
                "<div class=\"list\"><p>a</p><div><p>b</p></div></div><dl><dd><p>c</p></dd></dl>"))
        .isEqualTo(Map.of(WebFace.SERIF_BOLD, "a", WebFace.SERIF, "b", WebFace.SANS, "c"));
  }

  @Test
  void referencesAreCharacters() {
    assertThat(faces("<p title=\"&gt; x\">&amp;&lt;&gt;\"&#13;$\\</p>"))
        .isEqualTo(Map.of(WebFace.SERIF, "&<>\"\r$\\"));
  }

  @Test
  void slantedComputerTextIsTheUprightFace() {
    assertThat(faces("<em><code>a<strong>b</strong></code></em>"))
        .isEqualTo(Map.of(WebFace.MONO, "a", WebFace.MONO_BOLD, "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p + p { font-style: italic }",
        "p:first-child { font-weight: bold }",
        "[dir=\"rtl\"] p { font-family: serif }",
        "p { font-family: Georgia, serif }",
        "p { font-weight: 600 }",
        "p { font-style: oblique }"
      })
  void ruleThatIsNotUnderstoodIsRefused(String css) {
    assertThatThrownBy(() -> new StyleRules(css)).isInstanceOf(IllegalArgumentException.class);
  }
}
