package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backfile.model.Appeal;
import org.backfile.model.SourceSpan;

/** Finds the appeals among a page's pieces, by the recogniser that reads scraped text too. */
final class AppealMarks {
  private AppealMarks() {}

  /** Marks the pieces of a draft's appeals and makes these, in order. */
  static List<Appeal> mark(Draft draft, Surroundings around, String language) {
    Asks asks = new Asks(draft, language);
    List<Appeal> appeals = new ArrayList<>(new SaidAppeals(draft, around, asks).mark(language));
    appeals.addAll(new BoxedAppeals(draft, around, asks).mark());
    appeals.addAll(new ApartAppeals(draft, around, asks).mark());
    appeals.sort(Comparator.comparing(appeal -> appeal.span().map(SourceSpan::start).orElse(0L)));
    return appeals;
  }
}
