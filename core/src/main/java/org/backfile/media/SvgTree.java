package org.backfile.media;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A drawing's elements, but for those that do not draw: known by name (SVG 2, W3C), everything else
 * is left out with all it holds. Bounded in number and nesting.
 */
final class SvgTree {
  private static final int MOST_ELEMENTS = 20_000;
  private static final int DEEPEST = 100;

  private static final ImmutableSet<String> DRAWING =
      ImmutableSet.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "title",
          "desc",
          "switch",
          "style",
          "image",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "textPath",
          "linearGradient",
          "radialGradient",
          "stop",
          "pattern",
          "clipPath",
          "mask",
          "marker",
          "filter",
          "feBlend",
          "feColorMatrix",
          "feComponentTransfer",
          "feComposite",
          "feConvolveMatrix",
          "feDiffuseLighting",
          "feDisplacementMap",
          "feDistantLight",
          "feDropShadow",
          "feFlood",
          "feFuncA",
          "feFuncB",
          "feFuncG",
          "feFuncR",
          "feGaussianBlur",
          "feMerge",
          "feMergeNode",
          "feMorphology",
          "feOffset",
          "fePointLight",
          "feSpecularLighting",
          "feSpotLight",
          "feTile",
          "feTurbulence");

  /** Elements that say nothing to who looks at the drawing. */
  private static final ImmutableSet<String> SILENT = ImmutableSet.of("metadata", "a11y", "view");

  private final Deque<Element> open = new ArrayDeque<>();
  private final Set<String> leftOut = new TreeSet<>();
  private Optional<Element> root = Optional.empty();
  private int skipping;
  private int elements;

  private SvgTree() {}

  /**
   * An element.
   *
   * @param name its local name
   * @param attributes in the file's order, with the prefixes {@code xlink} and {@code xml}
   * @param children elements and texts in their order
   */
  record Element(String name, Map<String, String> attributes, List<Node> children) {}

  /**
   * What an element holds: another one or text.
   *
   * @param element the element, when it is one
   * @param text the text, else empty
   */
  record Node(Optional<Element> element, String text) {}

  /**
   * A read drawing.
   *
   * @param root its outermost element
   * @param leftOut the names of what might have been seen, in alphabetical order
   */
  record Drawing(Element root, Set<String> leftOut) {}

  /**
   * Reads a drawing.
   *
   * @throws PictureDefect when it is none, or has too many elements
   */
  static Drawing read(byte[] bytes) throws IOException {
    SvgTree tree = new SvgTree();
    try {
      XMLStreamReader reader = SvgText.reader(bytes);
      while (reader.hasNext()) {
        tree.take(reader.next(), reader);
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw PictureDefect.damaged(
          "its XML ends or breaks in line " + e.getLocation().getLineNumber());
    }
    Element root =
        tree.root.orElseThrow(() -> PictureDefect.notAPicture("it is a file without a drawing"));
    return new Drawing(root, tree.leftOut);
  }

  private void take(int event, XMLStreamReader reader) throws PictureDefect {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> {
        if (skipping > 0) {
          skipping--;
        } else {
          open.pop();
        }
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (skipping == 0 && !open.isEmpty()) {
          open.element().children().add(new Node(Optional.empty(), reader.getText()));
        }
      }
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw PictureDefect.notAPicture("it is a drawing with entities, which are not supported");
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) throws PictureDefect {
    String name = SvgText.element(reader);
    if (++elements > MOST_ELEMENTS || open.size() + skipping >= DEEPEST) {
      throw PictureDefect.notAPicture("it is a drawing of too many elements, or nested too deep");
    } else if (open.isEmpty() && !name.equals("svg")) {
      throw PictureDefect.notAPicture("it is a file of <" + name + ">, which is no drawing");
    }
    // A link's content is drawn like any other.
    String known = name.equals("a") ? "g" : name;
    boolean words = !open.isEmpty() && isWords(open.element().name());
    if (skipping > 0 || !DRAWING.contains(known) || (words && known.equals("style"))) {
      skip(name, words);
      return;
    } else if (words) {
      // Of what is marked in words, the words remain.
      open.push(open.element());
      return;
    }
    Element element = new Element(known, SvgText.attributes(reader), new ArrayList<>());
    if (open.isEmpty()) {
      root = Optional.of(element);
    } else {
      open.element().children().add(new Node(Optional.of(element), ""));
    }
    open.push(element);
  }

  private static boolean isWords(String name) {
    return name.equals("title") || name.equals("desc") || name.equals("style");
  }

  private void skip(String name, boolean words) {
    if (skipping++ == 0 && !words && name.indexOf(':') < 0 && !SILENT.contains(name)) {
      leftOut.add(name);
    }
  }
}
