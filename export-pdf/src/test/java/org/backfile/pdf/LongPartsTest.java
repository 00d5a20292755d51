package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.Element;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Typesetter;
import org.backfile.pdf.theme.StyleSheet;
import org.junit.jupiter.api.Test;

/** A long part that is set in parts is set as it is in one go. */
class LongPartsTest {
  private final Theme theme = Layout.of(StyleSheet.builtIn("newspaper"), Paper.A4, 1).theme();
  private final Typesetter typesetter =
      new Typesetter(new Shaper(FontBook.bundled(), notice -> {}), new Typesetter.Column(240, 600));

  /** Texts of several styles, with a rule after every seventh, which belongs to the text above. */
  private Flow flow(int texts) {
    Tag list = Tag.document();
    List<FlowBlock> blocks = new ArrayList<>();
    List<Tag> tags = new ArrayList<>(List.of(list));
    List<Element> styles =
        List.of(Element.CONTENTS_SECTION, Element.CONTENTS_ENTRY, Element.CONTENTS_DETAIL);
    for (int i = 0; i < texts; i++) {
      Tag tag = list.child(Role.P);
      tags.add(tag);
      var style = theme.style(styles.get(i % 3));
      String words = "Entry number " + i + " of a long list of what is to be found ".repeat(i % 4);
      blocks.add(
          FlowBlock.Text.of(
              tag,
              style,
              List.of(Span.of(words.strip(), style.text(), tag)),
              Optional.of(new Anchor("entry-" + i))));
      if (i % 7 == 0) {
        blocks.add(FlowBlock.Rule.across(6, 0.5, 6, theme.palette().rule()));
      }
    }
    return new Flow(blocks, tags);
  }

  @Test
  void partsBelowEachOtherAreTheWhole() {
    Flow flow = flow(400);
    List<Flow> parts = flow.parts(50);

    Galley whole = typesetter.set(flow);
    Galley joined = Galley.joined(parts.stream().map(typesetter::set).toList());

    assertThat(parts).hasSizeBetween(8, 10);
    assertThat(joined.slabs()).hasSameSizeAs(whole.slabs());
    assertThat(joined.slabs()).hasToString(whole.slabs().toString());
    assertThat(joined.tags()).isEqualTo(flow.tags());
    assertThat(joined.width()).isEqualTo(whole.width());
  }

  @Test
  void shortFlowsStayWhole() {
    Flow flow = flow(40);

    assertThat(flow.parts(50)).containsExactly(flow);
    assertThat(new Flow(List.of(), List.of()).parts(50)).hasSize(1);
  }
}
