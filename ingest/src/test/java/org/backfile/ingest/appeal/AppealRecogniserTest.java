package org.backfile.ingest.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.model.Appeal.Kind;
import org.junit.jupiter.api.Test;

class AppealRecogniserTest {
  private static final String STORY =
      "The harbour board voted on Monday to keep the old ferry running until a replacement has been"
          + " tested through one full winter.";

  @Test
  void askBeginsWithItsOpenerAndEndsWithThanks() {
    List<FoundAppeal> found =
        find(
            STORY,
            "… we have a small favour to ask.",
            "We, the journalists of The Kelby Herald, need your help.",
            "If you can, please support us from 3 a month. Thank you.",
            "Continue",
            "Read more");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(Kind.ASK);
    assertThat(found.get(0).first()).isEqualTo(1);
    assertThat(found.get(0).end()).isEqualTo(4);
    assertThat(found.get(0).organisation()).contains("The Kelby Herald");
  }

  @Test
  void bannerIsTheLineAboveTheHeadline() {
    List<FoundAppeal> found = find("Support The Kelby Herald!", "Old Ferry Gets a Winter", STORY);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(Kind.BANNER);
    assertThat(found.get(0).end()).isEqualTo(1);
  }

  @Test
  void openerOfAStoryIsNoAppealWhenNothingIsAskedFor() {
    assertThat(find("Before You Go: What to Pack for the Ferry", STORY, STORY)).isEmpty();
  }

  @Test
  void sameRequestInQuotationMarksIsAStory() {
    assertThat(
            find(
                STORY,
                "“We need your help. Please support us with any amount a month, and thank you,” the"
                    + " letter to the islanders read.",
                STORY))
        .isEmpty();
  }

  @Test
  void addressInTheAppealIsItsLink() {
    List<FoundAppeal> found =
        find(
            STORY,
            "We are a small newsroom. If you value our reporting, please support us:"
                + " https://herald.example/support.");
    assertThat(found.get(0).link()).contains(URI.create("https://herald.example/support"));
  }

  @Test
  void languageWithoutALexiconUsesAllOfThem() {
    List<Passage> passages =
        Stream.of("Soutenez Le Courrier du Littoral !", "Le vieux bac reste en service", STORY)
            .map(Passage::of)
            .toList();
    assertThat(AppealRecogniser.standard().find(passages, "und")).hasSize(1);
  }

  @Test
  void askThatStandsApartNeedNotNameItsPublisher() {
    assertThat(
            apart(
                "Reading is free here.",
                "We want it to stay so, and ask you to support independent reporting from the islands"
                    + " with 5 euros a month."))
        .contains(Kind.ASK);
    assertThat(apart("The tide letter", "Sign up for our newsletter, once a week."))
        .contains(Kind.NEWSLETTER);
    assertThat(apart("Before you go, one thing.", "Your donation pays for the boat."))
        .contains(Kind.ASK);
  }

  @Test
  void whatStandsApartIsNoAskUnlessItSaysSo() {
    assertThat(apart("Help us keep this place civil.", "If a comment breaks our rules, tell us."))
        .isEmpty();
    assertThat(apart(STORY, "Ferry fares go up by 3 euros a month.")).isEmpty();
    assertThat(
            apart(
                "We need you: " + "the boat is old and the harbour is shallow. ".repeat(12),
                "Support our press with 5 euros a month."))
        .isEmpty();
  }

  private static Optional<Kind> apart(String... lines) {
    List<Passage> passages = Stream.of(lines).map(Passage::of).toList();
    return AppealRecogniser.standard().apart(passages, "en");
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(find()).isEmpty();
    assertThat(find("", " ", "…")).isEmpty();
  }

  private static List<FoundAppeal> find(String... passages) {
    return AppealRecogniser.standard().find(Stream.of(passages).map(Passage::of).toList(), "en");
  }
}
