package org.backfile.ingest.html.story;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What the names of elements mean for the division of a page into pieces (HTML, section 4). */
final class Tags {
  /** Says nothing to a reader. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "head",
          "link",
          "meta",
          "param",
          "source",
          "track",
          "area",
          "title",
          "base",
          "col",
          "colgroup",
          "annotation",
          "annotation-xml");

  private static final Set<String> CONTROLS =
      Set.of(
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "optgroup",
          "datalist",
          "label",
          "legend",
          "progress");

  private static final Set<String> EMBEDS =
      Set.of(
          "iframe",
          "video",
          "audio",
          "object",
          "embed",
          "amp-iframe",
          "amp-youtube",
          "amp-video",
          "amp-twitter",
          "amp-instagram",
          "amp-facebook",
          "amp-brightcove",
          "amp-audio");

  private static final Set<String> PICTURES =
      Set.of("img", "picture", "amp-img", "amp-anim", "svg");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "br",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "mark",
          "nobr",
          "noscript",
          "q",
          "rb",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "picture",
          "img",
          "svg",
          "math",
          "amp-img",
          "amp-anim",
          "button",
          "input",
          "select",
          "textarea",
          "label",
          "iframe");

  /** The elements of formulas (MathML Core), which run on with the text around them. */
  private static final Set<String> FORMULAS =
      Set.of(
          "mi",
          "mo",
          "mn",
          "ms",
          "mtext",
          "mspace",
          "mrow",
          "mfrac",
          "msqrt",
          "mroot",
          "mstyle",
          "merror",
          "mpadded",
          "mphantom",
          "msub",
          "msup",
          "msubsup",
          "munder",
          "mover",
          "munderover",
          "mmultiscripts",
          "mprescripts",
          "mtable",
          "mtr",
          "mtd",
          "semantics",
          "mfenced",
          "menclose",
          "maction");

  private static final int LONGEST_STYLE = 2_000;

  private Tags() {}

  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName());
  }

  static boolean isControl(Element element) {
    return CONTROLS.contains(element.normalName());
  }

  static boolean isEmbed(Element element) {
    return EMBEDS.contains(element.normalName());
  }

  static boolean isPicture(Element element) {
    return PICTURES.contains(element.normalName());
  }

  /** Whether it runs on with the text around it, unless a block is inside. */
  static boolean isInline(Element element) {
    String name = element.normalName();
    return INLINE.contains(name) || FORMULAS.contains(name) || name.indexOf(':') >= 0;
  }

  /** Whether its words are not run together with those around it. */
  static boolean isApart(Element element) {
    return !isInline(element) || element.nameIs("label");
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  /** The level of the heading that an element is or stands in, 1 to 6, or 0. */
  static int headingLevel(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      if (isHeading(up)) {
        return up.normalName().charAt(1) - '0';
      }
    }
    return 0;
  }

  /** Wider pictures are no icons, in CSS pixels. */
  private static final int LARGEST_ICON = 60;

  private static final Pattern ICON =
      Pattern.compile("emoji|\\bicon|smil(?:ey|ie)|\\.svg\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern CALLED =
      Pattern.compile("image|picture|photo|figure|caption", Pattern.CASE_INSENSITIVE);

  /** How many nodes of an element, or beside one, are looked at. */
  private static final int LOOKED_AT = 30;

  /** How deep in an inline element its picture may be. */
  private static final int PICTURE_DEPTH = 3;

  /**
   * Whether an inline element is a picture with words about it, rather than words of a sentence.
   */
  static boolean isFigure(Element element) {
    return isInline(element)
        && element.childrenSize() > 0
        && !isControl(element)
        && hasPicture(element, PICTURE_DEPTH)
        && hasWords(element, PICTURE_DEPTH)
        && !(hasNoLargePicture(element) && isInSentence(element));
  }

  private static boolean hasNoLargePicture(Element element) {
    return !CALLED.matcher(element.className()).find() && !hasLargePicture(element, PICTURE_DEPTH);
  }

  private static boolean hasLargePicture(Element element, int depth) {
    for (Element child : element.children()) {
      boolean large = child.nameIs("img") && !isIcon(child);
      if (large || (depth > 0 && hasLargePicture(child, depth - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIcon(Element image) {
    int width = Pixels.of(image.attr("width"));
    String names = image.className() + ' ' + image.attr("src");
    return width >= 0 ? width < LARGEST_ICON : ICON.matcher(names).find();
  }

  /**
   * Whether words stand right before or behind an inline element, or one that it ends or begins.
   */
  private static boolean isInSentence(Element element) {
    Element up = element;
    for (int level = 0; level < PICTURE_DEPTH && up != null && isInline(up); level++) {
      if (isWords(beside(up, false)) || isWords(beside(up, true))) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  /** The next node behind or before another that is not blank, where it is near. */
  private static @Nullable Node beside(Node node, boolean behind) {
    Node beside = node;
    int passed = 0;
    do {
      beside = behind ? beside.nextSibling() : beside.previousSibling();
      passed++;
    } while (passed < LOOKED_AT
        && beside != null
        && (beside instanceof Comment || isBlank(beside)));
    return beside;
  }

  private static boolean isBlank(Node node) {
    return node instanceof TextNode text && text.isBlank();
  }

  private static boolean isWords(@Nullable Node node) {
    if (node instanceof TextNode text) {
      return text.text().codePoints().anyMatch(Character::isLetter);
    } else if (!(node instanceof Element element) || !isInline(element)) {
      return false;
    }
    List<Node> begun = node.nodeStream().limit(LOOKED_AT).toList();
    return begun.stream().noneMatch(inner -> inner.nameIs("img"))
        && begun.stream().anyMatch(inner -> inner instanceof TextNode && !isBlank(inner));
  }

  private static boolean hasPicture(Element element, int depth) {
    for (Element child : element.children()) {
      if (child.normalName().equals("img") || (depth > 0 && hasPicture(child, depth - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWords(Element element, int depth) {
    if (!element.ownText().isBlank()) {
      return true;
    }
    for (Element child : element.children()) {
      if (depth > 0 && !isSilent(child) && hasWords(child, depth - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element's own markup hides it. */
  static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty() || style.length() > LONGEST_STYLE) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** Whether an inline element holds paragraphs that only line breaks part. */
  static boolean holdsParagraphs(Element element) {
    int breaks = 0;
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof Element inner && inner.normalName().equals("br")) {
        breaks++;
        if (breaks >= 2) {
          return true;
        }
      } else if (!(child instanceof TextNode text && text.isBlank())) {
        breaks = 0;
        if (child instanceof Element inner
            && inner.childrenSize() > 1
            && isInline(inner)
            && holdsParagraphs(inner)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A span that is so long stands by itself when it ends as a sentence does. */
  private static final int PARAGRAPH = 90;

  /** Whether an inline element is a paragraph, as on pages that are made of spans alone. */
  static boolean isParagraph(Element element) {
    if (!element.normalName().equals("span")
        || !isAlone(element.previousSibling())
        || !isAlone(element.nextSibling())) {
      return false;
    }
    String text = element.text();
    return TextShape.weight(text) >= PARAGRAPH && TextShape.endsSentence(text);
  }

  private static boolean isAlone(@Nullable Node sibling) {
    return sibling == null
        || (sibling instanceof TextNode text && text.isBlank())
        || (sibling instanceof Element element
            && (element.normalName().equals("span") || !isInline(element)));
  }
}
