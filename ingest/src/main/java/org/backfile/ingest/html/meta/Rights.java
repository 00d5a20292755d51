package org.backfile.ingest.html.meta;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the rights statement: data, metas, then the line that the page prints at its foot. */
final class Rights {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_LICENCE = 60;

  /** What stands so far before the mark, without a year after it, is a caption. */
  private static final int MOST_BEFORE = 20;

  private static final List<String> METAS =
      List.of(
          "dc.rights",
          "dcterms.rights",
          "copyright",
          "rights",
          "dcterms.license",
          "dc.rights.copyright");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern MARK =
      Pattern.compile("(?i)©|\\(c\\)|copyright|\\d{4}|[\\s\\p{P}\\p{S}]");

  private final Page page;
  private final int heading;

  private Rights(Page page, Optional<Spot> heading) {
    this.page = page;
    this.heading = heading.map(Spot::at).orElse(0);
  }

  static Optional<Sourced<String>> find(Page page, Optional<Spot> heading) {
    Rights rights = new Rights(page, heading);
    Optional<Sourced<String>> told =
        Facts.first(page.things(), List.of("copyrightNotice"), LONGEST)
            .or(() -> page.scan().metas().first(METAS, LONGEST));
    if (told.isPresent()) {
      return told;
    }
    Optional<Sourced<String>> holder = rights.holder();
    Optional<Sourced<String>> shown = rights.shown();
    boolean more = holder.isEmpty() || shown.filter(line -> rights.names(line)).isPresent();
    return (more ? shown.or(() -> holder) : holder)
        .or(() -> page.scan().link("license").map(raw -> new Sourced<>(raw, "link license")))
        .or(rights::licence);
  }

  private Optional<Sourced<String>> holder() {
    return Facts.first(page.things(), List.of("copyrightHolder"), LONGEST)
        .map(
            holder -> {
              String year =
                  Facts.first(page.things(), List.of("copyrightYear"), 10)
                      .map(text -> text.value() + " ")
                      .orElse("");
              return new Sourced<>("© " + year + holder.value(), holder.origin());
            });
  }

  /** Whether a line names the holder that the data name. */
  private boolean names(Sourced<String> line) {
    return Facts.first(page.things(), List.of("copyrightHolder"), LONGEST)
        .filter(holder -> Plain.key(line.value()).contains(Plain.key(holder.value())))
        .isPresent();
  }

  private record Candidate(String line, Run run) {}

  /** The line of rights that the page prints. */
  private Optional<Sourced<String>> shown() {
    return page.scan().runs().notices().stream()
        .filter(run -> !run.isOfPicture() && !isOfCredit(run))
        .map(run -> new Candidate(PrintedLine.of(run, LONGEST_LINE), run))
        .filter(one -> isStatement(one.line))
        .max(Comparator.comparingInt(this::score))
        .map(one -> new Sourced<>(one.line, "text"));
  }

  private static boolean isOfCredit(Run run) {
    String hint = run.hint();
    return hint.contains("credit")
        || hint.contains("caption")
        || hint.contains("photo")
        || hint.contains("media");
  }

  private static boolean isStatement(String line) {
    boolean name = MARK.matcher(line).replaceAll("").length() >= 2;
    int mark = line.indexOf('©');
    boolean credit = mark > MOST_BEFORE && !YEAR.matcher(line.substring(mark)).find();
    return name && !credit && line.length() <= LONGEST_LINE;
  }

  private int score(Candidate candidate) {
    String line = candidate.line;
    String hint = candidate.run.hint();
    boolean mark = line.contains("©") || line.toLowerCase(Locale.ROOT).startsWith("copyright");
    boolean foot = hint.contains("foot") || hint.contains("copyright") || hint.contains("legal");
    return (mark ? 3 : 0)
        + (candidate.run.aside() || foot ? 2 : 0)
        + (page.site().isIn(line) ? 2 : 0)
        + (YEAR.matcher(line).find() ? 1 : 0)
        + (candidate.run.at() > heading ? 2 : 0)
        - (candidate.run.apart() ? 2 : 0);
  }

  /** A licence that stands alone in an element that is called so. */
  private Optional<Sourced<String>> licence() {
    return page.scan().hinted().stream()
        .filter(spot -> spot.hint().contains("licen"))
        .map(spot -> spot.text(LONGEST_LICENCE + 1))
        .filter(text -> text.length() > 1 && text.length() <= LONGEST_LICENCE)
        .findFirst()
        .map(text -> new Sourced<>(text, "class license"));
  }
}
