package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages that a page names for whole blocks. */
class LanguagesOfBlocksTest {
  private static final String GERMAN = "Das Wasser stand in der Nacht höher als je zuvor.";

  @TempDir private Path folder;

  private Article article(String wrapped, String inside) throws IOException {
    return SavedPages.read(
        folder,
        "<html lang='en'><title>Storm over the old harbour</title>"
            + wrapped
            + "<h1>Storm over the old harbour</h1>"
            + "<p>The harbour office keeps its tide table as a file of plain lines, which"
            + " everybody may copy, and which two people have to agree upon each night.</p>"
            + inside
            + "<p>What stands in it is read by the lock, by the bridge and by the board at"
            + " the ferry, and none of them has ever complained about a missing colon.</p>");
  }

  /** What of an article is marked as being in another language: the tags and the words. */
  private static List<String> marked(Article article) {
    List<String> found = new ArrayList<>();
    Blocks.walk(article.body(), block -> texts(block).forEach(runs -> spans(runs, found)));
    return found;
  }

  private static void spans(List<Inline> runs, List<String> found) {
    for (Inline run : runs) {
      if (run instanceof Inline.LanguageSpan span) {
        found.add(span.language() + ": " + Inlines.text(span.content()));
        spans(span.content(), found);
      }
    }
  }

  private static List<List<Inline>> texts(Block block) {
    List<List<Inline>> texts = new ArrayList<>();
    if (block instanceof Block.Paragraph paragraph) {
      texts.add(paragraph.text());
    } else if (block instanceof Block.Heading heading) {
      texts.add(heading.text());
    } else if (block instanceof Block.Figure figure) {
      texts.add(figure.caption());
    } else if (block instanceof Block.Table table) {
      texts.add(table.caption());
      table.body().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p lang='de'>%s</p>",
        "<h2 lang='de'>%s</h2>",
        "<blockquote lang='de'><p>%s</p></blockquote>",
        "<blockquote><p lang='de'>%s</p></blockquote>",
        "<ul><li>One thing among others.</li><li lang='de'>%s</li></ul>",
        "<div lang='de'><div><p>%s</p></div></div>",
        "<div lang='fr'><p lang='de'>%s</p></div>",
        "<figure><img src='a.jpg' width=640 height=480><figcaption lang='de'>%s</figcaption>"
            + "</figure>",
        "<table><tr><th>Hour</th><th>Said</th></tr><tr><td>6</td><td lang='de'>%s</td></tr>"
            + "<tr><td>7</td><td>Nothing</td></tr></table>"
      })
  void blockIsMarkedWithItsLanguage(String block) throws IOException {
    Article article = article("<article>", String.format(block, GERMAN));

    assertThat(marked(article)).containsExactly("de: " + GERMAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "", "not a tag"})
  void articlesOwnLanguageIsNotRepeated(String tag) throws IOException {
    Article article = article("<article>", "<p lang='" + tag + "'>It rained all night long.</p>");

    assertThat(marked(article)).isEmpty();
  }

  @Test
  void whatHoldsTheWholeStorySpeaksForThePage() throws IOException {
    Article article = article("<article lang='de'>", "<p>It rained all night long.</p>");

    assertThat(marked(article)).isEmpty();
  }

  @Test
  void phraseInTheArticlesLanguageKeepsItInsideAnother() throws IOException {
    Article article =
        article(
            "<article>",
            "<p lang='de'>Im Logbuch stand <i lang='en'>no tide tonight</i>, mehr nicht.</p>");

    assertThat(marked(article)).startsWith("de: Im Logbuch stand no tide tonight, mehr nicht.");
    assertThat(Blocks.text(article.body())).contains("Im Logbuch stand no tide tonight, mehr");
  }
}
