package org.backfile.pdf;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Inlines;
import org.backfile.pdf.flow.LedgerFlow;
import org.backfile.pdf.flow.LedgerFlow.Fact;
import org.backfile.pdf.flow.LedgerFlow.Piece;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;

/** What is missing of each article, in short. Not thread-safe. */
final class LedgerTally {
  /** As much of what is missing is quoted, in code points. */
  private static final int QUOTED = 72;

  /** More pieces of one kind are counted, not quoted. */
  private static final int MOST_QUOTED = 12;

  /** What is told of the edition as a whole, by the issues it comes from. */
  private static final ImmutableMap<IssueCode, String> WHOLE =
      ImmutableMap.of(
          IssueCode.EXPORT_ARTICLE_FAILED, "ledger.failed",
          IssueCode.FONT_MISSING, "ledger.fonts",
          IssueCode.TEXT_CHARACTERS_REPLACED, "ledger.characters");

  private final List<LedgerFlow.Note> notes = new ArrayList<>();
  private final boolean appealsWithheld;

  LedgerTally(AppealPolicy appeals) {
    appealsWithheld = appeals.placement() == AppealPolicy.Placement.NONE;
  }

  /**
   * Takes an article that was printed.
   *
   * @param shown whether a figure is printed with its picture
   */
  void add(Article article, Predicate<Block.Figure> shown) {
    List<Fact> facts = new ArrayList<>();
    List<Block.Figure> missing = new ArrayList<>();
    List<Block.Figure> unusable = new ArrayList<>();
    List<Block.Figure> speechless = new ArrayList<>();
    for (Block.Figure figure : article.figures()) {
      if (!figure.image().isHeld()) {
        missing.add(figure);
      } else if (!shown.test(figure)) {
        unusable.add(figure);
      } else if (figure.image().alt().filter(alt -> !alt.isBlank()).isEmpty()) {
        speechless.add(figure);
      }
    }
    figures("ledger.missing", missing, true, facts);
    figures("ledger.unusable", unusable, true, facts);
    figures("ledger.alt", speechless, false, facts);
    dropped(article.provenance().dropped(), facts);
    if (appealsWithheld && !article.appeals().isEmpty()) {
      facts.add(appeals(article));
    }
    if (!facts.isEmpty()) {
      notes.add(
          new LedgerFlow.Note(
              Optional.of(Anchor.ofArticle(article.id())),
              article.headline(),
              article.language(),
              facts));
    }
  }

  private static void figures(
      String word, List<Block.Figure> figures, boolean quoted, List<Fact> facts) {
    List<Piece> pieces = new ArrayList<>();
    for (Block.Figure figure : figures.subList(0, Math.min(MOST_QUOTED, figures.size()))) {
      String words = quoted ? quote(Inlines.text(figure.caption())) : "";
      pieces.add(new Piece(words, true, Optional.of(figure.anchor())));
    }
    if (!pieces.isEmpty()) {
      facts.add(new Fact(word, Optional.empty(), pieces, figures.size() - pieces.size()));
    }
  }

  private static void dropped(List<DroppedBlock> blocks, List<Fact> facts) {
    Map<DroppedBlock.Reason, List<DroppedBlock>> byReason = new LinkedHashMap<>();
    for (DroppedBlock.Reason reason : DroppedBlock.Reason.values()) {
      List<DroppedBlock> same = blocks.stream().filter(block -> block.reason() == reason).toList();
      if (!same.isEmpty()) {
        byReason.put(reason, same);
      }
    }
    byReason.forEach(
        (reason, same) -> {
          List<Piece> pieces =
              same.stream()
                  .limit(MOST_QUOTED)
                  .map(block -> new Piece(quote(block.text()), true, Optional.empty()))
                  .toList();
          facts.add(
              new Fact(
                  "provenance.dropped",
                  Optional.of("dropped." + reason.name()),
                  pieces,
                  same.size() - pieces.size()));
        });
  }

  private static Fact appeals(Article article) {
    List<Piece> askers =
        article.appeals().stream()
            .flatMap(appeal -> Tally.asker(appeal, article).stream())
            .distinct()
            .limit(MOST_QUOTED)
            .map(name -> new Piece(name, false, Optional.empty()))
            .toList();
    int more = askers.isEmpty() ? article.appeals().size() : 0;
    return new Fact("ledger.appeals", Optional.empty(), askers, more);
  }

  private static String quote(String text) {
    String head = text.length() > QUOTED * 4 ? text.substring(0, QUOTED * 4) : text;
    String line = head.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= QUOTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, QUOTED)).strip() + "…";
  }

  /** What is missing, first of the edition as a whole, then of each article. */
  List<LedgerFlow.Note> notes(Wording wording, List<Issue> issues) {
    List<LedgerFlow.Note> all = new ArrayList<>();
    List<Fact> whole = new ArrayList<>();
    WHOLE.forEach(
        (code, word) -> {
          List<Piece> pieces =
              issues.stream()
                  .filter(issue -> issue.code() == code)
                  .map(issue -> new Piece(words(issue), false, Optional.empty()))
                  .toList();
          if (!pieces.isEmpty()) {
            List<Piece> told = pieces.subList(0, Math.min(MOST_QUOTED, pieces.size()));
            whole.add(new Fact(word, Optional.empty(), told, pieces.size() - told.size()));
          }
        });
    if (!whole.isEmpty()) {
      all.add(
          new LedgerFlow.Note(
              Optional.empty(), wording.text("ledger.edition"), wording.language(), whole));
    }
    all.addAll(notes);
    return all;
  }

  /** A missing script is told by its message, anything else by where it was. */
  private static String words(Issue issue) {
    return issue.code() == IssueCode.FONT_MISSING ? issue.message() : issue.location().source();
  }
}
