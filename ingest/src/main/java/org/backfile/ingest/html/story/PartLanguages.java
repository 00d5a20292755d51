package org.backfile.ingest.html.story;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.model.Inline;
import org.jsoup.nodes.Element;

/**
 * Marks the blocks of a story that are in another language than the article, by the nearest {@code
 * lang} around them (HTML, section 3.2.6.2). Not thread-safe.
 */
final class PartLanguages {
  /** What holds more than this part of a story speaks for the page, whose language is known. */
  private static final double MOST_OF_A_STORY = 0.5;

  private final Draft draft;
  private final Locale article;

  /** How much of the story is in each element that names a language; seldom asked for. */
  private final Supplier<Map<Element, Integer>> characters = Suppliers.memoize(this::count);

  PartLanguages(Draft draft) {
    this.draft = draft;
    this.article = Locale.forLanguageTag(draft.language());
  }

  private Map<Element, Integer> count() {
    Map<Element, Integer> counts = new HashMap<>();
    for (int i = draft.next(Part.BODY, 0); i < draft.size(); i = draft.next(Part.BODY, i + 1)) {
      int own = draft.piece(i).text().length();
      for (Element up = draft.piece(i).container(); up != null; up = up.parent()) {
        if (up.hasAttr("lang") || up.nameIs("body")) {
          counts.merge(up, own, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Runs of text, marked with the language of the element that they are the words of. */
  List<Inline> mark(List<Inline> runs, Element element) {
    boolean marked = runs.size() == 1 && runs.get(0) instanceof Inline.LanguageSpan;
    return runs.isEmpty() || marked
        ? runs
        : other(element)
            .<List<Inline>>map(tag -> List.of(new Inline.LanguageSpan(tag, runs)))
            .orElse(runs);
  }

  /** The language that is named nearest to an element, when the article is in another one. */
  private Optional<String> other(Element element) {
    for (Element up = element; up != null && !up.nameIs("body"); up = up.parent()) {
      if (up.hasAttr("lang")) {
        return isPart(up) ? InlineReader.language(up).filter(this::isOther) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isPart(Element element) {
    Element body = element.ownerDocument() == null ? element : element.ownerDocument().body();
    int all = characters.get().getOrDefault(body, 0);
    return characters.get().getOrDefault(element, 0) <= all * MOST_OF_A_STORY;
  }

  /** Whether it is another language or script; regions hardly matter to who reads aloud. */
  private boolean isOther(String tag) {
    Locale named = Locale.forLanguageTag(tag);
    boolean sameScript =
        named.getScript().isEmpty()
            || article.getScript().isEmpty()
            || named.getScript().equals(article.getScript());
    return !named.getLanguage().equals(article.getLanguage()) || !sameScript;
  }
}
