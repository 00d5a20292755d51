package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions whose elements hold more than is shown. */
class HiddenInCaptionsTest {
  @TempDir private Path folder;

  private Block.Figure figure(String caption) throws IOException {
    Article article =
        SavedPages.read(
            folder,
            "<title>The quay is open</title><article><h1>The quay is open</h1>"
                + "<p>The quay was opened on Monday, a little after eight, and for an hour nobody"
                + " dared to be the first to walk along it to the end.</p><figure>"
                + "<img src='https://photos.example/quay.jpg' width='800' height='500'><figcaption>"
                + caption
                + "</figcaption></figure><p>It will be lit from the autumn on, the harbour office"
                + " said, and closed when the wind is stronger than eight.</p></article>");
    return article.figures().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span>The new quay <button>Enlarge this picture</button></span>",
        "The new quay<span hidden> in its full length and width</span>",
        "The new quay <span>\uFEFF\uFEFF\uFEFF\uFEFF</span>",
        "<span>The new quay <noscript>seen without scripts, as it were</noscript></span>"
      })
  void captionIsRead(String caption) throws IOException {
    assertThat(Inlines.text(figure(caption).caption())).startsWith("The new quay");
  }

  @Test
  void creditThatBeginsAsAnotherIsKept() throws IOException {
    Block.Figure figure = figure("The new quay. <span class=credit>Lapland Desk</span> (AP)");
    String line = figure.credit().map(Credit::line).orElse("");
    assertThat(Inlines.text(figure.caption()) + line).contains("Lapland Desk").contains("AP");
  }
}
