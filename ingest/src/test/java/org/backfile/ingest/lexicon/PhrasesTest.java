package org.backfile.ingest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void longestPhraseIsFound() {
    Phrases phrases = Phrases.of(List.of("read", "read more"));
    assertThat(phrases.find(words("Read more, read less")))
        .containsExactly(new Phrases.Match(0, 2), new Phrases.Match(2, 3));
  }

  @Test
  void starAfterLettersStandsForAnyEnding() {
    Phrases phrases = Phrases.of(List.of("subscri* now"));
    assertThat(phrases.isWhole(words("Subscribe now!"))).isTrue();
    assertThat(phrases.isWhole(words("subscription now"))).isTrue();
    assertThat(phrases.occursIn(words("subscribe later"))).isFalse();
  }

  @Test
  void hashStandsForANumber() {
    Phrases phrases = Phrases.of(List.of("# min read"));
    assertThat(phrases.isWhole(words("12 min read"))).isTrue();
    assertThat(phrases.isWhole(words("a min read"))).isFalse();
  }

  @Test
  void starAloneStandsForTheRestOfAShortLine() {
    Phrases phrases = Phrases.of(List.of("share on *"));
    assertThat(phrases.isWhole(words("Share on any network of your choice"))).isTrue();
    assertThat(phrases.isWhole(words("share on" + " and on".repeat(20)))).isFalse();
  }

  @Test
  void phraseWithoutAWordIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrases.of(List.of("€")))
        .withMessageContaining("must have a word");
  }

  @Test
  void lexiconKeepsListsApart() {
    Lexicon lexicon = Lexicon.parse("; remark\n[one]\na b\n\n[two]\nc\n[one]\nd\n");
    assertThat(lexicon.list("one")).containsExactly("a b", "d");
    assertThat(lexicon.list("two")).containsExactly("c");
    assertThat(lexicon.list("three")).isEmpty();
  }

  private static Words words(String text) {
    return Words.of(text, text.length());
  }
}
