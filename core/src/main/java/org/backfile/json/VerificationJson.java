package org.backfile.json;

import java.io.IOException;
import java.io.OutputStream;
import org.backfile.gate.Finding;
import org.backfile.gate.Place;
import org.backfile.gate.Verdict;
import org.backfile.gate.Verification;

/**
 * Writes what came of checking files as JSON, by the schema {@code
 * docs/formats/verification.schema.json}: properties in a fixed order, what is absent left out,
 * lines ended by {@code \n}.
 */
public final class VerificationJson {
  /** The value of the {@code format} property. */
  public static final String FORMAT = "backfile-verification/1";

  private final JsonOutput json;

  private VerificationJson(JsonOutput json) {
    this.json = json;
  }

  /**
   * Writes a verification; the stream stays open.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void write(Verification verification, OutputStream out) throws IOException {
    try (JsonOutput json = JsonOutput.pretty(out)) {
      json.object(() -> new VerificationJson(json).verification(verification));
      json.endLine();
    }
  }

  private void verification(Verification verification) throws IOException {
    json.string("format", FORMAT);
    json.string("backfile", verification.version());
    json.number("failed", verification.failed());
    json.requiredArray("files", verification.verdicts(), each -> json.object(() -> verdict(each)));
  }

  private void verdict(Verdict verdict) throws IOException {
    json.string("file", verdict.file());
    json.truth("passed", verdict.passed());
    if (verdict.sizeBytes().isPresent()) {
      json.number("sizeBytes", verdict.sizeBytes().get());
    }
    json.string("sha256", verdict.sha256());
    json.inLine(() -> json.strings("checks", verdict.checks()));
    json.array("findings", verdict.findings(), each -> json.object(() -> finding(each)));
  }

  private void finding(Finding finding) throws IOException {
    json.string("check", finding.check());
    json.string("code", finding.code());
    json.string("severity", JsonNames.of(finding.severity()));
    if (!finding.place().isWhole()) {
      json.name("place");
      json.inLine(() -> json.object(() -> place(finding.place())));
    }
    json.string("message", finding.message());
    json.string("hint", finding.hint());
    if (finding.more() > 0) {
      json.number("more", finding.more());
    }
  }

  private void place(Place place) throws IOException {
    json.string("part", place.part());
    if (place.line().isPresent()) {
      json.number("line", place.line().get());
    }
    if (place.column().isPresent()) {
      json.number("column", place.column().get());
    }
    if (place.page().isPresent()) {
      json.number("page", place.page().get());
    }
    json.string("object", place.object());
  }
}
