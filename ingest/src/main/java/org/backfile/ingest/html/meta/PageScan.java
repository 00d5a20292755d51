package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What of a page's tree metadata are read from, gathered in one walk that changes nothing. */
final class PageScan implements NodeVisitor {
  /** Of each kind of place as many are kept. */
  private static final int MOST = 400;

  /** How much running text is kept to tell the language by, in UTF-16 code units. */
  private static final int SAMPLE = 6_000;

  private static final int NONE = -1;

  private static final int LONGEST_HINT = 300;
  private static final int LONGEST_LINE = 160;

  /** Links to the home page, and pictures that may be the logo, are kept up to so many. */
  private static final int MOST_LOGOS = 12;

  private static final List<String> HINTS =
      List.of("class", "id", "data-testid", "data-component", "data-qa", "data-test", "rel");

  private final MetaTags metas = new MetaTags();
  private final Map<String, String> links = new LinkedHashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<Spot> headings = new ArrayList<>();
  private final List<Spot> subheadings = new ArrayList<>();
  private final List<Spot> hinted = new ArrayList<>();
  private final List<Spot> times = new ArrayList<>();
  private final List<Spot> lines = new ArrayList<>();
  private final List<Spot> credits = new ArrayList<>();
  private final List<Spot> profiles = new ArrayList<>();
  private final List<String> homes = new ArrayList<>();
  private final List<String> logos = new ArrayList<>();
  private final States states = new States();
  private final Runs runs = new Runs();
  private final StringBuilder prose = new StringBuilder();
  private final StringBuilder anything = new StringBuilder();
  private final Asides asides;
  private String title = "";
  private int at;

  /** How deep in the tree the outermost such element lies that is open; {@value #NONE} for none. */
  private int silent = NONE;

  private final Document document;
  private int aside = NONE;
  private int apart = NONE;
  private int paragraphs;

  private PageScan(Document document) {
    this.document = document;
    asides = Asides.of(document);
  }

  static PageScan of(Document document) {
    PageScan scan = new PageScan(document);
    NodeTraversor.traverse(scan, document);
    return scan;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      at++;
      enter(element, depth);
    } else if (node instanceof TextNode text && silent == NONE) {
      text(text);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      silent = silent == depth ? NONE : silent;
      aside = aside == depth ? NONE : aside;
      apart = apart == depth ? NONE : apart;
      paragraphs -= element.normalName().equals("p") ? 1 : 0;
    }
  }

  private void enter(Element element, int depth) {
    String name = element.normalName();
    silent = silent == NONE && Texts.isSilent(element) ? depth : silent;
    aside = aside == NONE && asides.isAside(element) ? depth : aside;
    apart = apart == NONE && asides.isApart(element) ? depth : apart;
    paragraphs += name.equals("p") ? 1 : 0;
    switch (name) {
      case "meta" -> metas.add(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "title" -> title = title.isEmpty() && silent == NONE ? element.text() : title;
      case "h1" -> add(headings, element);
      case "h2", "h3" -> add(subheadings, element);
      case "time", "relative-time" -> add(times, element);
      case "a" -> profile(element);
      case "img" -> logo(element);
      default -> hint(element);
    }
    if (name.startsWith("h") && name.length() == 2) {
      hint(element);
    }
  }

  private void logo(Element element) {
    hint(element);
    if (logos.size() < MOST_LOGOS) {
      logos.add(element.attr("alt"));
    }
  }

  private void profile(Element element) {
    hint(element);
    if (homes.size() < MOST_LOGOS
        && PageAddresses.isHome(element.attr("href"), element.attr("rel"))) {
      Element picture = element.selectFirst("img[alt]");
      String text = Texts.of(element, LONGEST_LINE);
      homes.add(text.isEmpty() && picture != null ? picture.attr("alt") : text);
    }
    if (Hints.isProfile(element.attr("href"))) {
      add(profiles, element);
    }
  }

  private void hint(Element element) {
    if (!hintOf(element).isEmpty() || element.hasAttr("itemprop")) {
      add(hinted, element);
    }
  }

  private void add(List<Spot> list, Element element) {
    int most = list == hinted ? MOST * 10 : MOST;
    if (list.size() < most) {
      list.add(new Spot(element, at, aside != NONE, apart != NONE, hintOf(element)));
    }
  }

  private void link(Element element) {
    for (String rel : element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      String address = element.attr("href").strip();
      if (!rel.isEmpty() && !address.isEmpty() && links.size() < MOST) {
        links.putIfAbsent(rel, address);
      }
    }
  }

  private void script(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (!type.contains("ld+json")) {
      states.add(element.data());
    } else if (scripts.size() < MOST) {
      scripts.add(element.data());
    }
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    if (text.isBlank()) {
      return;
    }
    StringBuilder sample = paragraphs > 0 && aside == NONE && apart == NONE ? prose : anything;
    if (sample.length() < SAMPLE) {
      sample.append(text, 0, Math.min(text.length(), SAMPLE)).append('\n');
    }
    boolean dated = text.length() <= LONGEST_LINE && hasDigit(text);
    Element parent = node.parent();
    if (parent != null) {
      runs.add(node, parent, at, aside != NONE, apart != NONE);
    }
    if (dated && parent != null) {
      add(lines, parent);
    }
    if (parent != null && credits.size() < MOST && BylineLead.begins(text)) {
      add(credits, parent);
    }
  }

  private static String hintOf(Element element) {
    if (element.attributesSize() == 0 && element.normalName().indexOf('-') < 0) {
      return "";
    }
    StringBuilder hint = new StringBuilder();
    if (element.normalName().indexOf('-') > 0) {
      hint.append(element.normalName()).append(' ');
    }
    for (String name : HINTS) {
      String value = element.attr(name);
      if (!value.isEmpty() && value.length() <= LONGEST_HINT) {
        hint.append(value).append(' ');
      }
    }
    return hint.toString().toLowerCase(Locale.ROOT);
  }

  /** The window title. */
  String title() {
    return title;
  }

  MetaTags metas() {
    return metas;
  }

  /** The address that the first link of a relation leads to. */
  Optional<String> link(String relation) {
    return Optional.ofNullable(links.get(relation));
  }

  /** The scripts that hold JSON-LD. */
  List<String> scripts() {
    return scripts;
  }

  /** What other scripts hold. */
  States states() {
    return states;
  }

  /** The headings of the first level. */
  List<Spot> headings() {
    return headings;
  }

  /** The headings of the second and third level. */
  List<Spot> subheadings() {
    return subheadings;
  }

  /** Elements with a class or another name. */
  List<Spot> hinted() {
    return hinted;
  }

  /** {@code time} elements. */
  List<Spot> times() {
    return times;
  }

  /** Elements with a short text that holds a digit. */
  List<Spot> lines() {
    return lines;
  }

  /** Whom the first element names that says in an attribute of its own who wrote it. */
  Optional<String> ownAuthor() {
    Element element = document.selectFirst("[data-author~=\\S]");
    return Optional.ofNullable(element).map(own -> own.attr("data-author"));
  }

  /** Elements with a text that begins as a byline does. */
  List<Spot> credits() {
    return credits;
  }

  /** Links to the pages of writers. */
  List<Spot> profiles() {
    return profiles;
  }

  /** What the links to the site's home page say. */
  List<String> homes() {
    return homes;
  }

  /** The text alternatives of the first pictures. */
  List<String> logos() {
    return logos;
  }

  /** The short texts. */
  Runs runs() {
    return runs;
  }

  /** Text to tell the language by: paragraphs of the story, or whatever there is. */
  String sample() {
    return prose.length() >= 200 ? prose.toString() : prose + "\n" + anything;
  }
}
