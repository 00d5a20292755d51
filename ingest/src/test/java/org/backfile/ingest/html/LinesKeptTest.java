package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of preformatted text, however a page marks them up. */
class LinesKeptTest {
  private static final String LINES = "tide:\n  high: 06:12\n  low: 12:31";

  @TempDir private Path folder;

  private String preformatted(String inside) throws IOException {
    Article article =
        SavedPages.read(
            folder,
            "<title>How the tide table is made</title><article><h1>How the tide table is made</h1>"
                + "<p>The harbour office keeps its tide table as a file of plain lines, which"
                + " everybody may copy, and which two people have to agree upon each night.</p><pre>"
                + inside
                + "</pre><p>What stands in it is read by the lock, by the bridge and by the board at"
                + " the ferry, and none of them has ever complained about a missing colon.</p>");
    return article.body().stream()
        .filter(Block.Preformatted.class::isInstance)
        .map(block -> ((Block.Preformatted) block).text())
        .findFirst()
        .orElseThrow();
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
  void emptyLineStays() throws IOException {
    assertThat(preformatted("tide:\n\n  high: 06:12")).isEqualTo("tide:\n\n  high: 06:12");
  }
}
