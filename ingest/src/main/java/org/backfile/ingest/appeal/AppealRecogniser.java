package org.backfile.ingest.appeal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Appeal.Kind;

/**
 * Finds the appeals among the paragraphs of a page. It goes by what kind of words come together, in
 * the languages it has a lexicon for, and by where they stand; no publication's own words are known
 * to it. Immutable, thread-safe; takes time linear in the text.
 *
 * <p>An <em>ask</em> begins with an opener ("we have a small favor to ask"), or with a passage in
 * which the publisher speaks of itself, to the reader, about giving and about its work; it goes on
 * while passages do so, and ends with thanks or before a button. Stories <em>about</em> asking for
 * money lack one or the other: they quote, they tell what somebody said, or speak for nobody.
 */
public final class AppealRecogniser {
  /** How many passages an ask may have. */
  private static final int LONGEST_ASK = 12;

  /** How many passages in a row may lack every feature of an ask that has an opener. */
  private static final int WIDEST_GAP = 2;

  private static final int BANNER_WORDS = 12;

  /** A pitch under a banner or newsletter title, in words. */
  private static final int PITCH_WORDS = 30;

  /** Longer paragraphs outside of a story are another story, in words. */
  private static final int LONGEST_LINE = 90;

  private static final AppealRecogniser STANDARD = new AppealRecogniser();

  private AppealRecogniser() {}

  /** The recogniser with Backfile's lexicons. */
  public static AppealRecogniser standard() {
    return STANDARD;
  }

  /**
   * Finds appeals.
   *
   * @param passages the page's paragraphs and lines in order, furniture included
   * @param language the page's language as a BCP 47 tag; where there is no lexicon for it, as for
   *     {@code und}, those of all languages are used
   * @return the appeals in order; none overlaps another, buttons after them are not part of them
   */
  public List<FoundAppeal> find(List<Passage> passages, String language) {
    AppealWords words = AppealWords.of(language);
    Page page = Page.of(passages, words);
    List<FoundAppeal> found = new ArrayList<>();
    int i = 0;
    while (i < passages.size()) {
      Optional<FoundAppeal> appeal = at(page, i, found);
      appeal.ifPresent(found::add);
      i = appeal.map(FoundAppeal::end).orElse(i + 1);
    }
    return Organisations.name(found, passages, words);
  }

  /**
   * What a box asks for that the page's own markup sets apart as a request: there, less has to be
   * said than among a story's paragraphs.
   *
   * @param box its paragraphs and lines in order
   * @param language the page's language, see {@link #find}
   * @return empty when it asks for nothing
   */
  public Optional<Kind> box(List<Passage> box, String language) {
    AppealWords words = AppealWords.of(language);
    int length = 0;
    boolean letter = false;
    boolean addressed = false;
    boolean gives = false;
    for (Passage passage : box) {
      Features here = Features.of(passage.text(), words);
      if (here.paywall() && !here.said()) {
        return Optional.of(Kind.PAYWALL);
      }
      length += here.length();
      letter |= here.letter();
      addressed |= here.we() > 0 || here.you() > 0 || here.askUs();
      gives |= here.ask() || here.askUs() || here.money() || here.thanks() || here.banner();
    }
    if (letter) {
      return Optional.of(Kind.NEWSLETTER);
    } else if (!gives || !addressed) {
      return Optional.empty();
    }
    return Optional.of(length <= BANNER_WORDS * 2 ? Kind.BANNER : Kind.ASK);
  }

  /** Whether a passage has words that belong to requests, so that it may be part of one. */
  public boolean mayBePart(Passage passage, String language) {
    Features here = Features.of(passage.text(), AppealWords.of(language));
    boolean gives = here.ask() || here.askUs() || here.money() || here.letter() || here.paywall();
    return here.fits() || here.opener() || here.banner() || (!here.said() && gives);
  }

  /**
   * What a few lines ask for that stand apart from the story, without being called a request: they
   * need not name who asks, since that is the publisher of the page, but have to say all else.
   *
   * @param lines the paragraphs and lines in order
   * @param language the page's language, see {@link #find}
   * @return empty when they ask for nothing
   */
  public Optional<Kind> apart(List<Passage> lines, String language) {
    AppealWords words = AppealWords.of(language);
    boolean opener = false;
    boolean gives = false;
    for (Passage line : lines) {
      Features here = Features.of(line.text(), words);
      if (here.said() || here.length() > LONGEST_LINE) {
        return Optional.empty();
      } else if (here.isAsk() && here.money()) {
        return Optional.of(Kind.ASK);
      } else if (here.isNewsletter()) {
        return Optional.of(Kind.NEWSLETTER);
      }
      opener |= here.opener();
      gives |= here.ask() && here.you() > 0 && !here.weak();
    }
    return opener && gives ? Optional.of(Kind.ASK) : Optional.empty();
  }

  private static Optional<FoundAppeal> at(Page page, int i, List<FoundAppeal> found) {
    Features here = page.features(i);
    int floor = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
    if (here.isPaywall()) {
      return Optional.of(page.appeal(Kind.PAYWALL, i, pitchEnd(page, i)));
    }
    if (here.isNewsletter() && !isInside(page, i)) {
      return Optional.of(page.appeal(Kind.NEWSLETTER, i, pitchEnd(page, i)));
    }
    Optional<FoundAppeal> ask = here.opener() ? opened(page, i) : Optional.empty();
    if (ask.isEmpty() && here.isAsk() && mayAsk(page, i)) {
      ask = Optional.of(page.appeal(Kind.ASK, i, askEnd(page, i)));
    }
    return ask.isPresent() ? ask : banner(page, i, floor);
  }

  /** An ask that begins with an opener; there is none unless it comes to ask for something. */
  private static Optional<FoundAppeal> opened(Page page, int first) {
    int end = first;
    boolean asks = false;
    for (int i = first; i < Math.min(page.size(), first + LONGEST_ASK); i++) {
      Features here = page.features(i);
      if (i > first
          && (here.button() || i - end > WIDEST_GAP || (here.length() < 4 && !here.thanks()))) {
        break;
      }
      if (here.fits() || here.opener()) {
        end = i + 1;
        asks |= here.asks() || (here.money() && (here.press() || here.you() > 0));
        if (here.thanks() && asks) {
          break;
        }
      }
    }
    return asks ? Optional.of(page.appeal(Kind.ASK, first, end)) : Optional.empty();
  }

  private static int askEnd(Page page, int first) {
    int end = first + 1;
    while (end < Math.min(page.size(), first + LONGEST_ASK)
        && page.features(end).fits()
        && !page.features(end).button()
        && !page.features(end - 1).thanks()) {
      end++;
    }
    return end;
  }

  /** Whether an ask without an opener is one: it stands apart, or it says for whom it asks. */
  private static boolean mayAsk(Page page, int i) {
    Features here = page.features(i);
    boolean named = here.askUs() || page.isNamed(i);
    boolean button = i + 1 < page.size() && page.features(i + 1).button();
    return named && (button || !isInside(page, i) || here.thanks());
  }

  /** Whether the story goes on on both sides. */
  private static boolean isInside(Page page, int i) {
    boolean button = i + 1 < page.size() && page.features(i + 1).button();
    return !button && i > page.firstStory() && i < page.lastStory();
  }

  /**
   * A line that calls for support: it begins with the call, and names who is to be supported or
   * says "us". It may be the title of a short pitch.
   */
  private static Optional<FoundAppeal> banner(Page page, int i, int floor) {
    Features here = page.features(i);
    boolean line = here.banner() && !here.said() && here.length() <= BANNER_WORDS && !here.button();
    if (!line || isInside(page, i) || i < floor || !isCall(page, i)) {
      return Optional.empty();
    }
    int end = i >= page.lastStory() || page.hasButtonWithin(i + 1, 2) ? pitchEnd(page, i) : i + 1;
    return Optional.of(page.appeal(end - i > 1 ? Kind.ASK : Kind.BANNER, i, end));
  }

  /** Tells a call from a headline that begins like one. */
  private static boolean isCall(Page page, int i) {
    Features here = page.features(i);
    boolean tail = page.firstStory() < i;
    boolean exclaims = page.text(i).strip().endsWith("!");
    boolean followedByLine =
        i + 1 < page.size()
            && !page.features(i + 1).isStory()
            && page.features(i + 1).length() >= 3;
    boolean own = here.askUs() || page.isNamed(i);
    boolean sure = exclaims || here.askUs() || page.isArticled(i);
    return own && (tail || (sure && followedByLine));
  }

  private static int pitchEnd(Page page, int first) {
    int end = first + 1;
    while (end < page.size() && isPitch(page, end, end - first)) {
      end++;
    }
    return end;
  }

  private static boolean isPitch(Page page, int i, int after) {
    Features here = page.features(i);
    if (here.button() || here.said() || here.length() > PITCH_WORDS || here.length() < 3) {
      return false;
    }
    boolean closed = after <= 2 && page.hasButtonWithin(i + 1, 1);
    boolean last = after == 1 && i > page.lastStory() && page.endsAfter(i);
    return closed
        || last
        || here.asks()
        || here.money()
        || here.isNewsletter()
        || here.isPaywall()
        || here.thanks();
  }

  /** The passages with their features. */
  private record Page(
      AppealWords words,
      List<Passage> passages,
      List<Features> features,
      int firstStory,
      int lastStory) {

    static Page of(List<Passage> passages, AppealWords words) {
      List<Features> features = passages.stream().map(p -> Features.of(p.text(), words)).toList();
      int first = passages.size();
      int last = -1;
      for (int i = 0; i < features.size(); i++) {
        if (features.get(i).isStory()) {
          first = Math.min(first, i);
          last = i;
        }
      }
      return new Page(words, passages, features, first, last);
    }

    int size() {
      return passages.size();
    }

    Features features(int i) {
      return features.get(i);
    }

    String text(int i) {
      return passages.get(i).text();
    }

    boolean isNamed(int i) {
      return Organisations.isNamed(text(i), words);
    }

    boolean isArticled(int i) {
      return Organisations.isArticled(text(i), words);
    }

    boolean hasButtonWithin(int from, int count) {
      return features.subList(Math.min(from, size()), Math.min(from + count, size())).stream()
          .anyMatch(Features::button);
    }

    boolean endsAfter(int i) {
      return i + 1 == size();
    }

    FoundAppeal appeal(Kind kind, int first, int end) {
      Optional<URI> link =
          passages.subList(first, end).stream().flatMap(p -> p.link().stream()).findFirst();
      return new FoundAppeal(kind, first, end, Optional.empty(), link);
    }
  }
}
