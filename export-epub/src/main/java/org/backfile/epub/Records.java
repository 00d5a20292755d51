package org.backfile.epub;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.backfile.edition.CreditIndex;
import org.backfile.edition.Ledger;
import org.backfile.edition.OwnPage;
import org.backfile.epub.content.Colophon;
import org.backfile.epub.content.Credited;
import org.backfile.epub.content.Missing;
import org.backfile.epub.content.Origin;
import org.backfile.epub.content.Place;
import org.backfile.epub.content.Rendered;
import org.backfile.export.Version;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;

/**
 * What the edition says of its articles at its end: photo credits, provenance, what is missing, and
 * how it was made. Not thread-safe.
 */
final class Records {
  private final Run run;
  private final CreditIndex index = new CreditIndex();
  private final Map<Anchor, Place> figures = new HashMap<>();
  private final Ledger missing;
  private final Appendix credits;
  private final Appendix provenance;
  private final Appendix ledger;
  private final Appendix colophon;

  Records(Run run) {
    this.run = run;
    missing = new Ledger(run.edition().appeals());
    credits = new Appendix(run, OwnPage.CREDITS, Optional.of("credits.intro.articles"));
    provenance = new Appendix(run, OwnPage.PROVENANCE, Optional.of("provenance.intro"));
    ledger = new Appendix(run, OwnPage.LEDGER, Optional.of("ledger.intro"));
    colophon = new Appendix(run, OwnPage.COLOPHON, Optional.empty());
  }

  /**
   * Takes an article that was written.
   *
   * @param story how others name it
   * @param parts its documents
   * @param fileNames the name of each document, counted from 0
   */
  void add(Article article, Place.Story story, List<Rendered> parts, IntFunction<String> fileNames)
      throws IOException {
    Map<Anchor, String> places = places(article, parts, fileNames);
    if (credits.isWanted()) {
      for (Block.Figure figure : article.figures()) {
        index.add(figure);
        String href = places.getOrDefault(figure.anchor(), story.href());
        figures.putIfAbsent(figure.anchor(), new Place(href, story));
      }
    }
    provenance.add(Origin.of(article, story));
    Optional<Ledger.Note> note = missing.note(article, this::isShown);
    if (note.isPresent()) {
      ledger.add(new Missing(note.get(), Optional.of(story), places));
    }
  }

  /** The document of each figure. */
  private static Map<Anchor, String> places(
      Article article, List<Rendered> parts, IntFunction<String> fileNames) {
    Map<Anchor, String> places = new HashMap<>();
    Set<Anchor> wanted = new HashSet<>();
    article.figures().forEach(figure -> wanted.add(figure.anchor()));
    for (int i = 0; i < parts.size(); i++) {
      for (Anchor anchor : parts.get(i).anchors()) {
        if (wanted.contains(anchor)) {
          places.put(anchor, fileNames.apply(i) + "#" + anchor);
        }
      }
    }
    return places;
  }

  private boolean isShown(Block.Figure figure) {
    return figure.image().media().flatMap(run.pictures()::of).isPresent();
  }

  private Place place(Anchor figure) {
    return Objects.requireNonNull(figures.get(figure), "figure");
  }

  /** Writes all that is not written yet, and gives everything its place at the edition's end. */
  void end(String standards, String reading) throws IOException {
    for (CreditIndex.Group group : index.groups(run.furniture().wording())) {
      for (Credited piece : Credited.of(group, this::place)) {
        credits.add(piece);
      }
    }
    credits.end();
    provenance.end();
    Ledger.whole(run.furniture().wording(), run.issues())
        .ifPresent(note -> ledger.addFirst(new Missing(note, Optional.empty(), Map.of())));
    if (ledger.isEmpty()) {
      Appendix nothing = new Appendix(run, OwnPage.LEDGER, Optional.empty());
      nothing.add(new Missing.Nothing());
      nothing.end();
    }
    ledger.end();
    colophon.add(
        new Colophon(run.edition(), run.tally().articles(), Version.number(), standards, reading));
    colophon.end();
  }
}
