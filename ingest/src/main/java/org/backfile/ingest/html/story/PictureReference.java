package org.backfile.ingest.html.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.ingest.html.meta.PageMetadata.PictureNote;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * How a page refers to a picture, which it often does in several sizes and with a stand-in until it
 * is scrolled into view.
 *
 * @param references as they stand in the markup, the largest first; stand-ins where there is
 *     nothing else
 * @param url the address of the first that has one
 * @param alt the text alternative
 * @param width in CSS pixels, or -1
 * @param height in CSS pixels, or -1
 */
record PictureReference(
    List<String> references, Optional<URI> url, Optional<String> alt, int width, int height) {
  private static final int MOST = 40;
  private static final int LONGEST_STAND_IN = 600;

  private static final List<String> SINGLE =
      List.of(
          "data-src",
          "data-original",
          "data-lazy-src",
          "data-hi-res-src",
          "data-full-src",
          "data-large-file",
          "data-image",
          "data-src-large",
          "data-url",
          "data-lazy",
          "data-echo",
          "data-pin-media",
          "data-native-src",
          "src");

  private static final List<String> SETS = List.of("data-srcset", "srcset", "data-lazy-srcset");

  private static final Pattern STAND_IN =
      Pattern.compile(
          "placeholder|blank\\.|spacer|transparent|lazy|loading|1x1|grey\\.gif|gray\\.gif|pixel\\.|"
              + "/clear\\.|/empty\\.");

  /** Reads a picture's element. */
  static PictureReference of(Element element) {
    Element inner = element.normalName().equals("picture") ? element.selectFirst("img") : null;
    Element image = inner == null ? element : inner;
    List<String> references = new ArrayList<>();
    List<String> standIns = new ArrayList<>();
    Element around = image.parent();
    Element sources = around != null && around.normalName().equals("picture") ? around : element;
    int looked = 0;
    for (Node source = sources.firstChild();
        source != null && looked < MOST;
        source = source.nextSibling()) {
      if (source.nameIs("source")) {
        for (String set : SETS) {
          set(source.attr(set), references);
        }
        looked++;
      }
    }
    SETS.forEach(set -> set(image.attr(set), references));
    for (String attribute : SINGLE) {
      String value = image.attr(attribute).strip();
      if (!value.isEmpty() && references.size() < MOST) {
        (isStandIn(value) ? standIns : references).add(value);
      }
    }
    background(element).ifPresent(references::add);
    Optional<URI> url =
        references.stream()
            .filter(reference -> !reference.startsWith("data:"))
            .findFirst()
            .map(reference -> Addresses.resolve(image, reference))
            .flatMap(InlineReader::address);
    if (references.isEmpty()) {
      references.addAll(standIns); // what was saved may still be the picture itself
    }
    String alt = Parser.unescapeEntities(image.attr("alt"), false).strip(); // often escaped twice
    return new PictureReference(
        List.copyOf(references),
        url,
        alt.isEmpty() ? Optional.empty() : Optional.of(alt),
        Pixels.of(image.attr("width")),
        Pixels.of(image.attr("height")));
  }

  /** The picture that an element's own style sets behind it (CSS Backgrounds 3, section 2.3). */
  static Optional<String> background(Element element) {
    String style = element.attr("style");
    int image = style.indexOf("background");
    int start = image < 0 || style.length() > 4_000 ? -1 : style.indexOf("url(", image);
    int end = start < 0 ? -1 : style.indexOf(')', start);
    if (end < 0) {
      return Optional.empty();
    }
    String address = style.substring(start + 4, end).replaceAll("^[\\s'\"]+|[\\s'\"]+$", "");
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }

  /** The addresses of a srcset (HTML, 4.8.4.2.2), the widest first. */
  private static void set(String value, List<String> references) {
    List<String> parts = new ArrayList<>();
    List<Double> widths = new ArrayList<>();
    int at = 0;
    while (at < value.length() && parts.size() < MOST) {
      while (at < value.length() && (value.charAt(at) <= ' ' || value.charAt(at) == ',')) {
        at++;
      }
      int end = at;
      while (end < value.length() && value.charAt(end) > ' ') {
        end++;
      }
      String address = value.substring(at, end);
      int next = end;
      if (address.endsWith(",")) {
        int stop = address.length();
        while (stop > 0 && address.charAt(stop - 1) == ',') {
          stop--;
        }
        address = address.substring(0, stop);
      } else {
        next = value.indexOf(',', end);
        next = next < 0 ? value.length() : next;
      }
      if (!address.isEmpty()) {
        parts.add(address);
        widths.add(width(value.substring(Math.min(end, next), next)));
      }
      at = next;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(widths.get(b), widths.get(a)));
    order.forEach(i -> references.add(parts.get(i)));
  }

  private static double width(String descriptor) {
    String text = descriptor.strip();
    if (text.isEmpty()) {
      return 1;
    }
    int number = Pixels.of(text);
    return number < 0 ? 1 : number;
  }

  private static boolean isStandIn(String reference) {
    if (reference.startsWith("data:")) {
      return reference.length() < LONGEST_STAND_IN;
    }
    String lower = reference.toLowerCase(Locale.ROOT);
    return lower.length() > 2_000 || STAND_IN.matcher(lower).find();
  }

  /** Whether there is anything but a stand-in. */
  boolean isReal() {
    return references.stream().anyMatch(reference -> !isStandIn(reference));
  }

  /** The same for one picture in several sizes. */
  String key() {
    return PictureKey.of(
        url.map(URI::toString).orElse(references.isEmpty() ? "" : references.get(0)));
  }

  /** The key of the picture that a page's data tell of, or nothing where they do not say which. */
  static String key(PictureNote note) {
    return note.url().map(URI::toString).map(PictureKey::of).orElse("");
  }
}
