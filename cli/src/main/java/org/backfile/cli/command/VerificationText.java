package org.backfile.cli.command;

import java.util.Locale;
import org.backfile.cli.terminal.Printable;
import org.backfile.gate.Finding;
import org.backfile.gate.Verdict;
import org.backfile.gate.Verification;

/** The verdicts told in lines for people: each file, then what was found in it. */
final class VerificationText {
  private final StringBuilder out = new StringBuilder();

  private VerificationText() {}

  /** The lines, each ended by {@code \n}. */
  static String of(Verification verification) {
    VerificationText text = new VerificationText();
    verification.verdicts().forEach(text::verdict);
    return text.out.toString();
  }

  private void verdict(Verdict verdict) {
    line(
        verdict.passed() ? "good    " : "failed  ",
        verdict.file() + " (" + String.join(", ", verdict.checks()) + ")");
    verdict.findings().forEach(this::finding);
  }

  private void finding(Finding finding) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    String place = finding.place().isWhole() ? "" : ", " + finding.place();
    line(
        "  " + severity + " ",
        finding.check() + " " + finding.code() + place + ": " + finding.message());
    finding.place().object().ifPresent(object -> line("    at ", object));
    line("    hint: ", finding.hint());
    if (finding.more() > 0) {
      line("    ", "and " + finding.more() + " more of this kind");
    }
  }

  private void line(String label, String value) {
    out.append(label).append(Printable.of(value.strip().replaceAll("\\s+", " "))).append('\n');
  }
}
