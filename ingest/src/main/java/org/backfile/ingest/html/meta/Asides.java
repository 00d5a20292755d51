package org.backfile.ingest.html.meta;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/** Tells which elements of a page stand beside its story. One for each page. */
final class Asides {
  private static final int LONGEST_HINT = 300;

  /** The elements that hold a heading that may be the story's. */
  private final Set<Node> holders = Collections.newSetFromMap(new IdentityHashMap<>());

  private boolean storyInArticle;

  private Asides() {}

  static Asides of(Document document) {
    Asides asides = new Asides();
    for (Element heading : document.getElementsByTag("h1")) {
      asides.hold(heading);
    }
    asides.holdTitle(document);
    return asides;
  }

  private void hold(Element heading) {
    for (Node node = heading; node != null && holders.add(node); ) {
      storyInArticle |= node.nodeName().equals("article");
      node = node.parentNode();
    }
  }

  /** Blogs have the site's name in the first heading and the story's in another. */
  private void holdTitle(Document document) {
    Elements titles = document.getElementsByClass("entry-title");
    if (titles.size() == 1) {
      holders.add(titles.get(0));
      holders.addAll(titles.get(0).parents());
    }
  }

  /** Whether an element is beside the story and does not hold the headline. */
  boolean isAside(Element element) {
    if (holders.contains(element)) {
      return false;
    }
    return switch (element.normalName()) {
      case "nav" -> true;
      case "footer" -> !isOfStory(element);
      case "div", "section", "ul", "ol", "article" -> isComment(element);
      default -> false;
    };
  }

  /** Whether a foot is that of the story itself, with its authors and dates. */
  private boolean isOfStory(Element footer) {
    Element article = footer.closest("article");
    String hint = footer.className().toLowerCase(Locale.ROOT);
    boolean meta = hint.contains("entry") || hint.contains("post") || hint.contains("article");
    return meta && article != null && holders.contains(article);
  }

  /** Whether an element is beside the story or tells of it: publishers use both for both. */
  boolean isApart(Element element) {
    String name = element.normalName();
    boolean other = name.equals("article") && storyInArticle;
    return (name.equals("aside") || other) && !holders.contains(element);
  }

  private static boolean isComment(Element element) {
    String hint = element.className() + " " + element.id();
    return hint.length() > 1 && hint.length() < LONGEST_HINT && Hints.isAside(hint);
  }
}
