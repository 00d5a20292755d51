package org.backfile.epub;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.edition.Edition;
import org.backfile.epub.content.CoverDocument;
import org.backfile.epub.content.Direction;
import org.backfile.epub.opf.Accessibility;
import org.backfile.epub.opf.Bibliography;
import org.backfile.epub.opf.Facts;
import org.backfile.export.Version;
import org.backfile.model.Timestamp;

/** What an edition's file says about itself to catalogues and reading systems. */
final class Imprint {
  private Imprint() {}

  /** The facts, when everything is written. */
  static Facts of(Run run) {
    Edition edition = run.edition();
    Accessibility accessibility = accessibility(run);
    return new Facts(
        edition.lastChange(),
        bibliography(run),
        Direction.of(edition.language()),
        accessibility,
        accessibility.summary(run.furniture()),
        run.furniture().language(),
        Version.program(),
        run.pageList().source());
  }

  /** What was counted for the accessibility metadata. */
  static Accessibility accessibility(Run run) {
    return run.tally().accessibility(run.pageList().source().isPresent());
  }

  private static Bibliography bibliography(Run run) {
    Edition edition = run.edition();
    return new Bibliography(
        run.tally().languages().stream().filter(tag -> !tag.equals(edition.language())).toList(),
        run.tally().photographers(),
        run.tally().publications(),
        run.tally().addresses(),
        Stream.concat(run.tally().sections().stream(), run.tally().keywords().stream()).toList(),
        edition.latest().map(latest -> latest.date().toString()),
        coverage(edition),
        CoverDocument.facts(edition, run.tally().articles(), run.furniture()),
        run.tally().rights(),
        edition.series());
  }

  private static Optional<String> coverage(Edition edition) {
    List<String> days =
        Stream.of(edition.earliest(), edition.latest())
            .flatMap(Optional::stream)
            .map(Timestamp::date)
            .map(Object::toString)
            .distinct()
            .toList();
    return days.isEmpty() ? Optional.empty() : Optional.of(String.join("/", days));
  }
}
