package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lasting name of a block: the same in the JSON form, as {@code id} in the EPUB and as named
 * destination in the PDF, so that a citation holds across formats. It is unique within an edition.
 *
 * @param value an ASCII name that is also a valid XML id
 */
public record Anchor(String value) implements Comparable<Anchor> {
  private static final int LONGEST = 100;

  /** Stands where no anchor has been given yet. */
  public static final Anchor NONE = new Anchor("none");

  /** Checks the form. */
  public Anchor {
    checkArgument(
        isName(value),
        "anchor \"%s\" must start with a letter and hold letters, digits, '.', '_' or '-'",
        value);
  }

  /** Editions have very many, so that what a regular expression takes for each would add up. */
  private static boolean isName(String value) {
    if (value.isEmpty() || value.length() > LONGEST || !isLetter(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLetter(c) && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The anchor of an article as a whole. */
  public static Anchor ofArticle(UUID article) {
    return new Anchor("a" + article.toString().replace("-", ""));
  }

  /**
   * The anchor of a block, from its article and what it says: it stays the same when blocks are
   * added or removed around it.
   *
   * @param article the article's id, of which the first 48 bits go in
   * @param kind the block's kind, such as {@code p}
   * @param text the block's text
   * @param occurrence 1 for the first block of this kind with this text, 2 for the second
   */
  public static Anchor ofBlock(UUID article, String kind, String text, int occurrence) {
    checkArgument(occurrence >= 1, "occurrence %s must be >= 1", occurrence);
    byte[] hash =
        Hashing.sha256()
            .newHasher()
            .putString(kind, StandardCharsets.UTF_8)
            .putByte((byte) 0)
            .putString(text, StandardCharsets.UTF_8)
            .hash()
            .asBytes();
    String stem = ofBlocks(article) + HexFormat.of().formatHex(hash, 0, 5);
    return new Anchor(occurrence == 1 ? stem : stem + "-" + occurrence);
  }

  /** What the anchors of all blocks of an article begin with. */
  public static String ofBlocks(UUID article) {
    return "b" + HexFormat.of().toHexDigits(article.getMostSignificantBits() >>> 16, 12) + "-";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Anchor anchor && value.equals(anchor.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(Anchor other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
