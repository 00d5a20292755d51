package org.backfile.ingest.credit;

import java.util.List;
import java.util.function.IntPredicate;
import org.backfile.ingest.credit.NameShape.Shape;
import org.backfile.ingest.credit.Token.Kind;

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
    boolean whole = windowStart == 0;
    int start = first(window, tokens, i -> (i == 0 && whole) || mayStart(window, tokens, i));
    if (start < 0) {
      start = first(window, tokens, i -> stickOut(tokens, i));
    }
    if (start < 0 && windowStart + window.length() > MIN_CAPTION) {
      start = bareName(window, tokens);
    }
    return start < 0 ? paragraph.length() : windowStart + start;
  }

  private int first(String window, List<Token> tokens, IntPredicate maybe) {
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.get(i).start();
      if (maybe.test(i) && grammar.read(window.substring(start)).credit()) {
        return start;
      }
    }
    return -1;
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
    if (token.is(Kind.OPEN) || token.is(Kind.COPYRIGHT)) {
      return true;
    }
    if (i == 0 || !token.isWord()) {
      return false;
    }
    return tokens.get(i - 1).is(Kind.BAR)
        || (token.spaced() && endsSentence(window, token.start()))
        || (token.spaced() && Head.beginsAt(vocabulary, tokens, i));
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
  private boolean stickOut(List<Token> tokens, int i) {
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
      boolean stop = tokens.get(i - 1).is(Kind.STOP) && rest.get(0).spaced();
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
