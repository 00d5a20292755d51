package org.backfile.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.backfile.gate.Finding;
import org.backfile.gate.GateLimits;
import org.backfile.gate.Place;
import org.backfile.report.Severity;
import org.junit.jupiter.api.Test;

class FindingsTest {
  @Test
  void fewOfEachRuleAreListedAndTheRestIsCounted() {
    List<Finding> all = new ArrayList<>();
    for (int line = 1; line <= 12; line++) {
      all.add(finding("RSC-005", line));
    }
    all.add(finding("CSS-008", 1));

    List<Finding> few = Findings.few(all, GateLimits.DEFAULT);

    assertThat(few)
        .extracting(finding -> finding.code() + finding.place() + "+" + finding.more())
        .containsExactly(
            "CSS-008a.xhtml:1+0",
            "RSC-005a.xhtml:1+0",
            "RSC-005a.xhtml:2+0",
            "RSC-005a.xhtml:3+0",
            "RSC-005a.xhtml:4+0",
            "RSC-005a.xhtml:5+7");
  }

  @Test
  void orderInWhichTheyComeDoesNotShow() {
    List<Finding> all = new ArrayList<>();
    for (int line = 1; line <= 40; line++) {
      all.add(finding(line % 2 == 0 ? "RSC-005" : "CSS-008", line));
    }
    List<Finding> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(Findings.few(shuffled, GateLimits.DEFAULT))
        .isEqualTo(Findings.few(all, GateLimits.DEFAULT));
  }

  @Test
  void endlessMessagesAreCut() {
    assertThat(Findings.bounded("x".repeat(100_000))).hasSizeLessThan(1_100).endsWith("…");
  }

  private static Finding finding(String code, int line) {
    Place place = Place.epub("a.xhtml", line, 0);
    return new Finding("EPUB", code, Severity.ERROR, place, "no", "see there", 0);
  }
}
