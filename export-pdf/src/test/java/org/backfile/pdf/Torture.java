package org.backfile.pdf;

import static org.backfile.pdf.Fixtures.paragraph;
import static org.backfile.pdf.Fixtures.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;

/** One article with every block and inline in every other, and with texts that break programs. */
final class Torture {
  private Torture() {}

  static Article article() {
    List<Block> body = new ArrayList<>();
    body.addAll(every(2));
    texts().forEach(line -> body.add(paragraph(line)));
    body.add(nested(60));
    body.add(new Block.Heading(Anchor.NONE, 5, Inlines.of("A deep heading first")));
    body.add(new Block.Heading(Anchor.NONE, 1, List.of()));
    body.add(table(3, 60));
    body.add(table(40, 2));
    body.add(ragged());
    return article("torture", body);
  }

  static Article article(String name, List<Block> body) {
    return Anchors.assign(
        Article.builder(
                ArticleIds.ofContent("torture", name),
                "Everything at once: " + name,
                Fixtures.provenance("torture/" + name + ".txt"))
            .language("en")
            .body(body)
            .build());
  }

  /** Every kind of block, those that hold blocks filled again. */
  static List<Block> every(int depth) {
    if (depth == 0) {
      return List.of(paragraph(inlines(2)));
    }
    List<Block> inner = every(depth - 1);
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(inlines(3)));
    blocks.add(paragraph(text(" ")));
    blocks.add(new Block.Heading(Anchor.NONE, depth, List.of(inlines(1))));
    blocks.add(list(Optional.empty(), inner));
    blocks.add(list(Optional.of(9998), inner));
    blocks.add(new Block.ListBlock(Anchor.NONE, Optional.of(1), List.of()));
    blocks.add(new Block.Quote(Anchor.NONE, Block.QuoteKind.QUOTATION, inner, List.of(inlines(1))));
    blocks.add(new Block.Quote(Anchor.NONE, Block.QuoteKind.PULL_QUOTE, inner, List.of()));
    blocks.add(
        new Block.Figure(
            Anchor.NONE, Image.notHeld(), List.of(inlines(2)), Optional.of(Fixtures.credit("AP"))));
    blocks.add(new Block.Figure(Anchor.NONE, Image.notHeld(), List.of(), Optional.empty()));
    blocks.add(
        new Block.Figure(
            Anchor.NONE,
            Fixtures.held("sea.jpg", Fixtures.jpeg(90, 60, depth), 6),
            List.of(inlines(1)),
            Optional.empty()));
    blocks.add(
        new Block.Preformatted(Anchor.NONE, "if (a < b) {\n\treturn  a;\n}\n" + "x".repeat(300)));
    blocks.add(new Block.Rule(Anchor.NONE));
    blocks.add(named());
    blocks.add(
        new Block.Embed(
            Anchor.NONE,
            "video",
            Optional.of(URI.create("https://video.example.org/" + "long/".repeat(40))),
            List.of(inlines(1))));
    return blocks;
  }

  private static Block list(Optional<Integer> start, List<Block> inner) {
    return new Block.ListBlock(
        Anchor.NONE, start, List.of(new Block.Item(inner), new Block.Item(List.of())));
  }

  /** A run that holds every kind of run. */
  static Inline inlines(int depth) {
    if (depth == 0) {
      return text("word ");
    }
    Inline inner = inlines(depth - 1);
    return new Inline.LanguageSpan(
        "de",
        List.of(
            text("text "),
            new Inline.Emphasis(List.of(inner)),
            new Inline.Strong(List.of(inner)),
            new Inline.Link(URI.create("https://example.org/a%20b?c=ü"), List.of(inner)),
            new Inline.Code("code()"),
            new Inline.Subscript(List.of(inner)),
            new Inline.Superscript(List.of(inner)),
            new Inline.LineBreak(),
            text("end. ")));
  }

  private static Block nested(int depth) {
    Block block = paragraph("At the bottom of " + depth + " lists.");
    for (int i = 0; i < depth; i++) {
      block =
          new Block.ListBlock(
              Anchor.NONE, Optional.empty(), List.of(new Block.Item(List.of(block))));
    }
    return block;
  }

  private static Block table(int columns, int rows) {
    List<Block.Cell> head = new ArrayList<>();
    List<Block.Cell> row = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      head.add(Block.Cell.of(Inlines.of("Column " + i)));
      row.add(
          Block.Cell.of(
              i == 1 ? Inlines.of("a longer cell with several words") : Inlines.of("cell")));
    }
    return new Block.Table(
        Anchor.NONE,
        Inlines.of("A table of " + columns),
        List.of(new Block.Row(head)),
        Collections.nCopies(rows, new Block.Row(row)));
  }

  /** A table that names its columns, in two rows of heads, and its rows. */
  static Block.Table named() {
    Block.Cell cell = Block.Cell.of(List.of(inlines(1)));
    Block.Cell head = new Block.Cell(Inlines.of("Head"), true, 1, 1);
    Block.Cell wide = new Block.Cell(Inlines.of("Wide head"), true, 2, 1);
    Block.Cell tall = new Block.Cell(Inlines.of("Tall head"), true, 1, 2);
    return new Block.Table(
        Anchor.NONE,
        Inlines.of("Rows and columns"),
        List.of(new Block.Row(List.of(head, wide)), new Block.Row(List.of(head, head, head))),
        List.of(
            new Block.Row(List.of(tall, cell, cell)),
            new Block.Row(List.of(cell, cell)),
            new Block.Row(List.of(head, cell, cell))));
  }

  /** Rows of unequal length, cells that reach beyond the table. */
  private static Block ragged() {
    Block.Cell cell = Block.Cell.of(Inlines.of("cell"));
    return new Block.Table(
        Anchor.NONE,
        List.of(),
        List.of(),
        List.of(
            new Block.Row(List.of(new Block.Cell(Inlines.of("tall"), true, 1, 900), cell)),
            new Block.Row(List.of(cell, new Block.Cell(Inlines.of("wide"), false, 3, 2))),
            new Block.Row(List.of()),
            new Block.Row(List.of(cell, cell))));
  }

  static List<String> texts() {
    return List.of(
        "Control \u0000\u0007\u001B characters, broken \uD800 surrogates \uDC00, \uFFFE and \uFFFF.",
        "Zero width: a\u200Bb\u200Dc\u2060d\uFEFFe, soft\u00ADhyphen, no\u00A0break, thin\u2009space.",
        "Decomposed: e\u0301 a\u0308 \u0438\u0306 and a stack: a" + "\u0301".repeat(200) + ".",
        "\u0301 at the start, and nothing but marks: \u0300\u0301\u0302.",
        "עברית עם (סוגריים) ו-English באמצע, 123.",
        "نص عربي (مع أقواس) و English في الوسط 123.",
        "日本語の文章は、句読点「。」で行を始めない。" + "漢字".repeat(80),
        "हिन्दी में एक वाक्य। ไทยไม่มีช่องว่าง தமிழ் বাংলা",
        "Emoji: 😀 👩‍👩‍👧‍👦 🇺🇦 ✊🏽 and private \uE000 \uF8FF use.",
        "Shared shapes: µμ Ω\u2126 K\u212A Å\u212B -\u2010\u2011 ;\u037E.",
        "Ligatures: ﬁnance, office, ﬂow; quotes: “a” ‘b’ „c“ «d» ‹e›; – — … № ₴ ₽ €.",
        "x".repeat(3000),
        "https://example.org/" + "very/long/path.with.dots?and=queries&more#".repeat(12),
        " \u3000 spaces \u2003 of \u2002 many \u2007 widths ",
        "{\\rtf} <script>alert(1)</script> &amp; %s ${jndi} (PDF) \\( \\) <</MCID 0>> EMC");
  }
}
