package org.backfile.pdf;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.edition.Edition;
import org.backfile.edition.Ledger;
import org.backfile.edition.OwnPage;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.ColophonFlow;
import org.backfile.pdf.flow.CreditsFlow;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowContext;
import org.backfile.pdf.flow.LedgerFlow;
import org.backfile.pdf.flow.OwnPart;
import org.backfile.pdf.flow.ProvenanceFlow;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.page.Furniture;
import org.backfile.report.Issue;

/**
 * What comes after the articles: appeals ({@link AppealPages}), credits, provenance, what is
 * missing, and the colophon. In an edition of few articles these parts share their pages.
 */
final class BackMatter {
  /** In an edition of so many articles, most parts would leave a page of their own empty. */
  private static final int MOST_SHARING = 8;

  private final Press press;
  private final FlowContext context;
  private final Edition edition;
  private final Tally tally;
  private final OwnPages own;

  BackMatter(Press press, Edition edition, Tally tally, OwnPages own) {
    this.press = press;
    context = press.context();
    this.edition = edition;
    this.tally = tally;
    this.own = own;
  }

  void print(List<Issue> issues) throws IOException {
    new AppealPages(press, edition, tally, own, issues).print();
    List<Part> parts = parts(issues);
    if (edition.size() > MOST_SHARING) {
      for (Part part : parts) {
        StoryPages pages = press.pieces();
        print(part, true, pages, story(part.word()));
        pages.end();
      }
    } else if (!parts.isEmpty()) {
      StoryPages pages = press.pieces();
      for (Part part : parts) {
        print(part, false, pages, story("notes"));
      }
      pages.end();
    }
  }

  /**
   * One of the edition's own parts.
   *
   * @param word the key of its title
   * @param intro the key of what it is about
   * @param anchor where it begins
   * @param flows its pieces below the title, made as they are set
   */
  private record Part(String word, Optional<String> intro, Anchor anchor, Pieces flows) {}

  /** Makes a part's pieces under the part's tag. */
  @FunctionalInterface
  private interface Pieces {
    Stream<Flow> under(OwnPart.Place place);
  }

  private List<Part> parts(List<Issue> issues) {
    Wording wording = context.wording();
    boolean credited = own.has(OwnPage.CREDITS) && !tally.credits().isEmpty();
    List<Ledger.Note> missing = tally.missing(wording, issues);
    Optional<Part> credits =
        part(
            credited,
            new Part("credits", Optional.of("credits.intro"), CreditsFlow.ANCHOR, this::credits));
    Optional<Part> provenance =
        part(
            own.has(OwnPage.PROVENANCE),
            new Part(
                "provenance",
                Optional.of("provenance.intro"),
                ProvenanceFlow.ANCHOR,
                place ->
                    tally.notes().stream().map(note -> ProvenanceFlow.of(context, place, note))));
    Optional<Part> ledger =
        part(
            own.has(OwnPage.LEDGER),
            new Part(
                "ledger",
                missing.isEmpty() ? Optional.empty() : Optional.of("ledger.intro"),
                LedgerFlow.ANCHOR,
                place ->
                    missing.isEmpty()
                        ? Stream.of(LedgerFlow.nothing(context, place))
                        : missing.stream()
                            .map(note -> LedgerFlow.of(context, place, note, press::label))));
    Optional<Part> colophon =
        part(
            own.has(OwnPage.COLOPHON),
            new Part(
                "colophon",
                Optional.empty(),
                ColophonFlow.ANCHOR,
                place -> Stream.of(ColophonFlow.of(context, place, edition, press.making()))));
    return Stream.of(credits, provenance, ledger, colophon).flatMap(Optional::stream).toList();
  }

  private Stream<Flow> credits(OwnPart.Place place) {
    Tag list = press.declared(place.parent(), Role.L);
    return tally.credits().groups(context.wording()).stream()
        .map(group -> CreditsFlow.of(context, place, list, group, press::label));
  }

  private static Optional<Part> part(boolean wanted, Part part) {
    return wanted ? Optional.of(part) : Optional.empty();
  }

  private void print(Part part, boolean alone, StoryPages pages, Furniture.Story story)
      throws IOException {
    Tag sect = press.declared(press.document(), Role.SECT);
    press.bookmark(1, press.word(part.word()), part.anchor());
    OwnPart.Place place =
        new OwnPart.Place(sect, own.headingLevel(), edition.language(), alone, edition.size() == 1);
    Optional<String> intro = part.intro().filter(key -> alone).map(press::word);
    Flow opening = OwnPart.opening(context, place, press.word(part.word()), intro, part.anchor());
    pages.add(List.of(press.set(opening)), story);
    Iterator<Flow> flows = part.flows().under(place).iterator();
    try (ComposingRoom<Flow, Press.Piece> room = press.room(flows)) {
      while (room.hasNext()) {
        pages.add(List.of(press.galley(room.next())), story);
      }
    }
  }

  private Furniture.Story story(String word) {
    return new Furniture.Story(edition.title(), press.word(word));
  }
}
