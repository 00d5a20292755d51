package org.backfile.cli.inspect;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backfile.model.Article;
import org.backfile.model.Provenance;

/** Writes what stands above an article's pieces: its source, the sum, and the facts. */
final class HeadWriter {
  /** A longer value is folded, in UTF-16 code units. */
  private static final int FOLDED = 400;

  private final Markup out;
  private final Reading reading;
  private final Voice voice;

  HeadWriter(Markup out, Reading reading, Voice voice) {
    this.out = out;
    this.reading = reading;
    this.voice = voice;
  }

  void write() throws IOException {
    Article article = reading.article();
    voice.mark(out.open("h2")).text(article.headline()).close().line();
    source(article);
    Tally tally = Tally.of(reading);
    sum(tally);
    strip(tally);
    facts();
  }

  private void source(Article article) throws IOException {
    Provenance provenance = article.provenance();
    out.open("dl", "source").line();
    entry("Source", Optional.of(provenance.source()));
    entry("SHA-256", provenance.sha256());
    entry("Captured", provenance.captured().map(Object::toString));
    entry("Address", article.canonicalUrl().map(Object::toString));
    if (provenance.warcRecordId().isPresent()) {
      entry("Record", provenance.warcRecordId());
    }
    entry("Reader", Optional.of(provenance.reader()));
    out.close().line();
  }

  private void entry(String name, Optional<String> value) throws IOException {
    out.open("div").element("dt", name).open("dd");
    out.element("bdi", value.orElse("not known")).close().close().line();
  }

  private void sum(Tally tally) throws IOException {
    long left = tally.pieces(Kind.DROPPED);
    String reasons =
        tally.reasons().entrySet().stream()
            .map(entry -> Shown.words(entry.getKey()) + " " + Shown.number(entry.getValue()))
            .collect(Collectors.joining(", "));
    out.open("p", "sum");
    out.element("strong", Shown.count(tally.pieces(Kind.KEPT), "piece kept", "pieces kept"));
    out.text(" · " + Shown.count(tally.figures().size(), "figure", "figures"));
    out.text(" (" + Shown.number(tally.held()) + " held)");
    out.text(" · " + Shown.count(tally.captions(), "caption", "captions"));
    out.text(" · " + Shown.count(tally.credits(), "credit", "credits"));
    out.text(" · " + Shown.count(reading.article().appeals().size(), "appeal", "appeals"));
    out.text(" · " + Shown.number(left) + " left out");
    out.text(reasons.isEmpty() ? "" : " (" + reasons + ")");
    out.close().line();
    characters(tally);
  }

  private void characters(Tally tally) throws IOException {
    long printed = tally.printedCharacters();
    long all = tally.allCharacters();
    String part = Shown.number(printed) + " of " + Shown.count(all, "character", "characters");
    String appeals = Shown.count(tally.characters(Kind.APPEAL), "character", "characters");
    out.open("p", "sum").element("strong", part);
    out.text(" kept (" + Shown.percent(printed, all) + " %), ");
    out.text(appeals + " set apart as appeals").close().line();
  }

  /** The same for the eye: the kinds' shares of the characters, which the lines above tell. */
  private void strip(Tally tally) throws IOException {
    out.open("div", "strip").attribute("aria-hidden", "true");
    for (Kind kind : Kind.values()) {
      if (tally.characters(kind) > 0) {
        out.open("span", kind.style());
        out.attribute("style", "flex-grow:" + tally.characters(kind)).close();
      }
    }
    out.close().line();
  }

  private void facts() throws IOException {
    out.element("h3", "What is known of it").line();
    out.open("table").line().open("thead").open("tr");
    for (String name : new String[] {"fact", "value", "stood in"}) {
      out.open("th").attribute("scope", "col").text(name).close();
    }
    out.close().close().line().open("tbody").line();
    for (Fact fact : reading.facts()) {
      out.open("tr").open("th").attribute("scope", "row").text(fact.name()).close();
      out.open("td", "value");
      value(fact.value());
      out.close();
      out.open("td", "origin").element("bdi", fact.origin()).close().close().line();
    }
    out.close().close().line();
  }

  private void value(String value) throws IOException {
    boolean folded = value.length() > FOLDED;
    if (folded) {
      String size = Shown.count(value.codePointCount(0, value.length()), "character", "characters");
      out.open("details").element("summary", size);
    }
    out.open("div", "words").attribute("dir", "auto").text(value).close();
    if (folded) {
      out.close();
    }
  }
}
