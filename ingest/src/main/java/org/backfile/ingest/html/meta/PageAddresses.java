package org.backfile.ingest.html.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.ingest.html.page.SavedPage;
import org.jsoup.nodes.Element;

/** Reads the page's address from what it says of itself. */
final class PageAddresses {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_HOME = 80;
  private static final Pattern HOME =
      Pattern.compile(
          "(?:https?:)?//[^/]+/?|/?(?:index|default)\\.[a-z]{3,5}", Pattern.CASE_INSENSITIVE);

  private PageAddresses() {}

  /** An address as it stands in markup, resolved; nothing when it is none of the web. */
  static Optional<URI> parse(String raw, Optional<URI> base) {
    String text = raw.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(escaped(text.startsWith("//") ? "https:" + text : text));
      URI whole = uri.isAbsolute() || base.isEmpty() ? uri : base.get().resolve(uri);
      boolean web =
          "http".equalsIgnoreCase(whole.getScheme()) || "https".equalsIgnoreCase(whole.getScheme());
      boolean host = whole.getHost() != null && whole.getHost().indexOf('.') > 0;
      return web && host ? Optional.of(whole) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Characters that no address may hold are written as the bytes of UTF-8. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** Every address that is the page's, the most trusted first. */
  static List<URI> all(SavedPage saved, PageScan scan) {
    Set<URI> all = new LinkedHashSet<>();
    Optional<URI> base = base(saved);
    scan.link("canonical").flatMap(raw -> parse(raw, base)).ifPresent(all::add);
    scan.metas().all("og:url").forEach(raw -> parse(raw, base).ifPresent(all::add));
    saved.url().ifPresent(all::add);
    return new ArrayList<>(all);
  }

  /** What relative addresses of a page are relative to. */
  static Optional<URI> base(SavedPage saved) {
    Element base = saved.document().selectFirst("base[href]");
    Optional<URI> own = saved.url();
    Optional<URI> told = base == null ? Optional.empty() : parse(base.attr("href"), own);
    return told.or(() -> own);
  }

  /** Where the page is to be found for good. */
  static Optional<Sourced<URI>> canonical(Page page) {
    List<Sourced<String>> raw = new ArrayList<>();
    page.scan().link("canonical").ifPresent(t -> raw.add(new Sourced<>(t, "link canonical")));
    raw.addAll(page.scan().metas().sourced("og:url"));
    for (Thing thing : page.things()) {
      for (String property : List.of("url", "mainEntityOfPage")) {
        thing
            .address(property)
            .ifPresent(text -> raw.add(new Sourced<>(text, thing.origin(property))));
      }
    }
    page.address().ifPresent(url -> raw.add(new Sourced<>(url.toString(), "address")));
    List<Sourced<URI>> all = new ArrayList<>();
    for (Sourced<String> one : raw) {
      parse(one.value(), page.base())
          .ifPresent(uri -> all.add(new Sourced<>(withoutFragment(uri), one.origin())));
    }
    return all.stream().filter(uri -> !isHome(uri.value())).findFirst();
  }

  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int at = text.indexOf('#');
    return at < 0 ? uri : URI.create(text.substring(0, at));
  }

  /** Whether a link leads to the home page. */
  static boolean isHome(String raw, String relation) {
    if (raw.length() > LONGEST_HOME) {
      return relation.equalsIgnoreCase("home");
    }
    String address = raw.strip();
    return address.equals("/")
        || relation.equalsIgnoreCase("home")
        || HOME.matcher(address).matches();
  }

  /** Whether an address is a site's home page and no story's. */
  static boolean isHome(URI uri) {
    String path = Optional.ofNullable(uri.getPath()).orElse("");
    boolean bare = path.isEmpty() || path.equals("/") || path.startsWith("/index.");
    return bare && uri.getQuery() == null;
  }

  /** The home page of an address's site. */
  static Optional<URI> home(URI uri) {
    return parse(uri.getScheme() + "://" + uri.getAuthority() + "/", Optional.empty());
  }
}
