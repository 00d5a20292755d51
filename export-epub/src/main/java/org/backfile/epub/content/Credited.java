package org.backfile.epub.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.CreditIndex;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Anchor;

/**
 * An agency with its photographers and the stories of their pictures, for the index of credits.
 *
 * @param name the agency, or what stands for one
 * @param own whether the name is one of the edition's own words
 * @param lines photographers with their pictures, those without a name first
 */
public record Credited(String name, boolean own, List<Line> lines)
    implements AppendixDocument.Piece {
  /** As many pictures stand together at most, so that no piece outgrows its document. */
  private static final int MOST_PICTURES = 1000;

  /** Copies the lines. */
  public Credited {
    lines = List.copyOf(lines);
  }

  /**
   * A photographer with their pictures.
   *
   * @param name none for pictures that name the agency alone
   * @param pictures where they are
   */
  public record Line(Optional<String> name, List<Place> pictures) {
    /** Copies the pictures. */
    public Line {
      pictures = List.copyOf(pictures);
    }
  }

  /** Tells where figures are. */
  @FunctionalInterface
  public interface Places {
    /** Where a figure is. */
    Place of(Anchor figure);
  }

  /** The pieces of a group: one, unless it has very many pictures. */
  public static List<Credited> of(CreditIndex.Group group, Places places) {
    List<Credited> pieces = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    int pictures = 0;
    for (Line line : lines(group, places)) {
      if (pictures + line.pictures().size() > MOST_PICTURES && !lines.isEmpty()) {
        pieces.add(new Credited(group.name(), group.own(), lines));
        lines.clear();
        pictures = 0;
      }
      lines.add(line);
      pictures += line.pictures().size();
    }
    pieces.add(new Credited(group.name(), group.own(), lines));
    return pieces;
  }

  private static List<Line> lines(CreditIndex.Group group, Places places) {
    List<Line> lines = new ArrayList<>();
    for (boolean named : new boolean[] {false, true}) {
      for (CreditIndex.Line line : group.lines()) {
        if (line.name().isPresent() == named) {
          for (int from = 0; from < line.figures().size(); from += MOST_PICTURES) {
            int to = Math.min(from + MOST_PICTURES, line.figures().size());
            List<Anchor> some = line.figures().subList(from, to);
            lines.add(new Line(line.name(), some.stream().map(places::of).toList()));
          }
        }
      }
    }
    return lines;
  }

  @Override
  public long length() {
    return 100L
        + name.length()
        + lines.stream().mapToLong(line -> 40L + line.name().map(String::length).orElse(0)).sum()
        + lines.stream()
            .flatMap(line -> line.pictures().stream())
            .mapToLong(place -> 100L + 2L * place.article().headline().length())
            .sum();
  }

  @Override
  public void write(ContentDocument document) {
    XmlWriter out = document.out();
    out.open("section").line().open("h2");
    out.text(name).close().line();
    document.open("ul", "credited").line();
    lines.forEach(line -> line(document, line));
    out.close().line().close().line();
  }

  private static void line(ContentDocument document, Line line) {
    XmlWriter out = document.out();
    out.open("li");
    line.name().ifPresent(name -> document.open("b", "name").text(name).close().text(": "));
    String between = "";
    for (Place place : line.pictures()) {
      out.text(between).open("a").attribute("href", place.href());
      document.language(place.article().language());
      out.text(place.article().headline()).close();
      between = " · ";
    }
    out.close().line();
  }
}
