package org.backfile.bench.corpus;

import com.google.common.base.Splitter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one article is about: a place, a thing in it and a headline that no other article of the
 * language has. Each number below {@link #count} gives another combination.
 */
final class Topic {

  private final String headline;
  private final Map<String, String> slots = new LinkedHashMap<>();

  Topic(Stock stock, int number) {
    int headlines = stock.all("headline").size();
    int subjects = stock.all("subject").size();
    int rest = number / headlines;
    int place = rest / subjects;
    subject(stock.forms("subject", rest + place));
    place(
        stock.at("stem", place * 7),
        stock.forms("suffix", place / stock.all("stem").size() + place));
    headline = fill(stock.at("headline", number));
  }

  /** How many topics a stock gives. */
  static int count(Stock stock) {
    return stock.all("headline").size()
        * stock.all("subject").size()
        * stock.all("stem").size()
        * stock.all("suffix").size();
  }

  String headline() {
    return headline;
  }

  /** A sentence with its slots for place and subject filled. */
  String fill(String sentence) {
    String filled = sentence;
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      filled = filled.replace(slot.getKey(), slot.getValue());
    }
    return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
  }

  private void subject(List<String> forms) {
    String name = forms.get(0);
    slots.put("{subject}", name);
    slots.put("{Subject}", titled(name));
    slots.put("{subject.gen}", forms.size() > 1 ? forms.get(1) : name);
    slots.put("{subject.dat}", forms.size() > 2 ? forms.get(2) : name);
    slots.put("{subject.prep}", forms.size() > 2 ? forms.get(2) : name);
    slots.put("{subject.acc}", forms.size() > 3 ? forms.get(3) : name);
  }

  private void place(String stem, List<String> endings) {
    slots.put("{place}", stem + endings.get(0));
    slots.put("{Place}", stem + endings.get(0));
    slots.put("{place.gen}", stem + endings.get(Math.min(1, endings.size() - 1)));
    slots.put("{place.prep}", stem + endings.get(endings.size() - 1));
  }

  /** Each word with a capital but the article, as English headlines have it. */
  private static String titled(String name) {
    StringBuilder titled = new StringBuilder();
    for (String word : Splitter.on(' ').split(name)) {
      titled.append(titled.isEmpty() ? "" : " ");
      titled.append(
          word.equals("the")
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return titled.toString();
  }
}
