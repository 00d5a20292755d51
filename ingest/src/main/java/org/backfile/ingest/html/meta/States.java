package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the scripts of a page hold of its story as data of their own. One for each page. */
final class States {
  private static final int MOST = 40;

  /** So much of all scripts is looked through, in UTF-16 code units. */
  private static final int MOST_TEXT = 8_000_000;

  /** What all names of the date have in common, and how far behind their beginning it stands. */
  private static final String IN_NAMES = "ub";

  private static final int FARTHEST = 10;

  private static final Pattern DATE =
      Pattern.compile(
          "\"(?:datePublished|date_published|publishedDate|published_date|publishDate|publish_date"
              + "|publishedAt|published_at|publicationDate|publication_date|publishedTime"
              + "|published_time|firstPublished|firstPublishedDate|first_published_at|pubDate"
              + "|pub_date)\\\\?\"\\s{0,4}:\\s{0,4}\\\\?\"([^\"\\\\]{8,40})\\\\?\"");

  private final List<String> dates = new ArrayList<>();
  private int read;

  /** Takes in the text of a script. */
  void add(String script) {
    if (read + script.length() > MOST_TEXT) {
      return;
    }
    read += script.length();
    Matcher matcher = DATE.matcher(script);
    int at = 0;
    for (int name = script.indexOf(IN_NAMES);
        name >= 0;
        name = script.indexOf(IN_NAMES, name + 1)) {
      int quote = quote(script, Math.max(at, name - FARTHEST), name);
      boolean more = quote >= 0 && dates.size() < MOST;
      if (more && matcher.region(quote, script.length()).lookingAt()) {
        dates.add(matcher.group(1));
        at = matcher.end();
      }
    }
  }

  /** Where the last quotation mark is between two places, or -1. */
  private static int quote(String script, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (script.charAt(i) == '"') {
        return i;
      }
    }
    return -1;
  }

  /** What they call the date of publication. */
  List<String> dates() {
    return dates;
  }
}
