package org.backfile.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.Section;
import org.backfile.edition.Wording;
import org.backfile.export.Version;
import org.backfile.model.Byline;
import org.backfile.pdf.draw.DocumentFacts;
import org.backfile.pdf.flow.CoverFlow;
import org.backfile.pdf.flow.PlainText;

/** What an edition's file says about itself to catalogues. */
final class Imprint {
  /** A list of more names than this tells nobody anything. */
  private static final int MOST_NAMES = 100;

  private Imprint() {}

  /**
   * The facts of an edition.
   *
   * @param printed what is told of its articles
   */
  static DocumentFacts of(Edition edition, Wording wording, Tally printed) {
    List<String> rights = printed.rights();
    List<String> sections =
        names(edition.sections().stream().map(Section::title).flatMap(Optional::stream));
    return new DocumentFacts(
        edition.id(),
        PlainText.oneLine(edition.title()),
        edition.language(),
        Stream.concat(Stream.of(edition.language()), edition.entries().map(Entry::language))
            .distinct()
            .toList(),
        names(edition.entries().flatMap(entry -> entry.bylines().stream()).map(Byline::name)),
        names(edition.publications().stream()),
        sections,
        printed.keywords().besides(sections).stream().map(PlainText::oneLine).toList(),
        Optional.of(PlainText.oneLine(CoverFlow.facts(edition, wording))),
        rights.isEmpty() ? Optional.empty() : Optional.of(PlainText.oneLine(joined(rights))),
        edition.lastChange(),
        Version.program());
  }

  private static String joined(List<String> rights) {
    return String.join(" · ", rights);
  }

  /** Each name once; none when they are too many. */
  private static List<String> names(Stream<String> all) {
    List<String> names =
        all.map(PlainText::oneLine)
            .filter(name -> !name.isBlank())
            .distinct()
            .limit(MOST_NAMES + 1L)
            .toList();
    return names.size() > MOST_NAMES ? List.of() : names;
  }
}
