package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The short texts of a page, and among them those that speak of rights. One for each page. */
final class Runs {
  private static final int MOST = 4_000;
  private static final int MOST_NOTICES = 100;
  private static final int LONGEST = 120;
  private static final int LONGEST_NOTICE = 400;

  private static final Pattern NOTICE =
      Pattern.compile(
          "©|\\(c\\)\\s|copyright|rights reserved|reservados|riservat|réservés|vorbehalten"
              + "|voorbehouden|zastrzeżone|защищены|захищені|저작권",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
    if (notices.size() < MOST_NOTICES && NOTICE.matcher(text).find()) {
      notices.add(new Run(text, node, parent, at, aside, apart));
    }
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
