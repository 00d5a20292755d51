package org.backfile.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.AppealCollector;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.Edition;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.pdf.flow.AppealFlow;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.ProvenanceFlow;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.page.Furniture;
import org.backfile.report.Location;

/** What comes after the articles: appeals, and where everything came from. */
final class BackMatter {
  /** Where the publishers' appeals begin. */
  static final Anchor APPEALS = new Anchor("appeals");

  /** Where the bundler's own appeal begins. */
  static final Anchor OWN_APPEAL = new Anchor("appeal-own");

  private final Press press;
  private final Edition edition;
  private final Tally tally;

  BackMatter(Press press, Edition edition, Tally tally) {
    this.press = press;
    this.edition = edition;
    this.tally = tally;
  }

  void print() throws IOException {
    List<AppealCollector.Group> groups = tally.appeals();
    if (edition.appeals().placement() == Placement.EDITION && !groups.isEmpty()) {
      published(groups);
    }
    Optional<Appeal> own = edition.appeals().own();
    if (own.isPresent()) {
      own(own.get());
    }
    provenance();
  }

  private void published(List<AppealCollector.Group> groups) throws IOException {
    Tag part = press.declared(press.document(), Role.PART);
    press.bookmark(1, press.word("appeals"), APPEALS);
    for (int i = 0; i < groups.size(); i++) {
      published(groups.get(i), part, i == 0 ? APPEALS : new Anchor("appeals-" + i));
    }
  }

  private void published(AppealCollector.Group group, Tag part, Anchor anchor) throws IOException {
    String language = tally.language(group.organisation()).orElse(edition.language());
    AppealFlow.Place place = place(part, anchor, language);
    Flow flow = AppealFlow.published(press.context(), group.organisation(), group.appeals(), place);
    press.print(press.setWide(flow), story("appeals"));
    press.bookmark(2, AppealFlow.title(press.context().wording(), group.organisation()), anchor);
    tally.addAppeals(group.appeals().size());
  }

  private void own(Appeal appeal) throws IOException {
    AppealFlow.Place place = place(press.document(), OWN_APPEAL, edition.language());
    Flow flow = AppealFlow.own(press.context(), appeal, place);
    press.print(press.setWide(flow), story("appeal.own"));
    press.bookmark(1, press.word("appeal.own"), OWN_APPEAL);
    tally.addAppeals(1);
  }

  private AppealFlow.Place place(Tag parent, Anchor anchor, String language) {
    return new AppealFlow.Place(parent, 2, anchor, language, Location.of(edition.slug()));
  }

  private void provenance() throws IOException {
    Tag sect = press.declared(press.document(), Role.SECT);
    press.bookmark(1, press.word("provenance"), ProvenanceFlow.ANCHOR);
    String language = edition.language();
    StoryPages pages = press.pieces();
    Furniture.Story story = story("provenance");
    pages.add(List.of(press.set(ProvenanceFlow.opening(press.context(), language, sect))), story);
    for (ProvenanceFlow.Note note : tally.notes()) {
      Flow flow = ProvenanceFlow.of(press.context(), language, note, sect);
      pages.add(List.of(press.set(flow)), story);
    }
    pages.end();
  }

  private Furniture.Story story(String word) {
    return new Furniture.Story(edition.title(), press.word(word));
  }
}
