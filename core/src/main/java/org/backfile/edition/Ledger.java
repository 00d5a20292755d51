package org.backfile.edition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Image.Flaw;
import org.backfile.model.Inlines;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;

/**
 * The completeness ledger: what is missing of each article or was left out, and why, in short.
 * Immutable.
 */
public final class Ledger {
  /** As much of what is missing is quoted, in code points. */
  private static final int QUOTED = 72;

  /** More pieces of one kind are counted, not quoted. */
  private static final int MOST_QUOTED = 12;

  /** The kind of pictures that are there and so are not quoted by their captions. */
  private static final String SPEECHLESS = "ledger.alt";

  /** What is told of the edition as a whole, by the issues it comes from. */
  private static final ImmutableMap<IssueCode, String> WHOLE =
      ImmutableMap.of(
          IssueCode.EXPORT_ARTICLE_FAILED, "ledger.failed",
          IssueCode.EXPORT_APPEAL_FAILED, "ledger.failed.appeals",
          IssueCode.FONT_MISSING, "ledger.fonts",
          IssueCode.TEXT_CHARACTERS_REPLACED, "ledger.characters");

  private final boolean appealsWithheld;

  /** A ledger of an edition with a rule for appeals. */
  public Ledger(AppealPolicy appeals) {
    appealsWithheld = appeals.placement() == AppealPolicy.Placement.NONE;
  }

  /**
   * What is missing of one article, or of the edition as a whole.
   *
   * @param article where the article is; none for the edition
   * @param title the article's headline, or what stands for the edition
   * @param language of the title and what is quoted, BCP 47
   * @param facts at least one
   */
  public record Note(Optional<Anchor> article, String title, String language, List<Fact> facts) {
    /** Copies the facts. */
    public Note {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One kind of thing that is missing.
   *
   * @param word the key of what it is called
   * @param detail the key of a reason, such as that of a dropped block
   * @param pieces what is missing
   * @param more how many more there are
   */
  public record Fact(String word, Optional<String> detail, List<Piece> pieces, int more) {
    /** Copies the pieces. */
    public Fact {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * One thing that is missing.
   *
   * @param words some of its own words, or its name; may be empty
   * @param quoted whether these are its own words
   * @param place where in the edition it would be
   */
  public record Piece(String words, boolean quoted, Optional<Anchor> place) {}

  /**
   * What is missing of an article that was printed, if anything is.
   *
   * @param shown whether a figure is printed with its picture
   */
  public Optional<Note> note(Article article, Predicate<Block.Figure> shown) {
    List<Fact> facts = new ArrayList<>();
    List<Block.Figure> missing = new ArrayList<>();
    List<Block.Figure> unusable = new ArrayList<>();
    List<Block.Figure> speechless = new ArrayList<>();
    for (Block.Figure figure : article.figures()) {
      if (!figure.image().isSaved()) {
        missing.add(figure);
      } else if (!shown.test(figure)) {
        unusable.add(figure);
      } else if (figure.image().alternative().isEmpty()) {
        speechless.add(figure);
      }
    }
    figures("ledger.missing", Optional.empty(), missing, facts);
    unusable(unusable, facts);
    figures(SPEECHLESS, Optional.empty(), speechless, facts);
    dropped(article.provenance().dropped(), facts);
    if (appealsWithheld && !article.appeals().isEmpty()) {
      facts.add(appeals(article));
    }
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Note(
                Optional.of(Anchor.ofArticle(article.id())),
                article.headline(),
                article.language(),
                facts));
  }

  /** Pictures that could not be shown, those of one reason together, and last those of none. */
  private static void unusable(List<Block.Figure> figures, List<Fact> facts) {
    if (figures.isEmpty()) {
      return;
    }
    List<Optional<Flaw>> reasons = new ArrayList<>();
    Arrays.stream(Flaw.values()).map(Optional::of).forEach(reasons::add);
    reasons.add(Optional.empty());
    for (Optional<Flaw> reason : reasons) {
      List<Block.Figure> same =
          figures.stream().filter(figure -> figure.image().flaw().equals(reason)).toList();
      figures("ledger.unusable", reason.map(flaw -> "flaw." + flaw.name()), same, facts);
    }
  }

  private static void figures(
      String word, Optional<String> detail, List<Block.Figure> figures, List<Fact> facts) {
    List<Piece> pieces = new ArrayList<>();
    for (Block.Figure figure : figures.subList(0, Math.min(MOST_QUOTED, figures.size()))) {
      String words = word.equals(SPEECHLESS) ? "" : quote(Inlines.text(figure.caption()));
      pieces.add(new Piece(words, true, Optional.of(figure.anchor())));
    }
    if (!pieces.isEmpty()) {
      facts.add(new Fact(word, detail, pieces, figures.size() - pieces.size()));
    }
  }

  private static void dropped(List<DroppedBlock> blocks, List<Fact> facts) {
    Map<DroppedBlock.Reason, List<DroppedBlock>> byReason =
        new EnumMap<>(DroppedBlock.Reason.class);
    for (DroppedBlock block : blocks) {
      byReason.computeIfAbsent(block.reason(), reason -> new ArrayList<>()).add(block);
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
    Set<String> names = new LinkedHashSet<>();
    for (Appeal appeal : article.appeals()) {
      article.asker(appeal).ifPresent(names::add);
    }
    List<Piece> askers = new ArrayList<>();
    for (String name : Iterables.limit(names, MOST_QUOTED)) {
      askers.add(new Piece(name, false, Optional.empty()));
    }
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

  /** What is missing of the edition as a whole, by what was found as it was made. */
  public static Optional<Note> whole(Wording wording, List<Issue> issues) {
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
    return whole.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Note(Optional.empty(), wording.text("ledger.edition"), wording.language(), whole));
  }

  /** A missing script is told by its message, anything else by where it was. */
  private static String words(Issue issue) {
    return issue.code() == IssueCode.FONT_MISSING ? issue.message() : issue.location().source();
  }
}
