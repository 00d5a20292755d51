package org.backfile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.AppealCollector;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.Edition;
import org.backfile.edition.EditionAnchors;
import org.backfile.export.Attempt;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.pdf.flow.AppealFlow;
import org.backfile.pdf.flow.FlowContext;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.page.Furniture;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/** The appeals at an edition's end. One that cannot be set is listed and costs no other. */
final class AppealPages {
  private final Press press;
  private final FlowContext context;
  private final Edition edition;
  private final Tally tally;
  private final OwnPages own;
  private final List<Issue> issues;

  AppealPages(Press press, Edition edition, Tally tally, OwnPages own, List<Issue> issues) {
    this.press = press;
    context = press.context();
    this.edition = edition;
    this.tally = tally;
    this.own = own;
    this.issues = issues;
  }

  /** Prints those that the articles had, where the edition has them here, and its own. */
  void print() throws IOException {
    List<AppealCollector.Group> groups = tally.appeals();
    if (edition.appeals().placement() == Placement.EDITION && !groups.isEmpty()) {
      Tag part = press.declared(press.document(), Role.PART);
      press.bookmark(1, press.word("appeals"), EditionAnchors.APPEALS);
      for (int i = 0; i < groups.size(); i++) {
        published(groups.get(i), part, EditionAnchors.appeals(i));
      }
    }
    Optional<Appeal> appeal = edition.appeals().own();
    if (appeal.isPresent()) {
      own(appeal.get());
    }
  }

  private void published(AppealCollector.Group group, Tag part, Anchor anchor) throws IOException {
    String language = tally.language(group.organisation()).orElse(edition.language());
    AppealFlow.Place place = place(part, anchor, language);
    Setter setter =
        appeals ->
            press.setWide(AppealFlow.published(context, group.organisation(), appeals, place));
    List<Appeal> sound = group.appeals();
    Optional<Galley> galley = set(setter, sound, false);
    if (galley.isEmpty()) {
      sound = sound(setter, group.appeals());
      galley = sound.isEmpty() ? Optional.empty() : set(setter, sound, true);
    }
    if (galley.isPresent()) {
      press.printAlone(galley.get(), story("appeals"));
      press.bookmark(2, AppealFlow.title(context.wording(language), group.organisation()), anchor);
      tally.addAppeals(sound.size());
    }
  }

  /** Those that can be set alone; the others are listed. */
  private List<Appeal> sound(Setter setter, List<Appeal> appeals) throws IOException {
    List<Appeal> sound = new ArrayList<>();
    for (Appeal appeal : appeals) {
      if (set(setter, List.of(appeal), true).isPresent()) {
        sound.add(appeal);
      }
    }
    return sound;
  }

  private void own(Appeal appeal) throws IOException {
    AppealFlow.Place place = place(press.document(), EditionAnchors.OWN_APPEAL, edition.language());
    Setter setter = appeals -> press.setWide(AppealFlow.own(context, appeals.get(0), place));
    Optional<Galley> galley = set(setter, List.of(appeal), true);
    if (galley.isPresent()) {
      press.printAlone(galley.get(), story("appeal.own"));
      press.bookmark(1, press.word("appeal.own"), EditionAnchors.OWN_APPEAL);
      tally.addAppeals(1);
    }
  }

  private Furniture.Story story(String word) {
    return new Furniture.Story(edition.title(), press.word(word));
  }

  private AppealFlow.Place place(Tag parent, Anchor anchor, String language) {
    return new AppealFlow.Place(
        parent, own.headingLevel(), anchor, language, Location.of(edition.slug()), true);
  }

  /** Sets appeals. */
  @FunctionalInterface
  private interface Setter {
    /** Sets them together. */
    Galley set(List<Appeal> appeals) throws IOException;
  }

  /** Sets appeals, unless that fails; {@code told} when the failure is to be listed. */
  private Optional<Galley> set(Setter setter, List<Appeal> appeals, boolean told)
      throws IOException {
    Location location = Location.of(edition.slug());
    return Attempt.of(
        () -> setter.set(appeals),
        reason -> {
          if (told) {
            issues.add(Issue.of(IssueCode.EXPORT_APPEAL_FAILED, location, reason));
          }
        });
  }
}
