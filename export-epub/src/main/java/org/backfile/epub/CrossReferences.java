package org.backfile.epub;

import com.google.common.base.Strings;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.epub.content.Links;
import org.backfile.model.ArticleIds;

/**
 * Which documents the articles of one EPUB come to, and which addresses lead to them. Not
 * thread-safe.
 */
final class CrossReferences implements Links {
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final BitSet linked = new BitSet();
  private final BitSet failed = new BitSet();
  private final int digits;

  CrossReferences(Edition edition) {
    int number = 0;
    for (Entry entry : (Iterable<Entry>) edition.entries()::iterator) {
      int own = ++number;
      entry.address().ifPresent(address -> numbers.putIfAbsent(address, own));
    }
    digits = Math.max(4, Integer.toString(edition.size()).length());
  }

  /** The name of an article's first document, without extension; articles are counted from 1. */
  String name(int number) {
    return "article-" + Strings.padStart(Integer.toString(number), digits, '0');
  }

  @Override
  public Optional<String> inside(URI target) {
    String scheme = Optional.ofNullable(target.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    Optional<Integer> number =
        forms(target.toString()).stream()
            .map(form -> numbers.get(ArticleIds.ofUrl(form)))
            .filter(known -> known != null && !failed.get(known))
            .findFirst();
    number.ifPresent(linked::set);
    return number.map(known -> name(known) + ".xhtml");
  }

  /** The same address without fragment, by either scheme, and with or without a last slash. */
  private static List<String> forms(String address) {
    int hash = address.indexOf('#');
    String whole = hash < 0 ? address : address.substring(0, hash);
    String rest = whole.substring(whole.indexOf(':'));
    String turned = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest + "/";
    List<String> forms = new ArrayList<>();
    for (String path : List.of(rest, turned)) {
      forms.add("https" + path);
      forms.add("http" + path);
    }
    return forms;
  }

  /** Takes an article that could not be written; tells whether something leads to it already. */
  boolean failed(int number) {
    failed.set(number);
    return linked.get(number);
  }
}
