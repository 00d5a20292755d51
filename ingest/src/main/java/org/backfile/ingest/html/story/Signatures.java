package org.backfile.ingest.html.story;

import java.util.List;
import java.util.regex.Pattern;
import org.backfile.ingest.credit.CreditParser;
import org.backfile.model.Inlines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds what signs a picture among the words about it, by markup, by names or by words. */
final class Signatures {
  /** How many elements deep a signature may stand in a caption. */
  private static final int SIGNATURE_DEPTH = 4;

  /** How many words a signature under a picture has. */
  private static final int LONGEST_SIGNATURE = 8;

  /** The same behind a label that announces it. */
  private static final int LONGEST_BEHIND_LABEL = 14;

  /** A comma or a number is rather of a place and a time than of those who made a picture. */
  private static final Pattern PLACE_OR_TIME = Pattern.compile("[,\\d]");

  /** One word and what it lies in, a day, a year, a list: "Lisbon, Portugal", "Left: the quay". */
  private static final Pattern PLACE =
      Pattern.compile("^[^\\s,]+,\\s|^\\d|^[^,]*(?:,[^,]*)?\\d{4}$|:");

  private final Surroundings around;

  Signatures(Surroundings around) {
    this.around = around;
  }

  /** Whether a piece is a credit as a whole; {@code among} so many, of which it is the last. */
  boolean isCredit(Piece piece, int among, boolean last) {
    if (piece.text().length() > CreditParser.MAX_LINE) {
      return false;
    }
    int credit = around.up(piece.container(), Sign.CREDIT);
    int caption = around.up(piece.container(), Sign.CAPTION);
    boolean named = credit <= 2 && credit < caption;
    boolean brief =
        wordsIn(piece.text()) <= LONGEST_SIGNATURE
            && !TextShape.endsSentence(piece.text())
            && !PLACE.matcher(piece.text()).find()
            && caption > 0;
    boolean looks = CreditParser.standard().looksLikeCredit(piece.text());
    return named || (among > 1 && (looks || (last && brief)));
  }

  /** What of a caption's end is its credit, by names or words, or by how it is set apart. */
  List<Node> of(Piece piece) {
    List<Node> several = severalParts(piece.nodes());
    if (!several.isEmpty()) {
      return several;
    }
    List<Node> nodes = piece.nodes();
    for (int depth = 0; depth < SIGNATURE_DEPTH; depth++) {
      Node last = lastOf(nodes);
      if (!(last instanceof Element element) || element.normalName().equals("a")) {
        return List.of();
      }
      String words = element.text().strip();
      boolean named = (around.signs(element) & Sign.CREDIT.bit()) != 0;
      boolean credit =
          !words.isEmpty()
              && words.length() <= 200
              && (named
                  || CreditParser.standard().looksLikeCredit(words)
                  || (depth == 0 && isSigned(piece, element, words)));
      if (credit) {
        return List.of(element);
      }
      nodes = element.childNodes();
    }
    return List.of();
  }

  private static @Nullable Node lastOf(List<Node> nodes) {
    int i = nodes.size() - 1;
    while (i >= 0 && nodes.get(i) instanceof TextNode text && text.isBlank()) {
      i--;
    }
    return i < 0 ? null : nodes.get(i);
  }

  /** Several short elements behind a caption's last sentence, with nothing but signs between. */
  private static List<Node> severalParts(List<Node> nodes) {
    int from = nodes.size();
    int elements = 0;
    int words = 0;
    while (from > 0 && isPart(nodes.get(from - 1))) {
      from--;
      if (nodes.get(from) instanceof Element element) {
        elements += wordsIn(element.text()) > 0 ? 1 : 0;
        words += wordsIn(element.text());
      }
    }
    String before = Inlines.text(InlineReader.read(nodes.subList(0, from)));
    boolean signs = elements >= 2 && words <= LONGEST_SIGNATURE + elements;
    return signs && TextShape.endsSentence(before.strip())
        ? List.copyOf(nodes.subList(from, nodes.size()))
        : List.of();
  }

  /** Whether nodes say no more than a signature does. */
  static boolean isBrief(List<Node> nodes) {
    String text = Inlines.text(InlineReader.read(nodes)).strip();
    return wordsIn(text) <= LONGEST_BEHIND_LABEL && !TextShape.endsSentence(text);
  }

  /** How many words there are, strokes between them apart. */
  private static int wordsIn(String text) {
    return TextShape.words(text.replaceAll("(?<= )[/|·•–—-] ", ""));
  }

  private static boolean isPart(Node node) {
    if (node instanceof TextNode text) {
      return text.text().chars().noneMatch(Character::isLetterOrDigit)
          && !TextShape.endsSentence(text.text().strip());
    }
    return node instanceof Element element
        && !element.normalName().matches("a|em|i|b|strong")
        && !TextShape.endsSentence(element.text().strip());
  }

  /** Whether a few words behind a caption's last sentence, in an element of their own, sign it. */
  private static boolean isSigned(Piece piece, Element element, String words) {
    if (!piece.text().endsWith(words)) {
      return false; // an element may hold what is hidden or for a press of a button
    }
    int before = piece.text().length() - words.length();
    String caption = piece.text().substring(0, before).stripTrailing();
    if (caption.endsWith("?") || caption.endsWith(":") || PLACE_OR_TIME.matcher(words).find()) {
      return false;
    }
    boolean parted = before > 10 && TextShape.endsSentence(caption);
    boolean bracketed = words.startsWith("(") && words.endsWith(")") && wordsIn(words) > 1;
    boolean abuts = element.previousSibling() instanceof Element other && !other.nameIs("br");
    boolean small = abuts || !element.normalName().matches("em|i|b|strong");
    boolean named = !Character.isLowerCase(words.codePointAt(0));
    return (parted || bracketed || (small && named && before > 10))
        && wordsIn(words) <= LONGEST_SIGNATURE
        && !TextShape.endsSentence(words);
  }
}
