package org.backfile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.Edition;
import org.backfile.pdf.flow.ContentsFlow;
import org.backfile.pdf.flow.CoverFlow;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.ProvenanceFlow;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.page.Furniture;

/** Cover and contents: their pages are counted and kept free first, and printed last. */
final class FrontMatter {
  private final Press press;
  private final Edition edition;
  private final Tag cover;
  private final Tag contents;
  private final int coverPages;
  private final int pages;

  FrontMatter(Press press, Edition edition) throws IOException {
    this.press = press;
    this.edition = edition;
    cover = press.declared(press.document(), Role.SECT);
    press.bookmark(1, edition.title(), CoverFlow.ANCHOR);
    contents = press.declared(press.document(), Role.SECT);
    press.bookmark(1, press.word("contents"), ContentsFlow.ANCHOR);
    coverPages = press.count(press.setWide(cover(Optional.empty(), 0)));
    pages = coverPages + press.count(press.setWide(contents(ContentsFlow.Labels.UNKNOWN)));
    press.reserve(pages);
  }

  /** Prints both, when it is known on which page everything is. */
  void print(Optional<CoverFlow.Lead> lead) throws IOException {
    Furniture.Story story = new Furniture.Story(edition.title(), press.word("contents"));
    press.printReserved(contents(press::label), coverPages + 1, pages, Optional.of(story));
    press.printReserved(cover(lead), 1, coverPages, Optional.empty());
  }

  /** The cover with its last line at the foot; without the picture where that finds no room. */
  private Flow cover(Optional<CoverFlow.Lead> lead) throws IOException {
    Galley plain = press.setWide(cover(lead, 0));
    if (press.count(plain) != coverPages) {
      return cover(Optional.empty(), 0);
    }
    return cover(lead, Math.max(0, press.height() - plain.height()));
  }

  private Flow cover(Optional<CoverFlow.Lead> lead, double gap) {
    CoverFlow.Foot foot = new CoverFlow.Foot(Version.number(), gap);
    return CoverFlow.of(press.context(), edition, cover, lead, foot);
  }

  private Flow contents(ContentsFlow.Labels labels) {
    return ContentsFlow.of(press.context(), edition, extras(), contents, labels);
  }

  private List<ContentsFlow.Extra> extras() {
    List<ContentsFlow.Extra> extras = new ArrayList<>();
    if (edition.appeals().placement() == Placement.EDITION) {
      extras.add(new ContentsFlow.Extra(press.word("appeals"), BackMatter.APPEALS));
    }
    if (edition.appeals().own().isPresent()) {
      extras.add(new ContentsFlow.Extra(press.word("appeal.own"), BackMatter.OWN_APPEAL));
    }
    extras.add(new ContentsFlow.Extra(press.word("provenance"), ProvenanceFlow.ANCHOR));
    return extras;
  }
}
