package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of preformatted text, however a page marks them up. */
class LinesKeptTest {
  private static final String LINES = "tide:\n  high: 06:12\n  low: 12:31";

  @TempDir private Path folder;

  private Article article(String inside) throws IOException {
    return SavedPages.read(
        folder,
        "<title>How the tide table is made</title><article><h1>How the tide table is made</h1>"
            + "<p>The harbour office keeps its tide table as a file of plain lines, which"
            + " everybody may copy, and which two people have to agree upon each night.</p>"
            + inside
            + "<p>What stands in it is read by the lock, by the bridge and by the board at"
            + " the ferry, and none of them has ever complained about a missing colon.</p>");
  }

  private <B extends Block> B first(Class<B> kind, String inside) throws IOException {
    return article(inside).body().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private String preformatted(String inside) throws IOException {
    return first(Block.Preformatted.class, "<pre>" + inside + "</pre>").text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tide:\n  high: 06:12\n  low: 12:31\n",
        "tide:<br>  high: 06:12<br>  low: 12:31",
        "<div>tide:</div><div>  high: 06:12</div><div>  low: 12:31</div>",
        "<div>tide:\n</div><div>  high: 06:12\n</div><div>  low: 12:31\n</div>",
        "<code><div>tide:</div><div>  high: 06:12</div><div>  low: 12:31</div></code>",
        "<span>tide:</span>\n<span>  high: <b>06:12</b></span>\n<span>  low: 12:31</span>"
      })
  void eachLineStaysALine(String inside) throws IOException {
    assertThat(preformatted(inside)).isEqualTo(LINES);
  }

  @Test
  void rawTextIsPreformatted() throws IOException {
    Block.Preformatted raw = first(Block.Preformatted.class, "<xmp>tide:\n  <b>06:12</b></xmp>");
    assertThat(raw.text()).isEqualTo("tide:\n  <b>06:12</b>");
  }

  @Test
  void marksInCodeStayAndWhatIsHiddenInItDoesNot() throws IOException {
    String code =
        "<p>Type <code> ls <a href='https://example.org/quay'>quay</a><i hidden>x</i></code>now, and"
            + " wait until the harbour office answers with the table of the day.</p>";
    Block.Paragraph paragraph = (Block.Paragraph) article(code).body().get(1);
    assertThat(paragraph.text().subList(0, 3))
        .containsExactly(
            new Inline.Text("Type "),
            new Inline.Code("ls "),
            new Inline.Link(
                URI.create("https://example.org/quay"), List.of(new Inline.Code("quay"))));
  }

  @Test
  void whiteSpaceAtTheEndsOfCodeStandsOutsideOfIt() throws IOException {
    String code =
        "<p>It was<code><b> rm -rf </b></code>and<code><i> </i></code> nobody at the harbour office"
            + " has typed it since that night in March.</p>";
    Block.Paragraph paragraph = (Block.Paragraph) article(code).body().get(1);
    assertThat(paragraph.text().subList(0, 3))
        .containsExactly(
            new Inline.Text("It was "),
            new Inline.Strong(List.of(new Inline.Code("rm -rf"))),
            new Inline.Text(
                " and nobody at the harbour office has typed it since that night in March."));
  }

  @Test
  void partThatHoldsMostOfATableIsInIt() throws IOException {
    String rows = "<tr><td>high water at the lock<td>06:12".repeat(8);
    Block.Table table =
        first(
            Block.Table.class,
            "<table><tr><th>Tide<th>Hour<tbody style='display:none'>" + rows + "</table>");
    assertThat(table.body()).hasSize(8);
  }

  @Test
  void hiddenPartsOfATableAreNotInIt() throws IOException {
    Block.Table table =
        first(
            Block.Table.class,
            "<table><caption hidden>Ghosts</caption><tr><th>Tide<th>Hour<tbody><tr><td>high<td>06:12"
                + "<tbody style='display: none'><tr><td>low<td>12:31</table>");
    assertThat(table.caption()).isEmpty();
    assertThat(table.body()).hasSize(1);
  }

  @Test
  void emptyLineStays() throws IOException {
    assertThat(preformatted("tide:\n\n  high: 06:12")).isEqualTo("tide:\n\n  high: 06:12");
  }
}
