package org.backfile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.Edition;
import org.backfile.edition.EditionAnchors;
import org.backfile.edition.OwnPage;
import org.backfile.export.Version;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.ColophonFlow;
import org.backfile.pdf.flow.ContentsFlow;
import org.backfile.pdf.flow.CoverFlow;
import org.backfile.pdf.flow.CreditsFlow;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.LedgerFlow;
import org.backfile.pdf.flow.OwnPart;
import org.backfile.pdf.flow.ProvenanceFlow;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.page.Furniture;

/** Cover and contents: their pages are counted and kept free first, and printed last. */
final class FrontMatter {
  /** As much of what is left free stands above the title of a cover without a picture. */
  private static final double TITLE_HEIGHT = 0.32;

  /** The heights that are tried for the cover's picture, as shares of the page's. */
  private static final List<Double> HEIGHTS = List.of(0.55, 0.4);

  /** More stories are not named on a cover. */
  private static final int MOST_STORIES = 6;

  /** A cover with nothing but its title and facts. */
  private static final CoverFlow.Front BARE =
      new CoverFlow.Front(Optional.empty(), 1, 0, ContentsFlow.Labels.UNKNOWN, CoverFlow.Room.NONE);

  private final Press press;
  private final Edition edition;
  private final OwnPages own;
  private final Optional<Tag> cover;
  private final Optional<Tag> contents;
  private final int coverPages;
  private final int pages;

  FrontMatter(Press press, Edition edition, OwnPages own) throws IOException {
    this.press = press;
    this.edition = edition;
    this.own = own;
    cover = part(OwnPage.COVER);
    if (cover.isPresent()) {
      press.bookmark(1, edition.title(), CoverFlow.ANCHOR);
    }
    contents = part(OwnPage.CONTENTS);
    if (contents.isPresent()) {
      press.bookmark(1, press.word("contents"), ContentsFlow.ANCHOR);
    }
    coverPages = cover.isPresent() ? press.count(press.setWide(cover(cover.get(), BARE))) : 0;
    int contentsPages =
        contents.isPresent()
            ? press.count(
                press.setWide(
                    contents(contents.get(), ContentsFlow.Labels.UNKNOWN, anchor -> true)))
            : 0;
    pages = coverPages + contentsPages;
    if (pages > 0) {
      press.reserve(pages);
    }
  }

  private Optional<Tag> part(OwnPage page) {
    return own.has(page)
        ? Optional.of(press.declared(press.document(), Role.SECT))
        : Optional.empty();
  }

  /** Prints both, when it is known on which page everything is. */
  void print(Optional<CoverFlow.Lead> lead) throws IOException {
    if (contents.isPresent()) {
      Furniture.Story story = new Furniture.Story(edition.title(), press.word("contents"));
      Flow flow = contents(contents.get(), press::label, anchor -> press.label(anchor).isPresent());
      press.printReserved(flow, coverPages + 1, pages, Optional.of(story));
    }
    if (cover.isPresent()) {
      press.printReserved(cover(cover.get(), lead), 1, coverPages, Optional.empty());
    }
  }

  /**
   * The cover with its last line at the foot: with the picture, made smaller if need be, and as
   * many stories as find room; without the picture where that finds none.
   */
  private Flow cover(Tag tag, Optional<CoverFlow.Lead> lead) throws IOException {
    List<Optional<CoverFlow.Lead>> leads =
        lead.isPresent() ? List.of(lead, Optional.empty()) : List.of(lead);
    for (Optional<CoverFlow.Lead> shown : leads) {
      for (int fewest : List.of(1, 0)) {
        for (double tallest : shown.isPresent() ? HEIGHTS : List.of(1.0)) {
          Optional<Flow> cover = cover(tag, shown, tallest, fewest);
          if (cover.isPresent()) {
            return cover.get();
          }
        }
      }
    }
    return cover(tag, BARE);
  }

  /** The cover with a picture of some height, if as many stories as wanted at least find room. */
  private Optional<Flow> cover(Tag tag, Optional<CoverFlow.Lead> lead, double tallest, int fewest)
      throws IOException {
    for (int stories = MOST_STORIES; stories >= fewest; stories--) {
      CoverFlow.Front bare = front(lead, tallest, stories, CoverFlow.Room.NONE);
      Galley plain = press.setWide(cover(tag, bare));
      if (press.count(plain) == coverPages) {
        double gap = coverPages > 1 ? 0 : Math.max(0, press.height() - plain.height());
        double above = lead.isPresent() ? 0 : gap * TITLE_HEIGHT;
        CoverFlow.Room room = new CoverFlow.Room(above, gap - above);
        return Optional.of(cover(tag, front(lead, tallest, stories, room)));
      }
    }
    return Optional.empty();
  }

  private Flow cover(Tag tag, CoverFlow.Front front) {
    return CoverFlow.of(press.context(), edition, tag, front, Version.number());
  }

  private CoverFlow.Front front(
      Optional<CoverFlow.Lead> lead, double tallest, int stories, CoverFlow.Room room) {
    return new CoverFlow.Front(lead, tallest, stories, press::label, room);
  }

  private Flow contents(Tag tag, ContentsFlow.Labels labels, Predicate<Anchor> printed) {
    OwnPart.Place place =
        new OwnPart.Place(tag, own.headingLevel(), edition.language(), true, edition.size() == 1);
    List<ContentsFlow.Extra> extras = new ArrayList<>();
    if (edition.appeals().placement() == Placement.EDITION) {
      extras.add(extra("appeals", EditionAnchors.APPEALS, printed));
    }
    if (edition.appeals().own().isPresent()) {
      extras.add(extra("appeal.own", EditionAnchors.OWN_APPEAL, printed));
    }
    if (own.has(OwnPage.CREDITS)) {
      extras.add(extra("credits", CreditsFlow.ANCHOR, printed));
    }
    if (own.has(OwnPage.PROVENANCE)) {
      extras.add(extra("provenance", ProvenanceFlow.ANCHOR, printed));
    }
    if (own.has(OwnPage.LEDGER)) {
      extras.add(extra("ledger", LedgerFlow.ANCHOR, printed));
    }
    if (own.has(OwnPage.COLOPHON)) {
      extras.add(extra("colophon", ColophonFlow.ANCHOR, printed));
    }
    return ContentsFlow.of(press.context(), edition, extras, place, labels);
  }

  private ContentsFlow.Extra extra(String word, Anchor anchor, Predicate<Anchor> printed) {
    return new ContentsFlow.Extra(press.word(word), anchor, printed.test(anchor));
  }
}
