package org.backfile.epub.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws a cover as the PDF's is set: a rule, the publications, the title as large as it can be, the
 * days and the number of articles, and at the foot some of the stories. Lines whose letters the
 * bundled typefaces do not have are left out; for a title the days stand in, or the number. Not
 * thread-safe.
 */
public final class CoverPicture {
  /** Its path under the package document's folder. */
  public static final String HREF = "pictures/front.png";

  /** The picture's sides, as shops ask for them. */
  public static final int WIDTH = 1_600;

  /** See {@link #WIDTH}. */
  public static final int HEIGHT = 2_560;

  private static final int MARGIN = 130;
  private static final int MEASURE = WIDTH - 2 * MARGIN;
  private static final int HEAD = 150;
  private static final int FOOT = HEIGHT - 160;

  /** The sizes of titles, of which the largest is taken that leaves words whole. */
  private static final double[] TITLES = {248, 220, 196, 174, 154, 136, 120, 106, 94, 84};

  private static final double TITLE_LEADING = 1.07;

  /** How much of the height a title may take. */
  private static final double TALLEST_TITLE = 1_100;

  private static final int MOST_STORIES = 5;

  private final Sheet sheet;
  private final double scale;
  private final boolean rightToLeft;
  private double y = HEAD;

  private CoverPicture(Sheet sheet, double scale, boolean rightToLeft) {
    this.sheet = sheet;
    this.scale = scale;
    this.rightToLeft = rightToLeft;
  }

  /**
   * Draws a cover.
   *
   * @param scale the share of its sides that it has, up to 1
   * @param grey whether colours become greys
   * @return a PNG file
   */
  public static byte[] png(CoverText text, double scale, boolean grey) {
    Sheet sheet = new Sheet((int) (WIDTH * scale), (int) (HEIGHT * scale));
    new CoverPicture(sheet, scale, text.rightToLeft()).draw(text);
    return sheet.png(grey);
  }

  /** Whether the bundled typefaces have the letters of a whole title. */
  public static boolean canShow(String title) {
    return Lettering.isSettable(title, Typeface.SERIF_BOLD);
  }

  private void draw(CoverText text) {
    rule(HEAD, 22, Sheet.Ink.RED);
    y += 22;
    text.publications().flatMap(line -> settable(line, Typeface.SANS_BOLD)).ifPresent(this::head);
    List<String> lines = new ArrayList<>();
    Optional<String> period = text.period().map(days -> Lettering.whole(days, "\u2013"));
    Stream.of(Optional.of(text.title()), period, Optional.of(text.count()))
        .flatMap(Optional::stream)
        .flatMap(line -> settable(line, Typeface.SERIF_BOLD).stream())
        .forEach(lines::add);
    if (!lines.isEmpty()) {
      title(lines.get(0));
      facts(String.join(" · ", lines.subList(1, lines.size())));
    }
    stories(text.stories().stream().flatMap(s -> settable(s, Typeface.SERIF).stream()).toList());
  }

  private static Optional<String> settable(String text, Typeface face) {
    return Lettering.settable(text, face);
  }

  private void head(String publications) {
    Lettering lettering = Lettering.of(publications, Typeface.SANS_BOLD, 58);
    String whole = Lettering.whole(publications, "·");
    boolean fits = Paragraph.isWhole(whole, lettering, MEASURE);
    y += 44;
    set(
        Paragraph.of(fits ? whole : publications, lettering, MEASURE).atMost(3, MEASURE),
        1.3,
        Sheet.Ink.BLACK);
  }

  private void title(String title) {
    y += 84;
    set(fitted(title), TITLE_LEADING, Sheet.Ink.BLACK);
    y += 76;
    rule(y, 5, Sheet.Ink.BLACK);
    y += 5;
  }

  /** The title in the largest size in which it has room. */
  private static Paragraph fitted(String title) {
    for (double size : TITLES) {
      Lettering lettering = Lettering.of(title, Typeface.SERIF_BOLD, size);
      Paragraph even = Paragraph.even(title, lettering, MEASURE);
      boolean fits = even.lines().size() * size * TITLE_LEADING <= TALLEST_TITLE;
      if (fits && Paragraph.isWhole(title, lettering, MEASURE)) {
        return even;
      }
    }
    double smallest = TITLES[TITLES.length - 1];
    return Paragraph.of(title, Lettering.of(title, Typeface.SERIF_BOLD, smallest), MEASURE)
        .atMost((int) (TALLEST_TITLE / (smallest * TITLE_LEADING)), MEASURE);
  }

  private void facts(String facts) {
    if (!facts.isEmpty()) {
      y += 34;
      Lettering lettering = Lettering.of(facts, Typeface.SANS, 56);
      set(Paragraph.of(facts, lettering, MEASURE).atMost(2, MEASURE), 1.35, Sheet.Ink.GREY);
    }
  }

  /** Names stories from the foot upwards, as many as there is room for. */
  private void stories(List<String> stories) {
    double leading = 1.26;
    double gap = 30;
    double room = FOOT - y - 150;
    List<Paragraph> named = new ArrayList<>();
    for (String story : stories) {
      Lettering lettering = Lettering.of(story, Typeface.SERIF, 56);
      Paragraph paragraph = Paragraph.of(story, lettering, MEASURE).atMost(2, MEASURE);
      double tall = paragraph.lines().size() * lettering.size() * leading + 2 * gap;
      if (named.size() == MOST_STORIES || tall > room) {
        break;
      }
      room -= tall;
      named.add(paragraph);
    }
    y += 150 + room;
    for (Paragraph paragraph : named) {
      rule(y, 2, Sheet.Ink.PALE);
      y += gap;
      set(paragraph, leading, Sheet.Ink.BLACK);
      y += gap;
    }
    rule(FOOT, 5, Sheet.Ink.BLACK);
  }

  /** Sets lines from here downwards. */
  private void set(Paragraph paragraph, double leading, Sheet.Ink ink) {
    double line = paragraph.lettering().size() * leading;
    double baseline = y + (line + paragraph.lettering().size() * 0.66) / 2;
    Lettering lettering = paragraph.lettering().scaled(scale);
    for (String text : paragraph.lines()) {
      double room = rightToLeft ? MEASURE - paragraph.lettering().width(text) : 0;
      lettering.draw(sheet, text, (MARGIN + room) * scale, baseline * scale, ink);
      baseline += line;
    }
    y += line * paragraph.lines().size();
  }

  private void rule(double top, int thickness, Sheet.Ink ink) {
    int first = (int) (top * scale);
    int last = Math.max(first + 1, (int) ((top + thickness) * scale));
    sheet.bar((int) (MARGIN * scale), first, (int) ((WIDTH - MARGIN) * scale), last, ink);
  }
}
