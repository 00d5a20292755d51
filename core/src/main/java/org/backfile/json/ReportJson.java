package org.backfile.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.model.Attribution;
import org.backfile.model.Credit;
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

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private ReportJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes a report; the stream stays open.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void write(Report report, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      new ReportJson(json).report(report);
      json.writeRaw('\n');
    }
  }

  private void report(Report report) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("backfile", report.version());
    array("artefacts", report.artefacts(), this::artefact);
    array("articles", report.articles(), this::article);
    array("figures", report.figures(), this::figure);
    array("issues", report.issues(), this::issue);
    json.writeEndObject();
  }

  private void artefact(Report.Artefact artefact) throws IOException {
    json.writeStringField("file", artefact.file());
    json.writeStringField("format", artefact.format());
    json.writeStringField("edition", artefact.edition().toString());
    json.writeStringField("title", artefact.title());
    json.writeNumberField("sizeBytes", artefact.sizeBytes());
    json.writeStringField("sha256", artefact.sha256());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Integer> count : artefact.counts().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private void article(Report.ArticleLine article) throws IOException {
    json.writeStringField("id", article.id().toString());
    json.writeStringField("headline", article.headline());
    json.writeStringField("source", article.source());
    string("sha256", article.sha256());
    json.writeStringField("language", article.language());
    string("publication", article.publication());
    string("published", article.published());
    json.writeNumberField("blocks", article.blocks());
    array("appeals", article.appeals(), this::appeal);
    json.writeObjectFieldStart("dropped");
    for (var dropped : article.dropped().entrySet()) {
      json.writeNumberField(name(dropped.getKey()), dropped.getValue());
    }
    json.writeEndObject();
  }

  private void appeal(Report.AppealLine appeal) throws IOException {
    json.writeStringField("kind", name(appeal.kind()));
    string("organisation", appeal.organisation());
  }

  private void figure(Report.FigureLine figure) throws IOException {
    json.writeStringField("article", figure.article().toString());
    json.writeStringField("anchor", figure.anchor().value());
    json.writeBooleanField("held", figure.sha256().isPresent());
    string("file", figure.file());
    string("sha256", figure.sha256());
    if (figure.credit().isPresent()) {
      json.writeObjectFieldStart("credit");
      credit(figure.credit().get());
      json.writeEndObject();
    }
  }

  private void credit(Credit credit) throws IOException {
    json.writeStringField("line", credit.line());
    json.writeStringField("confidence", name(credit.confidence()));
    json.writeStringField("origin", name(credit.origin()));
    array("attributions", credit.attributions(), this::attribution);
  }

  private void attribution(Attribution attribution) throws IOException {
    string("scope", attribution.scope());
    strings("creators", attribution.creators());
    strings("agencies", attribution.agencies());
    string("distributor", attribution.distributor());
    string("supply", attribution.supply().map(ReportJson::name));
    string("rights", attribution.rights());
    string("licence", attribution.licence().map(Attribution.Licence::id));
  }

  private void issue(Issue issue) throws IOException {
    json.writeStringField("code", issue.code().id());
    json.writeStringField("severity", name(issue.severity()));
    json.writeObjectFieldStart("location");
    location(issue.location());
    json.writeEndObject();
    json.writeStringField("message", issue.message());
    json.writeStringField("hint", issue.hint());
  }

  private void location(Location location) throws IOException {
    json.writeStringField("source", location.source());
    if (location.line().isPresent()) {
      json.writeNumberField("line", location.line().get());
    }
    if (location.column().isPresent()) {
      json.writeNumberField("column", location.column().get());
    }
    if (location.span().isPresent()) {
      json.writeNumberField("start", location.span().get().start());
      json.writeNumberField("end", location.span().get().end());
    }
  }

  /** Writes the inside of one object. */
  @FunctionalInterface
  private interface ObjectWriter<T> {
    void write(T value) throws IOException;
  }

  private <T> void array(String name, List<T> values, ObjectWriter<T> writer) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      json.writeStartObject();
      writer.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  private void string(String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get().toString());
    }
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
