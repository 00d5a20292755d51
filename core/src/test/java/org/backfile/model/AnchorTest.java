package org.backfile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names may name a block, and which it is given. */
class AnchorTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "Z", "b0-a.b_c"})
  void nameOfAsciiLettersDigitsDotsAndDashesIsTaken(String name) {
    assertThat(new Anchor(name).value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "-a", "a b", "é", "aé", "a\n", "a/", "а", "a٣"})
  void anyOtherNameIsRefused(String name) {
    assertThatThrownBy(() -> new Anchor(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must start with a letter");
  }

  @Test
  void blockIsNamedByTheDigestOfItsKindAndText() {
    UUID article = new UUID(0x0123_4567_89AB_5DEFL, 0x8000_0000_0000_0000L);

    assertThat(Anchor.ofBlock(article, "p", "Grüße, Ω", 1).value())
        .isEqualTo("b0123456789ab-8109cae7e4");
    assertThat(Anchor.ofBlock(article, "p", "Grüße, Ω", 2).value())
        .isEqualTo("b0123456789ab-8109cae7e4-2");
  }

  @Test
  void nameHasAHundredCharactersAtMost() {
    assertThat(new Anchor("a".repeat(100)).value()).hasSize(100);
    assertThatThrownBy(() -> new Anchor("a".repeat(101)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
