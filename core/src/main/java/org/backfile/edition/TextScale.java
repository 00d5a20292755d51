package org.backfile.edition;

import java.util.BitSet;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Parts;

/**
 * Weighs words and mark-up by what they take in a finished file, and notes what fonts they need.
 * Not thread-safe; for one article.
 *
 * <p>The constants are upper bounds of what was measured in PDFs, which take two to three times
 * what EPUBs do: the samples, a generated corpus, and articles of random letters in five scripts,
 * of words of three letters, and of nothing but lists, tables, links and headings.
 */
final class TextScale implements Parts.Scale {
  /** What an object takes: its tags, the names that lead to it, its place on the page. */
  private static final long OBJECT = 45;

  /** What ten letters of an alphabet take. */
  private static final long LETTERS = 20;

  /** What ten letters take that are joined, or placed above and below each other. */
  private static final long JOINED = 36;

  /** What ten characters of very large scripts take. */
  private static final long IDEOGRAPHS = 40;

  /** What ten ends of lines take. */
  private static final long LINE_ENDS = 160;

  /** A headline stands in contents, bookmarks, notes and heads as well. */
  private static final int HEADLINES = 8;

  /** From here on there are more scripts than Latin. */
  private static final int BEYOND_LATIN = 0x250;

  /** From here on scripts join their letters, or place them above and below each other. */
  private static final int BEYOND_ALPHABETS = 0x590;

  /** The marks that every font has. */
  private static final int PUNCTUATION = 0x2000;

  private static final int BEYOND_PUNCTUATION = 0x2070;

  /** From here on scripts are very large. */
  private static final int LARGE = 0x2E80;

  /** So many characters in a row, beginning at a multiple, are taken to be of one script. */
  private static final int STRETCH = 128;

  private final BitSet large = new BitSet(0);
  private final BitSet stretches = new BitSet(0);
  private long scripts;

  long weigh(Article article) {
    return Parts.weigh(article, this) + HEADLINES * text(article.headline());
  }

  long weigh(Appeal appeal) {
    return Parts.weigh(appeal, this);
  }

  /** A set of the scripts beyond Latin. */
  long scripts() {
    return scripts;
  }

  /** How many different characters of large scripts there were. */
  int ideographs() {
    return large.cardinality();
  }

  @Override
  public long objects(int count) {
    return OBJECT * count;
  }

  @Override
  public long text(String text) {
    long tenths = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      tenths += weight(c);
      if (c >= BEYOND_LATIN && (c < PUNCTUATION || c >= BEYOND_PUNCTUATION)) {
        note(text, i);
      }
    }
    return (tenths + 9) / 10;
  }

  private static long weight(char c) {
    if (c < BEYOND_ALPHABETS || (c >= PUNCTUATION && c < BEYOND_PUNCTUATION)) {
      return c == '\n' ? LINE_ENDS : LETTERS;
    }
    return c < LARGE ? JOINED : IDEOGRAPHS;
  }

  private void note(String text, int index) {
    int point = text.codePointAt(index);
    if (Character.getType(point) == Character.SURROGATE) {
      return; // the second half of a pair, which was noted with the first
    }
    if (point >= LARGE) {
      large.set(point);
    }
    int stretch = point / STRETCH;
    if (!stretches.get(stretch)) {
      stretches.set(stretch);
      scripts |= 1L << (Character.UnicodeScript.of(point).name().hashCode() & 63);
    }
  }
}
