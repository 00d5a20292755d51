package org.backfile.media;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.xml.XmlEscapers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.backfile.media.SvgTree.Element;
import org.backfile.media.SvgTree.Node;
import org.backfile.model.Languages;

/**
 * Writes a drawing anew for reading systems, valid in an EPUB: no scripts, events, animation, web
 * pages or addresses out of the file, references only to what is there and of the right kind, style
 * rules that are understood, titles, descriptions and credits kept. The same drawing gives the same
 * bytes. One use each.
 */
final class SvgCopy {
  private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

  /** What is repeated counts as often as it is drawn, as for {@link SvgRaster}. */
  private static final long MOST_DRAWN = 50_000;

  /** More names of what is gone would tell nobody more. */
  private static final int MOST_TOLD = 40;

  /** Elements inside each other, those that are referred to counted where they are drawn. */
  private static final int DEEPEST_DRAWN = 500;

  private static final ImmutableSet<String> GRADIENTS =
      ImmutableSet.of("linearGradient", "radialGradient");

  private static final ImmutableSet<String> PAINTS =
      ImmutableSet.of("linearGradient", "radialGradient", "pattern");

  /** The elements that a property's reference may be to. */
  private static final ImmutableMap<String, ImmutableSet<String>> TARGETS =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          .put("fill", PAINTS)
          .put("stroke", PAINTS)
          .put("clip-path", ImmutableSet.of("clipPath"))
          .put("mask", ImmutableSet.of("mask"))
          .put("filter", ImmutableSet.of("filter"))
          .put("marker", ImmutableSet.of("marker"))
          .put("marker-start", ImmutableSet.of("marker"))
          .put("marker-mid", ImmutableSet.of("marker"))
          .put("marker-end", ImmutableSet.of("marker"))
          .buildOrThrow();

  private static final ImmutableSet<String> LEFT_OUT =
      ImmutableSet.of(
          "id",
          "href",
          "style",
          "target",
          "role",
          "tabindex",
          "focusable",
          "src",
          "externalResourcesRequired",
          "requiredExtensions",
          "requiredFeatures");

  private final Element root;
  private final Map<String, Element> byId = new HashMap<>();
  private final Set<String> leftOut;
  private final SvgPictures pictures = new SvgPictures();
  private final SvgStyle style = new SvgStyle(this::reference, this::leave);
  private final Set<String> written = new HashSet<>();
  private final StringBuilder xml = new StringBuilder(1 << 12);

  /** Ids that XML does not allow; browsers take them all the same. */
  private final Set<String> oddIds = new HashSet<>();

  private boolean oddReference;

  /** What its metadata become. */
  private final Optional<String> credits;

  private SvgCopy(SvgTree.Drawing drawing, Optional<String> credits) {
    this.credits = credits;
    root = drawing.root();
    leftOut = new TreeSet<>(drawing.leftOut());
  }

  /**
   * A clean drawing.
   *
   * @param xml the file
   * @param size of the drawing
   * @param leftOut the names of what might have been seen and is gone
   */
  record Clean(String xml, SvgSize size, Set<String> leftOut) {
    /** The file's bytes. */
    byte[] bytes() {
      return xml.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Cleans a drawing.
   *
   * @throws PictureDefect when something in it is not understood; it may still be drawn as pixels
   */
  static Clean of(byte[] svg) throws IOException {
    return new SvgCopy(SvgTree.read(svg), SvgCredits.rdf(svg)).clean();
  }

  private Clean clean() throws IOException {
    index(root);
    new Repetition().count(root);
    SvgSize size = SvgSize.of(attribute("width"), attribute("height"), attribute("viewBox"));
    xml.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    xml.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    put("width", Integer.toString(size.width()));
    put("height", Integer.toString(size.height()));
    if (attribute("viewBox").isEmpty()) {
      put("viewBox", "0 0 " + size.width() + " " + size.height());
    }
    root.attributes().remove("width");
    root.attributes().remove("height");
    inside(root, credits.map(rdf -> "<metadata>" + rdf + "</metadata>").orElse(""));
    xml.append('\n');
    if (oddReference) {
      throw PictureDefect.notAPicture("it is a drawing with names that XML does not allow");
    }
    return new Clean(xml.toString(), size, leftOut);
  }

  private Optional<String> attribute(String name) {
    return Optional.ofNullable(root.attributes().get(name));
  }

  /** The first element of each sound id. */
  private void index(Element element) {
    String id = element.attributes().getOrDefault("id", "").strip();
    if (ID.matcher(id).matches()) {
      byId.putIfAbsent(id, element);
    } else if (!id.isEmpty()) {
      oddIds.add(id);
    }
    for (Node node : element.children()) {
      node.element().ifPresent(this::index);
    }
  }

  private void write(Element element) throws IOException {
    if (element.name().equals("style")) {
      sheet(element);
    } else if (!element.name().equals("use") || target(element).isPresent()) {
      xml.append('<').append(element.name());
      inside(element, "");
    }
  }

  /** Writes an element from its attributes to its end, before which something may stand. */
  private void inside(Element element, String last) throws IOException {
    id(element);
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      attribute(attribute.getKey(), attribute.getValue());
    }
    Optional<String> target =
        element.name().equals("image") ? picture(element) : target(element).map(id -> "#" + id);
    target.ifPresent(address -> put("xlink:href", address));
    xml.append('>');
    for (Node node : element.children()) {
      if (node.element().isPresent()) {
        write(node.element().get());
      } else {
        xml.append(XmlEscapers.xmlContentEscaper().escape(node.text()));
      }
    }
    xml.append(last).append("</").append(element.name()).append('>');
  }

  private void id(Element element) {
    String id = element.attributes().getOrDefault("id", "").strip();
    if (ID.matcher(id).matches() && written.add(id)) {
      put("id", id);
    }
  }

  private void attribute(String name, String value) {
    if (name.equals("xml:space") && (value.equals("preserve") || value.equals("default"))) {
      put(name, value);
    } else if (name.equals("lang") || name.equals("xml:lang")) {
      language(name, value.strip());
    } else if (name.equals("style")) {
      style(value);
    } else if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
      leave(name);
    } else if (ATTRIBUTE.matcher(name).matches() && !isLeftOut(name)) {
      plain(name, value);
    }
  }

  /** A language that is none is left out, and those who read aloud take the document's. */
  private void language(String name, String tag) {
    if (Languages.isTag(tag)) {
      put(name, tag);
    }
  }

  private void style(String declarations) {
    String clean = style.declarations(declarations);
    if (!clean.isEmpty()) {
      put("style", clean);
    }
  }

  /** Remembers what is gone. */
  private void leave(String name) {
    if (leftOut.size() < MOST_TOLD) {
      leftOut.add(name);
    }
  }

  private static boolean isLeftOut(String name) {
    return LEFT_OUT.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
  }

  private void plain(String name, String value) {
    // What may point to something, in whatever spelling, has to be understood.
    boolean simple =
        !TARGETS.containsKey(name) && CharMatcher.anyOf("(\\\"'@:").matchesNoneOf(value);
    String kept = simple ? value : style.value(name, value).orElse("");
    if (!kept.isEmpty()) {
      put(name, kept);
    }
  }

  private void put(String name, String value) {
    xml.append(' ').append(name).append("=\"");
    xml.append(XmlEscapers.xmlAttributeEscaper().escape(value)).append('"');
  }

  /** What a property may point to, or what it becomes: no paint, or nothing at all. */
  private String reference(String property, String id) {
    oddReference |= oddIds.contains(id);
    Element target = byId.get(id);
    ImmutableSet<String> wanted = TARGETS.getOrDefault(property, ImmutableSet.of());
    if (target != null && wanted.contains(target.name())) {
      return "url(#" + id + ")";
    }
    return wanted.equals(PAINTS) ? "none" : "";
  }

  private void sheet(Element element) {
    if (!SvgStyle.counts(element.attributes())) {
      leave("style");
      return;
    }
    StringBuilder css = new StringBuilder();
    element.children().forEach(node -> css.append(node.text()));
    String clean = style.sheet(css.toString());
    if (!clean.isEmpty()) {
      xml.append("<style type=\"text/css\">");
      xml.append(XmlEscapers.xmlContentEscaper().escape(clean)).append("</style>");
    }
  }

  private static Optional<String> address(Element element) {
    return Optional.ofNullable(element.attributes().get("href"))
        .or(() -> Optional.ofNullable(element.attributes().get("xlink:href")))
        .map(String::strip);
  }

  private Optional<String> picture(Element element) throws IOException {
    Optional<String> address = address(element);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> picture = pictures.tidied(address.get());
    if (picture.isEmpty()) {
      throw PictureDefect.notAPicture("it is a drawing that holds other pictures");
    }
    return picture;
  }

  /** The id that an element refers to, when it is there and of a kind that serves. */
  private Optional<String> target(Element element) {
    Optional<String> id =
        address(element).filter(text -> text.startsWith("#")).map(text -> text.substring(1));
    oddReference |= id.filter(oddIds::contains).isPresent();
    if (id.isEmpty() || !byId.containsKey(id.get())) {
      return Optional.empty();
    }
    String kind = byId.get(id.get()).name();
    boolean serves =
        switch (element.name()) {
          case "use" -> !PAINTS.contains(kind) && !kind.equals("clipPath");
          case "linearGradient", "radialGradient" -> GRADIENTS.contains(kind);
          case "pattern", "filter" -> kind.equals(element.name());
          case "textPath" -> kind.equals("path");
          default -> false;
        };
    return serves ? id : Optional.empty();
  }

  /** Counts what is drawn, where each use draws again what it refers to. */
  private final class Repetition {
    private final IdentityHashMap<Element, Long> counts = new IdentityHashMap<>();
    private int depth;

    long count(Element element) throws PictureDefect {
      if (++depth > DEEPEST_DRAWN) {
        throw PictureDefect.notAPicture("it is a drawing that refers to itself too deep");
      }
      long count = counted(element);
      depth--;
      return count;
    }

    private long counted(Element element) throws PictureDefect {
      Long known = counts.get(element);
      if (known != null && known > 0) {
        return known;
      } else if (known != null) {
        throw PictureDefect.notAPicture("it is a drawing that repeats itself without end");
      }
      counts.put(element, 0L); // while it is being counted
      long count = 1;
      for (Node node : element.children()) {
        count += node.element().isPresent() ? count(node.element().get()) : 0;
      }
      if (element.name().equals("use") && target(element).isPresent()) {
        count += count(target(element).map(byId::get).orElse(root));
      }
      if (count > MOST_DRAWN) {
        throw PictureDefect.notAPicture("it is a drawing that repeats itself too often");
      }
      counts.put(element, count);
      return count;
    }
  }
}
