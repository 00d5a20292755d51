package org.backfile.pdf.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.model.Provenance;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any article, tried with random ones of known seeds. */
class PropertiesTest {
  private static final double WIDTH = 230;
  private static final double HEIGHT = 300;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void textComesOutAsItWentInAndInOrder(long seed) {
    Article article = article(new Random(seed));

    String set = text(Bench.galley(article, WIDTH, HEIGHT).slabs());

    // The dash before an attribution is not the text's own.
    assertThat(letters(set).replace("—", ""))
        .isEqualTo(letters("Headline" + Blocks.text(article.body())));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noLineIsWiderThanItsColumn(long seed) {
    Galley galley = Bench.galley(article(new Random(seed)), WIDTH, HEIGHT);

    for (Slab slab : galley.slabs()) {
      for (Mark mark : slab.marks()) {
        assertThat(left(mark)).isGreaterThanOrEqualTo(-0.01);
        assertThat(right(mark)).isLessThanOrEqualTo(WIDTH + 0.01);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothingLeavesItsPageAndNothingOverlaps(long seed) throws IOException {
    for (Page page : Bench.pages(article(new Random(seed)), Bench.geometry(WIDTH, HEIGHT, 1))) {
      double bottom = 10;
      for (Placed placed : page.content()) {
        assertThat(placed.y()).isGreaterThanOrEqualTo(bottom - 0.01);
        bottom = placed.y() + placed.slab().height();
        assertThat(bottom).isLessThanOrEqualTo(10 + HEIGHT + 0.02);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everySlabIsOnOnePage(long seed) throws IOException {
    Article article = article(new Random(seed));
    List<Slab> placed = new ArrayList<>();
    for (Page page : Bench.pages(article, Bench.geometry(WIDTH, HEIGHT, 1))) {
      page.content().forEach(place -> placed.add(place.slab()));
    }

    assertThat(text(placed)).isEqualTo(text(Bench.galley(article, WIDTH, HEIGHT).slabs()));
  }

  @Test
  @Timeout(30)
  void listNestedFiveHundredDeepKeepsItsWords() throws IOException {
    Block block = new Block.Paragraph(Anchor.NONE, Inlines.of("bottom"));
    for (int i = 0; i < 500; i++) {
      block =
          new Block.ListBlock(
              Anchor.NONE, Optional.empty(), List.of(new Block.Item(List.of(block))));
    }
    StringBuilder words = new StringBuilder();
    for (Page page : Bench.pages(article(List.of(block)), Bench.geometry(WIDTH, HEIGHT, 1))) {
      for (Placed placed : page.content()) {
        words.append(text(List.of(placed.slab())));
        placed.slab().marks().forEach(mark -> assertThat(left(mark)).isLessThan(WIDTH));
      }
    }

    assertThat(words.toString()).contains("bottom");
  }

  private static double left(Mark mark) {
    if (mark instanceof Mark.Glyphs glyphs) {
      return glyphs.x();
    }
    return mark instanceof Mark.Fill fill ? fill.x() : ((Mark.Image) mark).x();
  }

  /** The right edge; a space at the end of a line hangs. */
  private static double right(Mark mark) {
    if (mark instanceof Mark.Glyphs glyphs) {
      double hanging = glyphs.run().text().endsWith(" ") ? glyphs.size() : 0;
      return glyphs.x() + glyphs.width() - hanging;
    }
    return mark instanceof Mark.Fill fill
        ? fill.x() + fill.width()
        : ((Mark.Image) mark).x() + ((Mark.Image) mark).width();
  }

  private static String text(List<Slab> slabs) {
    StringBuilder text = new StringBuilder();
    for (Slab slab : slabs) {
      for (Mark mark : slab.marks()) {
        if (mark instanceof Mark.Glyphs glyphs && glyphs.tag().role() != Role.LBL) {
          text.append(glyphs.run().text());
        }
      }
    }
    return text.toString();
  }

  /** Without spaces, and without the hyphens that part words at the ends of lines. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00AD]+", "");
  }

  private static Article article(Random random) {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      body.add(block(random, 3));
    }
    return article(body);
  }

  private static Article article(List<Block> body) {
    Provenance provenance =
        new Provenance(
            "random", Optional.empty(), Optional.empty(), Optional.empty(), "random/1", List.of());
    return Anchors.assign(
        Article.builder(ArticleIds.ofContent("random", "x"), "Headline", provenance)
            .language("en")
            .body(body)
            .build());
  }

  private static Block block(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 3 : 6);
    return switch (kind) {
      case 0, 1 -> new Block.Paragraph(Anchor.NONE, inlines(random));
      case 2 -> new Block.Heading(Anchor.NONE, 1 + random.nextInt(5), inlines(random));
      case 3 ->
          new Block.ListBlock(
              Anchor.NONE,
              random.nextBoolean() ? java.util.Optional.of(random.nextInt(2000)) : Optional.empty(),
              List.of(
                  new Block.Item(List.of(block(random, depth - 1))),
                  new Block.Item(List.of(block(random, depth - 1)))));
      case 4 ->
          new Block.Quote(
              Anchor.NONE,
              Block.QuoteKind.QUOTATION,
              List.of(block(random, depth - 1)),
              inlines(random));
      default -> new Block.Preformatted(Anchor.NONE, Inlines.text(inlines(random)));
    };
  }

  private static List<Inline> inlines(Random random) {
    List<Inline> runs = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      Inline text = new Inline.Text(words(random));
      runs.add(
          switch (random.nextInt(5)) {
            case 0 -> new Inline.Strong(List.of(text));
            case 1 -> new Inline.Emphasis(List.of(text));
            case 2 -> new Inline.LineBreak();
            default -> text;
          });
    }
    runs.add(new Inline.Text("end"));
    return runs;
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    int count = 1 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      int length = random.nextInt(10) == 0 ? 5 + random.nextInt(60) : 1 + random.nextInt(8);
      for (int j = 0; j < length; j++) {
        words.append((char) ('a' + random.nextInt(26)));
      }
      words.append(random.nextInt(12) == 0 ? "-" : " ");
    }
    return words.toString();
  }
}
