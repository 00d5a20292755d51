package org.backfile.epub.content;

import java.util.ArrayList;
import java.util.List;
import org.backfile.edition.Edition;
import org.backfile.epub.xml.XmlWriter;

/**
 * Draws the picture by which shelves show an edition that has none of its own: its title between
 * two rules, as SVG.
 */
public final class CoverImage {
  /** The proportion of most shelves' covers, 3 to 4. */
  private static final int WIDTH = 1200;

  private static final int HEIGHT = 1600;
  private static final int MARGIN = 110;

  /** The em of the title; longer titles get the next one. */
  private static final int[] SIZES = {150, 120, 92, 70, 54};

  /** The most lines that the title may take. */
  private static final int MOST_LINES = 7;

  /** The usual advance of a letter of a serif face, in em; wide ones get a whole em. */
  private static final double NARROW = 0.52;

  private CoverImage() {}

  /**
   * Draws the cover.
   *
   * @param edition its title and dates stand on it
   * @param furniture the edition's own words
   */
  public static byte[] render(Edition edition, Furniture furniture) {
    boolean rightToLeft = Direction.of(edition.language()).equals(Direction.RIGHT_TO_LEFT);
    String x = Integer.toString(rightToLeft ? WIDTH - MARGIN : MARGIN);
    XmlWriter out = new XmlWriter();
    out.open("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
        .attribute("xml:lang", edition.language())
        .attribute("font-family", "Georgia, 'Noto Serif', serif")
        .attribute("fill", "#1a1a1a");
    if (rightToLeft) {
      out.attribute("direction", Direction.RIGHT_TO_LEFT);
    }
    out.line().element("title", edition.title()).line();
    bar(out, 0, WIDTH, 0, HEIGHT, "#fbf9f4");
    bar(out, MARGIN, WIDTH - 2 * MARGIN, 300, 14, "#1a1a1a");
    bar(out, MARGIN, WIDTH - 2 * MARGIN, 326, 3, "#1a1a1a");
    title(out, x, edition.title());
    bar(out, MARGIN, WIDTH - 2 * MARGIN, 1420, 3, "#1a1a1a");
    CoverDocument.period(edition, furniture.wording())
        .ifPresent(period -> text(out, x, 1486, 40, period));
    return out.close().line().toBytes();
  }

  private static void title(XmlWriter out, String x, String title) {
    for (int size : SIZES) {
      List<String> lines = lines(title, size);
      if (lines.size() <= MOST_LINES || size == SIZES[SIZES.length - 1]) {
        double y = 360;
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES * 2))) {
          y += size * 1.16;
          text(out, x, (int) y, size, line);
        }
        return;
      }
    }
  }

  /** Breaks a title at its spaces, and words that are longer than a line anywhere. */
  private static List<String> lines(String title, int size) {
    double room = (double) (WIDTH - 2 * MARGIN) / size;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : title.strip().split("\\s+", 200)) {
      if (line.length() > 0 && ems(line) + NARROW + ems(word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "");
      for (int c : word.codePoints().toArray()) {
        if (ems(line) + 1 > room) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.appendCodePoint(c);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static double ems(CharSequence text) {
    return text.codePoints().mapToDouble(c -> c >= 0x1100 ? 1 : NARROW).sum();
  }

  private static void bar(XmlWriter out, int x, int width, int y, int height, String fill) {
    out.open("rect")
        .attribute("x", Integer.toString(x))
        .attribute("y", Integer.toString(y))
        .attribute("width", Integer.toString(width))
        .attribute("height", Integer.toString(height))
        .attribute("fill", fill)
        .closeEmpty()
        .line();
  }

  private static void text(XmlWriter out, String x, int y, int size, String text) {
    out.open("text")
        .attribute("x", x)
        .attribute("y", Integer.toString(y))
        .attribute("font-size", Integer.toString(size))
        .text(text)
        .close()
        .line();
  }
}
