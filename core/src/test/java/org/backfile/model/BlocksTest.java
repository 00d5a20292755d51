package org.backfile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BlocksTest {
  @Test
  void textHoldsTheWordsOfEveryBlockButNotCaptions() {
    List<Block> blocks =
        List.of(
            new Block.Heading(Anchor.NONE, 1, Inlines.of("Tides")),
            new Block.Paragraph(
                Anchor.NONE,
                List.of(
                    new Inline.Text("Water rose "),
                    new Inline.Strong(List.of(new Inline.Text("three"))),
                    new Inline.LineBreak(),
                    new Inline.Link(URI.create("https://a.example"), Inlines.of("metres")))),
            new Block.Figure(
                Anchor.NONE, Image.notHeld(), Inlines.of("A caption"), Optional.empty()),
            new Block.Table(
                Anchor.NONE,
                Inlines.of("Levels"),
                List.of(new Block.Row(List.of(cell("Hour"), cell("Level")))),
                List.of(new Block.Row(List.of(cell("6"), cell("2.9"))))));
    assertThat(Blocks.text(blocks))
        .isEqualTo("Tides\n\nWater rose three\nmetres\n\nLevels\nHour\tLevel\n6\t2.9");
  }

  private static Block.Cell cell(String text) {
    return Block.Cell.of(Inlines.of(text));
  }
}
