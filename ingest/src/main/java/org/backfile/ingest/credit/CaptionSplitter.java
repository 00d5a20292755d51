package org.backfile.ingest.credit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.backfile.ingest.credit.NameShape.Shape;
import org.backfile.ingest.credit.Token.Kind;
import org.backfile.ingest.credit.Vocabulary.Connective;
import org.backfile.ingest.credit.Vocabulary.Label;

/** Finds where in a caption its credit starts. Immutable. */
final class CaptionSplitter {
  /** How far from a paragraph's end a credit may start, in UTF-16 code units. */
  private static final int WINDOW = 400;

  /** How much caption a name without any sign of a credit must follow, in UTF-16 code units. */
  private static final int MIN_CAPTION = 20;

  private static final int MAX_BARE_WORDS = 4;
  private static final String SENTENCE_ENDS = ".!?…:;)]»”\"’'。！？";
  private static final String PARTING_SIGNS = "|-–—―•·";

  private final CreditGrammar grammar;
  private final Vocabulary vocabulary;
  private final NameShape shapes;

  CaptionSplitter(CreditGrammar grammar, Vocabulary vocabulary) {
    this.grammar = grammar;
    this.vocabulary = vocabulary;
    this.shapes = new NameShape(vocabulary);
  }

  /** The offset of the credit, or the paragraph's length when there is none. */
  int creditAt(String paragraph) {
    int windowStart = Math.max(0, paragraph.length() - WINDOW);
    String window = paragraph.substring(windowStart);
    List<Token> tokens = Tokenizer.tokens(window);
    Bounds bounds = Bounds.of(vocabulary, tokens);
    boolean whole = windowStart == 0;
    int start =
        first(window, tokens, bounds, i -> (i == 0 && whole) || mayStart(window, tokens, i));
    if (start < 0) {
      start = first(window, tokens, bounds, i -> sticksOut(tokens, i));
    }
    if (start < 0 && paragraph.length() > MIN_CAPTION) {
      start = bareName(window, tokens);
    }
    return start < 0 ? paragraph.length() : windowStart + start;
  }

  private int first(String window, List<Token> tokens, Bounds bounds, IntPredicate maybe) {
    for (int i = bounds.from(); i < bounds.to(); i++) {
      int start = tokens.get(i).start();
      if (maybe.test(i) && grammar.read(window, tokens.subList(i, tokens.size())).credit()) {
        return start;
      }
    }
    return -1;
  }

  /**
   * Where a credit can start at all: after the last stretch of prose, and not after the last sign
   * or word that shows one. Spares the grammar most of what is ordinary text.
   *
   * @param from the index of the first token
   * @param to the index after the last
   */
  private record Bounds(int from, int to) {
    /** So many small words in a row are prose; a ministry's name may hold five. */
    private static final int PROSE = 7;

    private static final Set<Kind> SIGNS = Set.of(Kind.SLASH, Kind.COPYRIGHT);

    static Bounds of(Vocabulary vocabulary, List<Token> tokens) {
      int from = 0;
      int to = 0;
      int at = 0;
      int run = 0;
      for (Unit unit : new Unit.Cutter(vocabulary, tokens).units()) {
        boolean small = unit instanceof Unit.Word word && !Letters.startsUpper(word.token().text());
        run = small || unit instanceof Unit.Joined ? run + 1 : 0;
        from = run >= PROSE ? at : from;
        to = shows(vocabulary, tokens, unit, at) ? at + 1 : to;
        at += unit.tokens().size();
      }
      return new Bounds(from, to);
    }

    private static boolean shows(Vocabulary vocabulary, List<Token> tokens, Unit unit, int at) {
      return unit instanceof Unit.Known
          || unit instanceof Unit.Licensed
          || unit instanceof Unit.Noted
          || (unit instanceof Unit.Sign sign && SIGNS.contains(sign.kind()))
          || (unit instanceof Unit.Joined word && word.connective() == Connective.FOR)
          || (vocabulary.beginsAny(tokens.get(at).key())
              && vocabulary.labels().longestAt(tokens, at).isPresent());
    }
  }

  /** The text before a credit, without what only parts the two. */
  String caption(String paragraph, int offset) {
    int end = offset;
    while (end > 0) {
      int c = paragraph.codePointBefore(end);
      if (PARTING_SIGNS.indexOf(c) < 0 && !Tokenizer.isBlank(c)) {
        break;
      }
      end -= Character.charCount(c);
    }
    return paragraph.substring(0, end);
  }

  private boolean mayStart(String window, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean copyright = i > 0 && isRightsWord(tokens.get(i - 1));
    if (token.is(Kind.OPEN) || (token.is(Kind.COPYRIGHT) && !copyright)) {
      return true;
    }
    if (i == 0 || !token.isWord() || isAnd(token)) {
      return false;
    }
    return tokens.get(i - 1).is(Kind.BAR)
        || (token.spaced() && endsSentence(window, token.start()))
        || (token.spaced() && Head.beginsAt(vocabulary, tokens, i) && !isInSentence(tokens, i));
  }

  /** Whether a small label follows a word like "this", so that it is none. */
  private boolean isInSentence(List<Token> tokens, int i) {
    return !Letters.startsUpper(tokens.get(i).text())
        && tokens.get(i - 1).isWord()
        && vocabulary.nameCase().isNoName(tokens.get(i - 1).key());
  }

  private boolean isAnd(Token token) {
    return vocabulary.connectives().exactly(token.text()).equals(Optional.of(Connective.AND));
  }

  private boolean isRightsWord(Token token) {
    return vocabulary.labels().exactly(token.text()).equals(Optional.of(Label.RIGHTS));
  }

  private static boolean endsSentence(String window, int start) {
    int at = start;
    while (at > 0 && Tokenizer.isBlank(window.codePointBefore(at))) {
      at -= Character.charCount(window.codePointBefore(at));
    }
    return (at > 0 && SENTENCE_ENDS.indexOf(window.charAt(at - 1)) >= 0)
        || window.substring(at, start).indexOf('\n') >= 0;
  }

  /**
   * Whether a slash form begins at a word though no sentence ends before it: capitals after
   * ordinary words, or a given name ("… in the harbour JANE MILLER/AFP").
   */
  private boolean sticksOut(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean after = i > 0 && tokens.get(i - 1).isWord() && token.isWord() && token.spaced();
    boolean slash = tokens.subList(i, tokens.size()).stream().anyMatch(t -> t.is(Kind.SLASH));
    if (!after || !slash) {
      return false;
    }
    boolean capitals = Letters.isUpper(token.text()) && Letters.count(token.text()) >= 2;
    return (capitals && Letters.hasLower(tokens.get(i - 1).text()))
        || (Letters.startsUpper(token.text()) && vocabulary.nameCase().isGivenName(token.text()));
  }

  /** A personal name alone after the last full stop, where no sentence would be so short. */
  private int bareName(String window, List<Token> tokens) {
    for (int i = Math.max(1, tokens.size() - MAX_BARE_WORDS); i < tokens.size() - 1; i++) {
      List<Token> rest = tokens.subList(i, tokens.size());
      boolean words = rest.stream().allMatch(Token::isWord);
      boolean number = i > 1 && Letters.hasDigit(tokens.get(i - 2).text());
      boolean stop = tokens.get(i - 1).is(Kind.STOP) && rest.get(0).spaced() && !number;
      boolean quoted = rest.stream().anyMatch(Token::quoted) || endsQuotation(window, rest.get(0));
      if (words && stop && !quoted && shapes.of(rest) == Shape.KNOWN_PERSON) {
        return rest.get(0).start();
      }
    }
    return -1;
  }

  private static boolean endsQuotation(String window, Token token) {
    int blank = window.lastIndexOf('.', token.start());
    return blank >= 0 && window.substring(blank, token.start()).strip().length() > 1;
  }
}
