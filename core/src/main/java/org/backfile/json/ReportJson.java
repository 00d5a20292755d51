package org.backfile.json;

import java.io.IOException;
import java.io.OutputStream;
import org.backfile.report.Issue;
import org.backfile.report.Location;
import org.backfile.report.Report;

/**
 * Writes a run's report as JSON, by the schema {@code docs/formats/report.schema.json}: properties
 * in a fixed order, what is absent left out, lines ended by {@code \n}.
 */
public final class ReportJson {
  /** The value of the {@code format} property. */
  public static final String FORMAT = "backfile-report/1";

  private final JsonOutput json;

  private ReportJson(JsonOutput json) {
    this.json = json;
  }

  /**
   * Writes a report; the stream stays open.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void write(Report report, OutputStream out) throws IOException {
    try (JsonOutput json = JsonOutput.pretty(out)) {
      json.object(() -> new ReportJson(json).report(report));
      json.endLine();
    }
  }

  private void report(Report report) throws IOException {
    json.string("format", FORMAT);
    json.string("backfile", report.version());
    json.requiredArray("artefacts", report.artefacts(), each -> json.object(() -> artefact(each)));
    json.requiredArray("articles", report.articles(), each -> json.object(() -> article(each)));
    json.requiredArray("figures", report.figures(), each -> json.object(() -> figure(each)));
    json.requiredArray("issues", report.issues(), each -> json.object(() -> issue(each)));
  }

  private void artefact(Report.Artefact artefact) throws IOException {
    json.string("file", artefact.file());
    json.string("format", artefact.format());
    json.string("edition", artefact.edition().toString());
    json.string("title", artefact.title());
    json.number("sizeBytes", artefact.sizeBytes());
    json.string("sha256", artefact.sha256());
    json.name("counts");
    json.inLine(() -> json.object(() -> counts(artefact)));
  }

  private void counts(Report.Artefact artefact) throws IOException {
    for (var count : artefact.counts().entrySet()) {
      json.number(count.getKey(), count.getValue());
    }
  }

  private void article(Report.ArticleLine article) throws IOException {
    json.string("id", article.id().toString());
    json.string("headline", article.headline());
    json.string("source", article.source());
    json.string("sha256", article.sha256());
    json.string("language", article.language());
    json.string("publication", article.publication());
    json.string("published", article.published());
    json.number("blocks", article.blocks());
    json.array(
        "appeals",
        article.appeals(),
        appeal -> json.inLine(() -> json.object(() -> appeal(appeal))));
    if (!article.dropped().isEmpty()) {
      json.name("dropped");
      json.inLine(() -> json.object(() -> dropped(article)));
    }
  }

  private void appeal(Report.AppealLine appeal) throws IOException {
    json.string("kind", JsonNames.of(appeal.kind()));
    json.string("organisation", appeal.organisation());
  }

  private void dropped(Report.ArticleLine article) throws IOException {
    for (var dropped : article.dropped().entrySet()) {
      json.number(JsonNames.of(dropped.getKey()), dropped.getValue());
    }
  }

  private void figure(Report.FigureLine figure) throws IOException {
    json.string("article", figure.article().toString());
    json.string("anchor", figure.anchor().value());
    json.truth("held", figure.sha256().isPresent());
    json.string("file", figure.file());
    json.string("sha256", figure.sha256());
    json.string("flaw", figure.flaw().map(JsonNames::of));
    json.object("credit", figure.credit(), new CreditWriter(json)::credit);
  }

  private void issue(Issue issue) throws IOException {
    json.string("code", issue.code().id());
    json.string("severity", JsonNames.of(issue.severity()));
    json.name("location");
    json.inLine(() -> json.object(() -> location(issue.location())));
    json.string("message", issue.message());
    json.string("hint", issue.hint());
  }

  private void location(Location location) throws IOException {
    json.string("source", location.source());
    if (location.line().isPresent()) {
      json.number("line", location.line().get());
    }
    if (location.column().isPresent()) {
      json.number("column", location.column().get());
    }
    if (location.span().isPresent()) {
      json.number("start", location.span().get().start());
      json.number("end", location.span().get().end());
    }
  }
}
