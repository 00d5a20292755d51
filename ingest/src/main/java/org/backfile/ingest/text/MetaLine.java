package org.backfile.ingest.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.dateline.DateLine;
import org.backfile.ingest.dateline.DateParser;
import org.backfile.ingest.language.Sentences;
import org.backfile.model.Byline;

/**
 * A line that says who and when, in one or more parts between bars.
 *
 * @param bylines who
 * @param dates when
 * @param url where
 * @param labelled whether each part shows by its form what it is
 */
record MetaLine(List<Byline> bylines, List<DateLine> dates, Optional<URI> url, boolean labelled) {
  private static final Pattern BARS = Pattern.compile("\\s+[|·•/]\\s+|\\s*\\|\\s*");
  private static final int LONGEST = 200;
  private static final int LONGEST_LEAD = 5;

  /** Copies the lists. */
  MetaLine {
    bylines = List.copyOf(bylines);
    dates = List.copyOf(dates);
  }

  /** Whether it stands for itself, wherever it stands. */
  boolean isPlain() {
    return labelled && bylines.isEmpty();
  }

  /** Whether anything was learned from it. */
  boolean tells() {
    return !bylines.isEmpty()
        || url.isPresent()
        || dates.stream().anyMatch(date -> !date.dates().isEmpty());
  }

  /** The line, when all of its parts are metadata. */
  static Optional<MetaLine> of(String line, String language) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<URI> url = TailLines.address(line, false);
    if (url.isPresent()) {
      return Optional.of(new MetaLine(List.of(), List.of(), url, true));
    }
    Optional<MetaLine> whole = part(line, language);
    String[] parts = BARS.split(line, -1);
    if (whole.isPresent() || parts.length < 2) {
      return whole;
    }
    List<Byline> bylines = new ArrayList<>();
    List<DateLine> dates = new ArrayList<>();
    boolean labelled = true;
    for (String piece : parts) {
      Optional<MetaLine> meta = part(piece.strip(), language);
      if (meta.isEmpty()) {
        return Optional.empty();
      }
      bylines.addAll(meta.get().bylines);
      dates.addAll(meta.get().dates);
      labelled &= meta.get().labelled;
    }
    return Optional.of(new MetaLine(bylines, dates, Optional.empty(), labelled));
  }

  private static Optional<MetaLine> part(String part, String language) {
    if (Furniture.kind(part).isPresent()) {
      return Optional.of(new MetaLine(List.of(), List.of(), Optional.empty(), true));
    }
    Optional<DateLine> date = DateParser.parse(part, language);
    if (date.isPresent()) {
      return dated(date.get());
    }
    List<Byline> labelled = Bylines.labelled(part);
    List<Byline> bylines = labelled.isEmpty() ? Bylines.unlabelled(part) : labelled;
    return bylines.isEmpty()
        ? Optional.empty()
        : Optional.of(new MetaLine(bylines, List.of(), Optional.empty(), false));
  }

  private static Optional<MetaLine> dated(DateLine date) {
    String lead = date.lead();
    if (lead.isEmpty()) {
      return Optional.of(new MetaLine(List.of(), List.of(date), Optional.empty(), true));
    }
    List<Byline> bylines = Bylines.labelled(lead);
    boolean name =
        Sentences.words(lead, LONGEST_LEAD + 1) <= LONGEST_LEAD
            && Character.isUpperCase(lead.charAt(0))
            && !date.dates().isEmpty();
    if (bylines.isEmpty() && name) {
      bylines = Bylines.unlabelled(lead);
    }
    return bylines.isEmpty() && !name
        ? Optional.empty()
        : Optional.of(new MetaLine(bylines, List.of(date), Optional.empty(), false));
  }
}
