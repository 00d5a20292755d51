package org.backfile.ingest.html.meta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Makes {@link Thing}s of microdata (HTML Standard, 5.3 to 5.5) and of RDFa Lite ({@code vocab},
 * {@code typeof}, {@code property}), in one walk. Properties that stand in no item are taken as the
 * page's own.
 */
final class Microdata implements NodeVisitor {
  private static final int MOST_THINGS = 2_000;

  /** The text of a property is cut at this length. */
  private static final int LONGEST = 1_000;

  /** Their text is the whole story, which is found otherwise. */
  private static final Set<String> LONG = Set.of("articleBody", "text", "reviewBody", "encoded");

  private static final Set<String> PARTS =
      Set.of(
          "itemListElement",
          "hasPart",
          "itemReviewed",
          "comment",
          "review",
          "blogPost",
          "mentions",
          "isPartOf");

  private final List<Thing> things = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Thing.Properties loose = new Thing.Properties();

  private record Open(int depth, Thing.Properties properties, Thing thing) {}

  private Microdata() {}

  /** Every thing of a page in its order; last the page itself with its loose properties. */
  static List<Thing> things(Document document) {
    Microdata reader = new Microdata();
    NodeTraversor.traverse(reader, document);
    if (!reader.loose.map().isEmpty()) {
      reader.things.add(new Thing("microdata", List.of(), reader.loose.map(), false));
    }
    return reader.things;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element) || element.attributesSize() == 0) {
      return;
    }
    boolean micro = element.hasAttr("itemscope");
    boolean rdfa = !micro && !element.attr("typeof").isEmpty();
    String names = names(element);
    if ((micro || rdfa) && things.size() < MOST_THINGS) {
      open(element, depth, micro, names);
    } else if (!names.isEmpty()) {
      for (String name : names.split("\\s+", -1)) {
        property(element, Thing.localName(name));
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    Open top = open.peek();
    if (top != null && top.depth == depth) {
      open.pop();
    }
  }

  private String names(Element element) {
    String item = element.attr("itemprop").strip();
    if (!item.isEmpty()) {
      return item;
    }
    String property = element.attr("property").strip();
    boolean head = open.isEmpty() && element.normalName().equals("meta");
    boolean own = !open.isEmpty() && open.element().thing.syntax().equals("rdfa");
    boolean prefixed = property.startsWith("schema:") || property.startsWith("dc");
    return !head && (own || prefixed) ? property : "";
  }

  private void open(Element element, int depth, boolean micro, String names) {
    String type = micro ? element.attr("itemtype") : element.attr("typeof");
    List<String> types = new ArrayList<>();
    for (String one : type.strip().split("\\s+", -1)) {
      if (!one.isEmpty()) {
        types.add(Thing.localName(one));
      }
    }
    Open outer = open.peek();
    boolean part = outer != null && outer.thing.part();
    Thing.Properties properties = new Thing.Properties();
    List<String> own = names.isEmpty() ? List.of() : List.of(names.split("\\s+", -1));
    part |= own.stream().map(Thing::localName).anyMatch(PARTS::contains);
    Thing thing = new Thing(micro ? "microdata" : "rdfa", types, properties.map(), part);
    for (String name : own) {
      (outer == null ? loose : outer.properties).add(Thing.localName(name), thing);
    }
    if (!micro && element.hasAttr("content") && !own.isEmpty()) {
      properties.add("name", element.attr("content"));
    }
    things.add(thing);
    open.push(new Open(depth, properties, thing));
  }

  private void property(Element element, String name) {
    if (LONG.contains(name) && !element.hasAttr("content")) {
      return;
    }
    String value = value(element);
    if (!value.isBlank()) {
      Open top = open.peek();
      (top == null ? loose : top.properties).add(name, value);
    }
  }

  private static String value(Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    if (element.hasAttr("datetime")) {
      return element.attr("datetime");
    }
    return switch (element.normalName()) {
      case "img", "source", "iframe", "video", "audio", "embed" -> element.attr("src");
      case "link" -> element.attr("href");
      case "a" -> linkValue(element);
      case "meter", "data" -> element.attr("value");
      default -> Texts.of(element, LONGEST);
    };
  }

  /**
   * A link's text when it has one: pages name authors so, although the standard has the address.
   */
  private static String linkValue(Element element) {
    String text = Texts.of(element, LONGEST);
    boolean address = element.attr("itemprop").contains("url") || text.isEmpty();
    return address ? element.attr("href") : text;
  }
}
