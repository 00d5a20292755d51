package org.backfile.ingest.credit;

import java.util.List;
import java.util.Optional;
import org.backfile.ingest.credit.Name.Join;
import org.backfile.ingest.credit.Token.Kind;
import org.backfile.ingest.credit.Vocabulary.Connective;
import org.backfile.ingest.credit.Vocabulary.Label;
import org.backfile.ingest.credit.Vocabulary.Note;

/**
 * What stands before the names of a part: which picture it is about, a label, a copyright sign.
 *
 * @param end the index of the first token after it
 * @param scope which picture, as written
 * @param list whether several pictures follow in the order that the scope names
 * @param label whether a label says that this is a credit
 * @param bareLabel whether there is a label's word without its colon
 * @param rightsAt the offset of a copyright sign
 * @param year whether a year follows the copyright sign
 * @param word whether the notice opens with a word, such as "copyright"
 * @param join how the first name is joined to the head
 */
record Head(
    int end,
    Optional<String> scope,
    boolean list,
    boolean label,
    boolean bareLabel,
    Optional<Integer> rightsAt,
    boolean year,
    boolean word,
    Join join) {

  static Head of(Vocabulary vocabulary, List<Token> tokens) {
    Finder finder = new Finder(vocabulary, tokens);
    while (finder.advance()) {
      // each step takes one sign or phrase off
    }
    return finder.head();
  }

  /** Whether a new part begins at a token: a scope, or a label, with its colon. */
  static boolean beginsAt(Vocabulary vocabulary, List<Token> tokens, int at) {
    Finder finder = new Finder(vocabulary, tokens);
    finder.at = at;
    return finder.scope() || (finder.label() && finder.label);
  }

  /** Takes a head apart. One use each. */
  private static final class Finder {
    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private int at;
    private Optional<String> scope = Optional.empty();
    private boolean list;
    private boolean label;
    private boolean bareLabel;
    private Optional<Integer> rightsAt = Optional.empty();
    private boolean year;
    private boolean word;
    private Join join = Join.START;

    Finder(Vocabulary vocabulary, List<Token> tokens) {
      this.vocabulary = vocabulary;
      this.tokens = tokens;
    }

    Head head() {
      return new Head(at, scope, list, label, bareLabel, rightsAt, year, word, join);
    }

    boolean advance() {
      if (at >= tokens.size()) {
        return false;
      }
      Token token = tokens.get(at);
      if (token.is(Kind.COPYRIGHT)) {
        rightsAt = rightsAt.isPresent() ? rightsAt : Optional.of(token.start());
        at++;
        return true;
      }
      if (!token.isWord()) {
        at++;
        return true;
      }
      return scope() || label() || by() || year();
    }

    private boolean scope() {
      for (Note kind : List.of(Note.LIST, Note.SCOPE)) {
        var match = vocabulary.notes(kind).longestAt(tokens, at);
        if (match.isPresent() && isKind(match.get().end(), Kind.COLON)) {
          scope = Optional.of(Unit.text(tokens.subList(at, match.get().end())));
          list = kind == Note.LIST;
          at = match.get().end() + 1;
          return true;
        }
      }
      return false;
    }

    private boolean label() {
      var match = vocabulary.labels().longestAt(tokens, at);
      if (match.isEmpty() || isAgency(match.get().end())) {
        return false;
      }
      int end = match.get().end();
      Label kind = match.get().meaning();
      boolean colon = isKind(end, Kind.COLON) || isKind(end, Kind.ELLIPSIS);
      boolean open = colon || isKind(end, Kind.BAR) || (end - at > 1 && isKind(end, Kind.COMMA));
      boolean mark = kind == Label.MARK || tokens.get(end - 1).text().endsWith(".");
      if ((kind == Label.SOURCE && !colon) || (kind == Label.BY && end >= tokens.size())) {
        return false;
      }
      if (kind == Label.RIGHTS) {
        rightsAt = Optional.of(tokens.get(at).start());
        word = true;
      }
      label |= open || mark || kind == Label.BY;
      bareLabel |= kind == Label.WORD;
      join = kind == Label.BY ? Join.BY : join;
      at = open ? end + 1 : end;
      return true;
    }

    /** Whether the label's words begin the name of an agency that is longer still. */
    private boolean isAgency(int end) {
      var agency = vocabulary.agencies().phrases().longestAt(tokens, at);
      return agency.isPresent() && agency.get().end() > end;
    }

    private boolean by() {
      var match = vocabulary.connectives().longestAt(tokens, at);
      boolean labelled = label || bareLabel;
      if (!labelled || match.isEmpty() || match.get().meaning() != Connective.BY) {
        return false;
      }
      label = true;
      join = Join.BY;
      at = match.get().end();
      return true;
    }

    private boolean year() {
      if (rightsAt.isEmpty() || !Letters.isYears(tokens.get(at).text())) {
        return false;
      }
      year = true;
      at++;
      return true;
    }

    private boolean isKind(int index, Kind kind) {
      return index < tokens.size() && tokens.get(index).is(kind);
    }
  }
}
