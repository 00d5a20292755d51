package org.backfile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AnchorsTest {
  private static final UUID ID = UUID.fromString("00000000-0000-5000-8000-00000000000a");
  private static final Provenance PROVENANCE =
      new Provenance(
          "a.txt", Optional.empty(), Optional.empty(), Optional.empty(), "test/1", List.of());

  @Test
  void anchorStaysWhenABlockIsAddedBefore() {
    Article one = anchored(paragraph("Second."));
    Article two = anchored(paragraph("First."), paragraph("Second."));
    assertThat(two.body().get(1).anchor()).isEqualTo(one.body().get(0).anchor());
  }

  @Test
  void equalBlocksAndBlocksInsideBlocksHaveAnchorsOfTheirOwn() {
    Block list =
        new Block.ListBlock(
            Anchor.NONE,
            Optional.of(1),
            List.of(
                new Block.Item(List.of(paragraph("Same."))),
                new Block.Item(List.of(paragraph("Same.")))));
    Block quote =
        new Block.Quote(
            Anchor.NONE, Block.QuoteKind.QUOTATION, List.of(paragraph("Same.")), List.of());
    Article article =
        anchored(
            paragraph("Same."),
            list,
            quote,
            new Block.Rule(Anchor.NONE),
            new Block.Rule(Anchor.NONE));
    assertThat(article.anchors()).hasSize(8).doesNotHaveDuplicates().doesNotContain(Anchor.NONE);
  }

  @Test
  void appealsAreAnchoredToo() {
    Article article =
        Anchors.assign(
            Article.builder(ID, "Headline", PROVENANCE)
                .body(List.of(paragraph("Same.")))
                .appeals(
                    List.of(
                        new Appeal(
                            Appeal.Kind.ASK,
                            List.of(paragraph("Same.")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())))
                .build());
    assertThat(article.appeals().get(0).blocks().get(0).anchor())
        .isNotEqualTo(article.body().get(0).anchor())
        .isNotEqualTo(Anchor.NONE);
    assertThat(article.anchors())
        .containsExactly(
            article.body().get(0).anchor(), article.appeals().get(0).blocks().get(0).anchor());
  }

  @Test
  void anchorIsAnXmlId() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Anchor("1a"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Anchor("a b"));
    assertThat(Anchor.ofArticle(ID)).hasToString("a0000000000005000800000000000000a");
  }

  private static Article anchored(Block... blocks) {
    return Anchors.assign(
        Article.builder(ID, "Headline", PROVENANCE).body(List.of(blocks)).build());
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Anchor.NONE, Inlines.of(text));
  }
}
