package org.backfile.ingest.html.page;

import com.google.common.base.Ascii;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts a page's declarative shadow trees into their hosts, as browsers show them (HTML, 4.12.3 and
 * 4.12.4; DOM, 4.2.2). What a host holds comes into the slots for it, in whose place slots show
 * their own words; what no slot takes is not shown.
 */
final class ShadowTrees {
  private static final Set<String> HOSTS =
      Set.of(
          "article",
          "aside",
          "blockquote",
          "body",
          "div",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "main",
          "nav",
          "p",
          "section",
          "span");

  private static final Set<String> MODES = Set.of("open", "closed");

  private ShadowTrees() {}

  /** The page itself, changed. */
  static Document open(Document page) {
    Map<Element, Element> templates = new LinkedHashMap<>();
    for (Element template : page.getElementsByTag("template")) {
      Element host = template.parent();
      if (host != null && isHost(host) && isShadow(template)) {
        templates.putIfAbsent(host, template);
      }
    }
    List<Map.Entry<Element, Element>> inmostFirst = new ArrayList<>(templates.entrySet());
    Collections.reverse(inmostFirst);
    inmostFirst.forEach(entry -> open(entry.getKey(), entry.getValue()));
    return page;
  }

  private static boolean isHost(Element element) {
    String name = element.normalName();
    return HOSTS.contains(name) || name.indexOf('-') > 0;
  }

  private static boolean isShadow(Element template) {
    String before = template.attr("shadowroot"); // as browsers had it until 2023
    String mode = template.hasAttr("shadowrootmode") ? template.attr("shadowrootmode") : before;
    return MODES.contains(Ascii.toLowerCase(mode));
  }

  /** Opens one; all children are moved in one step, for one by one would take too long. */
  private static void open(Element host, Element template) {
    List<Node> held = taken(host);
    host.appendChildren(taken(template));
    ListMultimap<String, Node> slotted = ArrayListMultimap.create();
    for (Node node : held) {
      if (!node.equals(template)) {
        slotted.put(node.attr("slot"), node);
      }
    }
    for (Element slot : host.getElementsByTag("slot")) {
      if (!isIn(slot, host)) {
        continue; // it stood in a slot that was filled
      }
      List<Node> own = slotted.removeAll(slot.attr("name"));
      if (own.stream().anyMatch(ShadowTrees::shows)) {
        slot.empty().appendChildren(own);
      }
      slot.tagName("span"); // so that no tree around this one takes it for its own
    }
    List<Node> unshown = List.copyOf(slotted.values());
    if (unshown.stream().anyMatch(ShadowTrees::shows)) {
      host.appendElement("div").attr("hidden", "").appendChildren(unshown);
    }
  }

  private static boolean isIn(Element slot, Element host) {
    Element up = slot;
    while (up != null && !up.equals(host)) {
      up = up.parent();
    }
    return up != null;
  }

  private static boolean shows(Node node) {
    return node instanceof Element || (node instanceof TextNode text && !text.isBlank());
  }

  private static List<Node> taken(Element element) {
    List<Node> children = List.copyOf(element.childNodes());
    element.empty();
    return children;
  }
}
