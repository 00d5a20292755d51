package org.backfile.ingest.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backfile.ingest.credit.Token.Kind;

/** Cuts a line into words and signs, in one pass. */
final class Tokenizer {
  /** Words whose full stop belongs to them; no sentence ends there. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "fot", "foto", "zdj", "jr", "sr", "st", "dr", "mr", "mrs", "ms", "arch", "inc", "ltd",
          "corp", "co", "mat", "pras", "pryw", "prof", "sgt", "cpl", "lt", "capt", "col", "gen",
          "maj", "pvt", "spc", "nuotr", "φωτ", "rys", "il", "izq", "dcha", "dok", "им", "св", "г",
          "no", "av", "pfc", "cmdr", "adm", "rev", "sen", "rep", "gov", "dept", "univ", "bros",
          "mt", "ft", "vs");

  private static final String WORD_SIGNS = "@#_";
  private static final String INNER_SIGNS = "'’ʼ‘`´.-‐‑&_@·\u00ad\u200c\u200d";
  private static final String QUOTES = "\"“”„‟«»‹›‚‘’'`´「」『』《》〈〉";
  private static final String OPENING_QUOTES = "“„«‹「『《〈\"";
  private static final String DASHES = "-–—―−‒‐";

  private final String line;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean spaced;
  private boolean quoted;

  private Tokenizer(String line) {
    this.line = line;
  }

  static List<Token> tokens(String line) {
    Tokenizer tokenizer = new Tokenizer(line);
    while (tokenizer.at < line.length()) {
      tokenizer.next();
    }
    return List.copyOf(tokenizer.tokens);
  }

  private void next() {
    int c = line.codePointAt(at);
    if (isBlank(c)) {
      at += Character.charCount(c);
      spaced = true;
    } else if (isWordPart(c)) {
      word();
    } else if (isCopyrightInBrackets()) {
      add(Kind.COPYRIGHT, 3);
    } else if (QUOTES.indexOf(c) >= 0) {
      at += Character.charCount(c);
      quoted = OPENING_QUOTES.indexOf(c) >= 0;
    } else if (line.startsWith("...", at)) {
      add(Kind.ELLIPSIS, 3);
    } else {
      add(kind(c), Character.charCount(c));
    }
  }

  private Kind kind(int c) {
    if (DASHES.indexOf(c) >= 0) {
      return isBar(c) ? Kind.BAR : Kind.OTHER;
    }
    return switch (c) {
      case '/', '／', '⁄', '\\' -> Kind.SLASH;
      case '|', '｜', '¦', '‖', '•', '·', '●', '∙', '‧', '・', '■', '▪' -> Kind.BAR;
      case ',', '，', '、', '،' -> Kind.COMMA;
      case ';', '；', '؛' -> Kind.SEMICOLON;
      case ':', '：', '=', '＝' -> Kind.COLON;
      case '.', '。' -> Kind.STOP;
      case '…' -> Kind.ELLIPSIS;
      case '&', '+', '＆', '＋' -> Kind.AND;
      case '(', '[', '（', '［', '【', '{' -> Kind.OPEN;
      case ')', ']', '）', '］', '】', '}' -> Kind.CLOSE;
      case '©', 'ⓒ', 'Ⓒ', '®', '℗' -> Kind.COPYRIGHT;
      default -> Kind.OTHER;
    };
  }

  /** A long dash parts names by itself, a short one when it stands free on one side. */
  private boolean isBar(int c) {
    int after = at + Character.charCount(c);
    return spaced
        || tokens.isEmpty()
        || c == '—'
        || c == '―'
        || after >= line.length()
        || isBlank(line.codePointAt(after));
  }

  private void word() {
    int start = at;
    at += Character.charCount(line.codePointAt(at));
    while (at < line.length()) {
      int c = line.codePointAt(at);
      boolean inner = INNER_SIGNS.indexOf(c) >= 0 && isWordPartAfter(at + Character.charCount(c));
      if (!isWordPart(c) && !inner) {
        break;
      }
      at += Character.charCount(c);
    }
    if (at < line.length() && line.charAt(at) == '.' && isAbbreviation(start)) {
      at++;
    }
    String text = line.substring(start, at);
    push(new Token(Kind.WORD, text, Key.of(text), start, at, spaced, quoted));
  }

  private boolean isAbbreviation(int start) {
    String word = line.substring(start, at);
    int letters = word.codePointCount(0, word.length());
    boolean initial = letters == 1 && Character.isUpperCase(word.codePointAt(0));
    boolean dotted = word.indexOf('.') > 0 && word.length() <= 8;
    boolean notEllipsis = !line.startsWith("...", at);
    return notEllipsis && (initial || dotted || ABBREVIATIONS.contains(Key.of(word)));
  }

  private boolean isWordPartAfter(int index) {
    return index < line.length() && isWordPart(line.codePointAt(index));
  }

  private boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || WORD_SIGNS.indexOf(c) >= 0
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private boolean isCopyrightInBrackets() {
    return line.length() - at >= 3
        && line.charAt(at) == '('
        && line.charAt(at + 2) == ')'
        && "cCсС".indexOf(line.charAt(at + 1)) >= 0;
  }

  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }

  private void add(Kind kind, int length) {
    Kind real = kind == Kind.STOP && spaced && isBlankAfter(at + length) ? Kind.BAR : kind;
    push(new Token(real, line.substring(at, at + length), "", at, at + length, spaced, quoted));
    at += length;
  }

  private boolean isBlankAfter(int index) {
    return index < line.length() && isBlank(line.codePointAt(index));
  }

  private void push(Token token) {
    tokens.add(token);
    spaced = false;
    quoted = false;
  }
}
