package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.ingest.lexicon.Lexicon;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Words;
import org.jsoup.nodes.Element;

/** What an element's names suggest that it holds; the names are in {@code signs.txt}. */
enum Sign {
  BODY,
  HEADLINE,
  SUMMARY,
  BYLINE,
  DATE,
  CAPTION,
  CREDIT,
  PICTURE,
  GALLERY,
  QUOTE,
  EMBED,
  NAVIGATION,
  SHARING,
  RELATED,
  POPULAR,
  PROMO,
  NEWSLETTER,
  SUPPORT,
  COMMENT,
  ADVERTISEMENT,
  COOKIE,
  TAGS,
  BIO,
  FOOTER,
  HEADER,
  SIDEBAR,
  WIDGET,
  HIDDEN,
  MODAL,
  LIVE,
  CORRECTION;

  /** Every sign there is. */
  static final List<Sign> ALL = List.of(values());

  private static final int LONGEST_NAME = 300;

  private static final List<String> ATTRIBUTES =
      List.of(
          "class",
          "id",
          "role",
          "itemprop",
          "data-component",
          "data-testid",
          "data-test",
          "data-name",
          "aria-label");

  private static final List<Phrases> PHRASES = load();

  private static List<Phrases> load() {
    Lexicon lexicon = Lexicon.load(Sign.class, "signs.txt");
    List<Phrases> phrases = new ArrayList<>();
    for (Sign sign : ALL) {
      phrases.add(Phrases.of(lexicon.list(sign.name().toLowerCase(Locale.ROOT))));
    }
    return List.copyOf(phrases);
  }

  /** Its place in the order of signs, which the model's data rest on. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  /** The bit of this sign in a set of signs. */
  long bit() {
    return 1L << index();
  }

  /** Reads names; remembers those it has read, since a page repeats them. Not thread-safe. */
  static final class Reader {
    private final Map<String, Long> known = new HashMap<>();

    /** The signs that an element's names give, as a set of bits. */
    long of(Element element) {
      long signs = 0;
      for (String attribute : ATTRIBUTES) {
        String names = element.attr(attribute);
        if (!names.isEmpty() && names.length() <= LONGEST_NAME) {
          signs |= known.computeIfAbsent(names, Reader::read);
        }
      }
      return signs;
    }

    private static long read(String names) {
      Words words = Words.of(apart(names), LONGEST_NAME * 2);
      long signs = 0;
      for (Sign sign : ALL) {
        if (PHRASES.get(sign.index()).occursIn(words)) {
          signs |= sign.bit();
        }
      }
      return signs;
    }

    /** "articleBody" as "article Body". */
    private static String apart(String names) {
      StringBuilder out = new StringBuilder(names.length() + 16);
      for (int i = 0; i < names.length(); i++) {
        char c = names.charAt(i);
        boolean joint =
            i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
        if (joint) {
          out.append(' ');
        }
        out.append(c);
      }
      return out.toString();
    }
  }
}
