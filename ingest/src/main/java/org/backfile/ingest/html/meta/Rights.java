package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Finds the rights statement: data, metas, then the line that the page prints at its foot. */
final class Rights {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_LICENCE = 60;

  /** What stands so far before the mark, without a year after it, is a caption. */
  private static final int MOST_BEFORE = 20;

  private static final List<String> METAS =
      List.of(
          "dc.rights",
          "dcterms.rights",
          "copyright",
          "rights",
          "dcterms.license",
          "dc.rights.copyright");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern MARK =
      Pattern.compile("(?i)©|\\(c\\)|copyright|\\d{4}|[\\s\\p{P}\\p{S}]");
  private static final Pattern LABEL = Pattern.compile("(?i)copyright|\\(c\\)|(?:19|20)\\d{2}");
  private static final Pattern END = Pattern.compile("(?:\\s*\\(\\p{L}{1,4}\\))?[\\s|·•–—,;/-]*$");
  private static final Pattern START = Pattern.compile("^[\\s|·•–—,;/-]+");

  private final Page page;
  private final int heading;

  private Rights(Page page, Optional<Spot> heading) {
    this.page = page;
    this.heading = heading.map(Spot::at).orElse(0);
  }

  static Optional<Sourced<String>> find(Page page, Optional<Spot> heading) {
    Rights rights = new Rights(page, heading);
    Optional<Sourced<String>> told =
        Facts.first(page.things(), List.of("copyrightNotice"), LONGEST)
            .or(() -> page.scan().metas().first(METAS, LONGEST));
    if (told.isPresent()) {
      return told;
    }
    Optional<Sourced<String>> holder = rights.holder();
    Optional<Sourced<String>> shown = rights.shown();
    boolean more = holder.isEmpty() || shown.filter(line -> rights.names(line)).isPresent();
    return (more ? shown.or(() -> holder) : holder)
        .or(() -> page.scan().link("license").map(raw -> new Sourced<>(raw, "link license")))
        .or(rights::licence);
  }

  private Optional<Sourced<String>> holder() {
    return Facts.first(page.things(), List.of("copyrightHolder"), LONGEST)
        .map(
            holder -> {
              String year =
                  Facts.first(page.things(), List.of("copyrightYear"), 10)
                      .map(text -> text.value() + " ")
                      .orElse("");
              return new Sourced<>("© " + year + holder.value(), holder.origin());
            });
  }

  /** Whether a line names the holder that the data name. */
  private boolean names(Sourced<String> line) {
    return Facts.first(page.things(), List.of("copyrightHolder"), LONGEST)
        .filter(holder -> Plain.key(line.value()).contains(Plain.key(holder.value())))
        .isPresent();
  }

  private record Candidate(String line, Run run) {}

  /** The line of rights that the page prints. */
  private Optional<Sourced<String>> shown() {
    return page.scan().runs().notices().stream()
        .filter(run -> !run.isOfPicture() && !isOfCredit(run))
        .map(run -> new Candidate(line(run), run))
        .filter(one -> isStatement(one.line))
        .max(Comparator.comparingInt(this::score))
        .map(one -> new Sourced<>(one.line, "text"));
  }

  private static boolean isOfCredit(Run run) {
    String hint = run.hint();
    return hint.contains("credit")
        || hint.contains("caption")
        || hint.contains("photo")
        || hint.contains("media");
  }

  private static boolean isStatement(String line) {
    boolean name = MARK.matcher(line).replaceAll("").length() >= 2;
    int mark = line.indexOf('©');
    boolean credit = mark > MOST_BEFORE && !YEAR.matcher(line.substring(mark)).find();
    return name && !credit && line.length() <= LONGEST_LINE;
  }

  private int score(Candidate candidate) {
    String line = candidate.line;
    String hint = candidate.run.hint();
    boolean mark = line.contains("©") || line.toLowerCase(Locale.ROOT).startsWith("copyright");
    boolean foot = hint.contains("foot") || hint.contains("copyright") || hint.contains("legal");
    return (mark ? 3 : 0)
        + (candidate.run.aside() || foot ? 2 : 0)
        + (page.site().isIn(line) ? 2 : 0)
        + (YEAR.matcher(line).find() ? 1 : 0)
        + (candidate.run.at() > heading ? 2 : 0)
        - (candidate.run.apart() ? 2 : 0);
  }

  private record Piece(String text, boolean link, boolean inside, boolean end) {}

  /** The printed line in which a text stands, without the links beside it. */
  private static String line(Run run) {
    List<Piece> pieces = new ArrayList<>();
    int own = pieces(block(run.parent()), run.node(), pieces);
    if (own < 0) {
      return run.text();
    }
    StringBuilder line = new StringBuilder(pieces.get(own).text);
    for (int i = own - 1; i >= 0 && !pieces.get(i).end && !pieces.get(i).link; i--) {
      if (!pieces.get(i).inside && isNamed(line)) {
        break;
      }
      line.insert(0, pieces.get(i).text);
    }
    for (int i = own + 1; i < pieces.size() && !pieces.get(i).end; i++) {
      if (line.length() > LONGEST_LINE) {
        break;
      }
      if ((pieces.get(i).link || !pieces.get(i).inside) && isNamed(line)) {
        break;
      }
      line.append(pieces.get(i).text);
    }
    String text = Plain.collapsed(line.toString());
    return END.matcher(START.matcher(text).replaceFirst("")).replaceFirst("");
  }

  /** Whether a line has more than the mark and a year. */
  private static boolean isNamed(CharSequence line) {
    return LABEL.matcher(line).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
  }

  private static int pieces(Element block, TextNode own, List<Piece> pieces) {
    int[] found = {-1};
    Element inner = own.parent() == null ? block : own.parent();
    NodeVisitor visitor =
        (node, depth) -> {
          if (node.equals(own)) {
            found[0] = pieces.size();
          }
          if (node instanceof TextNode text) {
            pieces.add(
                new Piece(
                    text.getWholeText(), isLinked(text, block), isWithin(text, inner), false));
          } else if (node instanceof Element element
              && isBreak(element)
              && !element.equals(block)) {
            pieces.add(new Piece("", false, true, true));
          }
        };
    NodeTraversor.traverse(visitor, block);
    return found[0];
  }

  private static boolean isBreak(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private static boolean isLinked(Node node, Element block) {
    Node up = node.parent();
    while (up != null && !up.equals(block)) {
      if (up.nodeName().equals("a")) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  private static boolean isWithin(Node node, Element outer) {
    Node up = node.parent();
    for (int i = 0; i < 6 && up != null; i++) {
      if (up.equals(outer)) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  private static Element block(Element inner) {
    Element element = inner;
    while (!element.isBlock()
        && element.parent() != null
        && element.parent().childNodeSize() < 60) {
      element = element.parent();
    }
    return element;
  }

  /** A licence that stands alone in an element that is called so. */
  private Optional<Sourced<String>> licence() {
    return page.scan().hinted().stream()
        .filter(spot -> spot.hint().contains("licen"))
        .map(spot -> spot.text(LONGEST_LICENCE + 1))
        .filter(text -> text.length() > 1 && text.length() <= LONGEST_LICENCE)
        .findFirst()
        .map(text -> new Sourced<>(text, "class license"));
  }
}
