package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The short texts of a page, and among them those that speak of rights. One for each page. */
final class Runs {
  private static final int MOST = 4_000;
  private static final int MOST_NOTICES = 100;
  private static final int LONGEST = 120;
  private static final int LONGEST_NOTICE = 400;
  private static final int SHORTEST_NOTICE = 4;

  private static final List<String> NOTICE =
      List.of(
          "(c) ",
          "copyright",
          "rights reserved",
          "reservados",
          "riservat",
          "réservés",
          "vorbehalten",
          "voorbehouden",
          "zastrzeżone",
          "защищены",
          "захищені",
          "저작권");

  private final List<Run> all = new ArrayList<>();
  private final List<Run> notices = new ArrayList<>();

  /** Takes in a text. */
  void add(TextNode node, Element parent, int at, boolean aside, boolean apart) {
    String raw = node.getWholeText();
    boolean hidden = parent.normalName().equals("title") || parent.normalName().equals("option");
    if (raw.length() > LONGEST_NOTICE || hidden) {
      return;
    }
    String text = Plain.collapsed(raw);
    if (text.length() <= LONGEST && all.size() < MOST) {
      all.add(new Run(text, node, parent, at, aside, apart));
    }
    if (notices.size() < MOST_NOTICES && isNotice(text)) {
      notices.add(new Run(text, node, parent, at, aside, apart));
    }
  }

  private static boolean isNotice(String text) {
    if (text.length() < SHORTEST_NOTICE && text.indexOf('©') < 0) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return text.indexOf('©') >= 0 || NOTICE.stream().anyMatch(lower::contains);
  }

  /** The short texts in order. */
  List<Run> all() {
    return all;
  }

  /** The texts that speak of rights. */
  List<Run> notices() {
    return notices;
  }
}
