package org.backfile.ingest.html.meta;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.language.LanguageDetector;
import org.backfile.model.Article;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds a page's language: what it declares, unless its text is plainly in another. Systems declare
 * a default that nobody changed.
 */
final class Tongue {
  /** Less text, in letters, proves nothing against a declaration. */
  private static final int ENOUGH = 200;

  private static final List<String> METAS =
      List.of(
          "content-language", "og:locale", "dc.language", "dcterms.language", "language", "lang");

  private Tongue() {}

  static Sourced<String> find(Document document, Page page, ReadOptions options) {
    String sample = page.scan().sample();
    String detected = LanguageDetector.standard().detect(sample);
    Optional<Sourced<String>> declared = declared(document, page).stream().findFirst();
    if (declared.isEmpty()) {
      return detected.equals(Article.UNDETERMINED)
          ? new Sourced<>(options.language().orElse(detected), "default")
          : new Sourced<>(detected, "text");
    }
    boolean enough = sample.chars().filter(Character::isLetter).limit(ENOUGH).count() >= ENOUGH;
    boolean wrong = enough && contradicts(detected, declared.get().value());
    return wrong ? fitting(document, page, detected) : declared.get();
  }

  /** Another declaration that agrees with the text, or what the text says. */
  private static Sourced<String> fitting(Document document, Page page, String detected) {
    return declared(document, page).stream()
        .filter(tag -> primary(tag.value()).equals(detected))
        .findFirst()
        .orElse(new Sourced<>(detected, "text"));
  }

  private static List<Sourced<String>> declared(Document document, Page page) {
    List<Sourced<String>> raw = new ArrayList<>();
    Element html = document.selectFirst("html");
    if (html != null) {
      raw.add(new Sourced<>(html.attr("lang"), "html lang"));
      raw.add(new Sourced<>(html.attr("xml:lang"), "html xml:lang"));
    }
    page.story().ifPresent(story -> raw.addAll(Facts.texts(story, "inLanguage")));
    METAS.forEach(name -> raw.addAll(page.scan().metas().sourced(name)));
    List<Sourced<String>> tags = new ArrayList<>();
    for (Sourced<String> one : raw) {
      boolean own = one.origin().startsWith("html");
      tag(one.value())
          .map(tag -> own ? tag : withoutRegion(tag))
          .ifPresent(tag -> tags.add(new Sourced<>(tag, one.origin())));
    }
    return tags;
  }

  private static Optional<String> tag(String raw) {
    String first = raw.strip().replace('_', '-');
    int comma = first.indexOf(',');
    first = comma > 0 ? first.substring(0, comma) : first;
    int dot = first.indexOf('.');
    first = dot > 0 ? first.substring(0, dot) : first;
    int dash = first.indexOf('-');
    int length = dash < 0 ? first.length() : dash;
    if (length < 2 || length > 3 || first.length() > 20) {
      return Optional.empty();
    }
    try {
      String tag = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
      boolean none = tag.startsWith("und") || tag.startsWith("zxx") || tag.startsWith("mul");
      return none ? Optional.empty() : Optional.of(tag);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Data and metas name the country of a site's system rather than of its language. */
  private static String withoutRegion(String tag) {
    return new Locale.Builder().setLanguageTag(tag).setRegion("").build().toLanguageTag();
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  /** Whether a text in the declared language would not have been taken for the detected one. */
  private static boolean contradicts(String detected, String declared) {
    String own = primary(declared);
    if (detected.equals(Article.UNDETERMINED) || detected.equals(own)) {
      return false;
    }
    return LanguageDetector.standard().covers(own) || !shareScript(detected, declared);
  }

  private static boolean shareScript(String one, String other) {
    int[] first = UScript.getCode(Locale.forLanguageTag(one));
    int[] second = UScript.getCode(Locale.forLanguageTag(other));
    if (first == null || second == null) {
      return true;
    }
    for (int script : first) {
      for (int candidate : second) {
        if (script == candidate) {
          return true;
        }
      }
    }
    return false;
  }
}
