package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.dateline.DateLine;
import org.backfile.ingest.language.Sentences;
import org.backfile.model.Byline;
import org.backfile.model.DroppedBlock.Reason;
import org.backfile.model.Publication;
import org.backfile.model.SourceSpan;
import org.backfile.model.Timestamp;
import org.jspecify.annotations.Nullable;

/** An article in the making: which stretch is what, and what was learned. One for each source. */
final class Draft {
  /** What a stretch is for. */
  enum Part {
    /** Not decided. */
    OPEN,
    /** The line above the headline. */
    KICKER,
    /** The headline. */
    HEADLINE,
    /** The summary under it. */
    STANDFIRST,
    /** A caption, with its credit or not. */
    CAPTION,
    /** A credit that stands by itself. */
    CREDIT,
    /** A piece of the story. */
    BODY,
    /** A piece of an appeal. */
    APPEAL,
    /** Left out. */
    DROPPED
  }

  private final List<Stretch> stretches;
  private final String language;
  private final Part[] parts;
  private final @Nullable Reason[] reasons;
  private final List<Byline> bylines = new ArrayList<>();
  private Optional<Timestamp> published = Optional.empty();
  private Optional<Timestamp> modified = Optional.empty();
  private Optional<String> section = Optional.empty();
  private Optional<String> rights = Optional.empty();
  private Optional<Publication> publication = Optional.empty();
  private Optional<java.net.URI> url = Optional.empty();

  Draft(List<Stretch> stretches, String language) {
    this.stretches = List.copyOf(stretches);
    this.language = language;
    this.parts = new Part[stretches.size()];
    java.util.Arrays.fill(parts, Part.OPEN);
    this.reasons = new Reason[stretches.size()];
  }

  int size() {
    return stretches.size();
  }

  Stretch stretch(int i) {
    return stretches.get(i);
  }

  String text(int i) {
    return stretches.get(i).text();
  }

  SourceSpan span(int i) {
    return stretches.get(i).span();
  }

  String language() {
    return language;
  }

  Part part(int i) {
    return parts[i];
  }

  boolean is(int i, Part part) {
    return i >= 0 && i < parts.length && parts[i] == part;
  }

  boolean isOpen(int i) {
    return is(i, Part.OPEN);
  }

  void set(int i, Part part) {
    parts[i] = part;
  }

  void drop(int i, Reason reason) {
    parts[i] = Part.DROPPED;
    reasons[i] = reason;
  }

  Optional<Reason> reason(int i) {
    return Optional.ofNullable(reasons[i]);
  }

  /** Whether a stretch was left out for a reason. */
  boolean isDropped(int i, Reason reason) {
    return i >= 0 && i < parts.length && reasons[i] == reason;
  }

  /** Whether it is running text that nothing else has claimed. */
  boolean isProse(int i) {
    return isOpen(i)
        && !stretches.get(i).is(Stretch.Form.RULE)
        && !stretches.get(i).is(Stretch.Form.HEADING)
        && Sentences.isProse(text(i));
  }

  /** The next prose from a stretch on, or the number of stretches. */
  int proseFrom(int from) {
    int i = from;
    while (i < size() && !isProse(i)) {
      i++;
    }
    return i;
  }

  /** The last prose, or -1. */
  int lastProse() {
    int i = size() - 1;
    while (i >= 0 && !isProse(i)) {
      i--;
    }
    return i;
  }

  List<Byline> bylines() {
    return bylines;
  }

  Optional<Timestamp> published() {
    return published;
  }

  Optional<Timestamp> modified() {
    return modified;
  }

  Optional<String> section() {
    return section;
  }

  Optional<String> rights() {
    return rights;
  }

  Optional<Publication> publication() {
    return publication;
  }

  Optional<java.net.URI> url() {
    return url;
  }

  /** Takes what a date line tells; what is known already stays. */
  void take(DateLine line) {
    published = published.or(line::published);
    modified = modified.or(line::modified);
  }

  void section(String value) {
    section = section.or(() -> Optional.of(value));
  }

  void rights(String value) {
    rights = rights.or(() -> Optional.of(value));
  }

  void publication(String value) {
    publication = publication.or(() -> Optional.of(Publication.of(value)));
  }

  void url(java.net.URI value) {
    url = url.or(() -> Optional.of(value));
  }
}
