package org.backfile.ingest.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.credit.Token.Kind;
import org.backfile.ingest.credit.Vocabulary.Connective;
import org.backfile.ingest.credit.Vocabulary.Note;
import org.backfile.model.Attribution.Licence;

/** A stretch of a line with one meaning: a known name, a known phrase, a sign, or a plain word. */
sealed interface Unit {
  /** Its tokens, never empty. */
  List<Token> tokens();

  /** An agency's name. */
  record Known(List<Token> tokens, AgencyLexicon.Entry entry) implements Unit {}

  /** A licence. */
  record Licensed(List<Token> tokens, Licence licence) implements Unit {}

  /** Something said beside names. */
  record Noted(List<Token> tokens, Note note) implements Unit {}

  /** A word that joins names. */
  record Joined(List<Token> tokens, Connective connective) implements Unit {}

  /** Any other word. */
  record Word(List<Token> tokens) implements Unit {
    Token token() {
      return tokens.get(0);
    }
  }

  /** A sign. */
  record Sign(List<Token> tokens) implements Unit {
    Kind kind() {
      return tokens.get(0).kind();
    }
  }

  /** Cuts tokens into units; the longest meaning wins. */
  final class Cutter {
    private static final List<Note> NOTES =
        List.of(Note.HANDOUT, Note.COURTESY, Note.POOL, Note.MEDIUM, Note.NOTE);

    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private final boolean capitals;
    private Optional<Unit> best = Optional.empty();

    Cutter(Vocabulary vocabulary, List<Token> tokens) {
      this.vocabulary = vocabulary;
      this.tokens = tokens;
      this.capitals = tokens.stream().noneMatch(token -> Letters.hasLower(token.text()));
    }

    List<Unit> units() {
      List<Unit> units = new ArrayList<>();
      int at = 0;
      while (at < tokens.size()) {
        Unit unit = unitAt(at);
        units.add(unit);
        at += unit.tokens().size();
      }
      return units;
    }

    private Unit unitAt(int at) {
      if (!tokens.get(at).isWord()) {
        return new Unit.Sign(tokens.subList(at, at + 1));
      }
      if (!vocabulary.beginsAny(tokens.get(at).key())) {
        return new Unit.Word(tokens.subList(at, at + 1));
      }
      best = Optional.empty();
      vocabulary.licences().longestAt(tokens, at).ifPresent(m -> offer(licensed(at, m)));
      vocabulary.agencies().phrases().longestAt(tokens, at).ifPresent(m -> known(at, m));
      for (Note note : NOTES) {
        vocabulary
            .notes(note)
            .longestAt(tokens, at)
            .filter(m -> !isTitle(at, m.end()))
            .ifPresent(m -> offer(new Unit.Noted(span(at, m), m.meaning())));
      }
      vocabulary.connectives().longestAt(tokens, at).ifPresent(m -> joined(at, m));
      return best.orElseGet(() -> new Unit.Word(tokens.subList(at, at + 1)));
    }

    private Unit licensed(int at, Phrases.Match<Licence> match) {
      return new Unit.Licensed(span(at, match), match.meaning());
    }

    private void known(int at, Phrases.Match<List<AgencyLexicon.Entry>> match) {
      AgencyLexicon.fitting(match.meaning(), written(at, match.end()))
          .ifPresent(entry -> offer(new Unit.Known(span(at, match), entry)));
    }

    /** Whether what looks like an abbreviation is a title, as "Dr." is and "DR" is not. */
    private boolean isTitle(int from, int to) {
      String written = written(from, to);
      return Letters.count(written) <= 3
          && Letters.startsUpper(written)
          && Letters.hasLower(written)
          && Letters.hasUpper(written);
    }

    private void joined(int at, Phrases.Match<Connective> match) {
      if (capitals || !Letters.hasUpper(written(at, match.end()))) {
        offer(new Unit.Joined(span(at, match), match.meaning()));
      }
    }

    private void offer(Unit unit) {
      if (best.isEmpty() || best.get().tokens().size() < unit.tokens().size()) {
        best = Optional.of(unit);
      }
    }

    private List<Token> span(int at, Phrases.Match<?> match) {
      return tokens.subList(at, match.end());
    }

    private String written(int from, int to) {
      return text(tokens.subList(from, to));
    }
  }

  /** Tokens as a text with single blanks where there was white space. */
  static String text(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      text.append(!text.isEmpty() && token.spaced() ? " " : "").append(token.text());
    }
    return text.toString();
  }
}
