package org.backfile.pdf.font;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backfile.font.Ligatures.Ligature;

/** One word on its way to glyphs; used once. */
final class Shaping {
  private static final int SHY = 0xAD;

  /** So many marks at the beginning of a piece may be those of a letter before it. */
  private static final int MOST_ALONE = 2;

  private final FontBook fonts;
  private final String text;
  private final Shaper.Setting setting;
  private final List<GlyphRun> runs = new ArrayList<>();
  private final List<FontNotice> notices = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();

  private Shaping(FontBook fonts, String text, Shaper.Setting setting) {
    this.fonts = fonts;
    this.text = text;
    this.setting = setting;
  }

  static Shaper.Shaped of(FontBook fonts, String text, Shaper.Setting setting) {
    Optional<GlyphRun> plain =
        setting.mirrored() || text.isEmpty()
            ? Optional.empty()
            : PlainWord.run(fonts.chain(setting.face()).get(0), text, setting.tongue());
    return plain.isPresent()
        ? new Shaper.Shaped(List.of(plain.get()), List.of())
        : new Shaping(fonts, text, setting).shaped();
  }

  private Shaper.Shaped shaped() {
    for (int at = 0; at < text.length(); ) {
      int end = Clusters.next(text, at);
      cluster(at, end);
      at = end;
    }
    alike();
    for (int from = 0; from < letters.size(); ) {
      int end = from + 1;
      while (end < letters.size() && letters.get(end).goesWith(letters.get(from))) {
        end++;
      }
      run(letters.subList(from, end));
      from = end;
    }
    return new Shaper.Shaped(runs, notices);
  }

  /**
   * Letters of one word look alike: where the face's own typeface lacks some of a word in Latin,
   * Greek or Cyrillic, all of it is set in the typeface that has those, if it has the others too.
   */
  private void alike() {
    Typeface own = fonts.chain(setting.face()).get(0);
    for (int i = 0; i < letters.size(); i++) {
      Typeface other = letters.get(i).typeface();
      if (other != own && letters.get(i).isOfAWord()) {
        int from = i;
        int end = i + 1;
        while (from > 0 && letters.get(from - 1).isOfAWord()) {
          from--;
        }
        while (end < letters.size() && letters.get(end).isOfAWord()) {
          end++;
        }
        List<Letter> word = letters.subList(from, end);
        if (word.stream().allMatch(letter -> letter.fits(other))) {
          word.replaceAll(letter -> letter.in(other));
        }
        i = end;
      }
    }
  }

  /** A letter with its marks. */
  private void cluster(int from, int end) {
    int first = text.codePointAt(from);
    if (Characters.isMark(first) && isSurplus(from, end)) {
      surplus(text.substring(from, end));
      return;
    }
    if (end - from == Character.charCount(first)) {
      character(first);
      return;
    }
    String cluster = text.substring(from, end);
    if (Scripts.isComplex(first) || !composed(cluster)) {
      marked(cluster);
    }
  }

  /**
   * Whether marks that no letter comes before are what another has too many of. A few that begin a
   * piece may belong to a letter in another type.
   */
  private boolean isSurplus(int from, int end) {
    if (from > 0) {
      return true;
    }
    return text.substring(from, end).codePoints().filter(Pile::counts).count() > MOST_ALONE;
  }

  /** Marks side by side with the letter that has too many, together or else one by one. */
  private void surplus(String marks) {
    if (based(marks)) {
      return;
    }
    marks
        .codePoints()
        .mapToObj(Character::toString)
        .filter(mark -> !based(mark))
        .forEach(mark -> character(mark.codePointAt(0)));
  }

  /** Marks upon a circle, where a typeface has both. */
  private boolean based(String marks) {
    int[] visible =
        marks.codePoints().filter(codePoint -> !Clusters.isInvisible(codePoint)).toArray();
    if (visible.length == 0) {
      return false;
    }
    Optional<Typeface> typeface =
        Wording.BASES.stream()
            .flatMap(base -> fonts.typeface(with(base, visible), setting).stream())
            .findFirst();
    typeface.ifPresent(
        found -> {
          noticeSystem(visible[0], found);
          notices.add(new FontNotice.Spread(visible[0]));
          letters.add(new Letter(found, 0, marks, true, Letter.Look.BASED));
        });
    return typeface.isPresent();
  }

  private static int[] with(char base, int[] marks) {
    return IntStream.concat(IntStream.of(base), IntStream.of(marks)).toArray();
  }

  /** One glyph, where a font has the composed letter. */
  private boolean composed(String cluster) {
    String composed = Normalizer2.getNFCInstance().normalize(cluster);
    int whole = composed.codePointAt(0);
    if (Character.charCount(whole) < composed.length()) {
      return false;
    }
    Optional<Typeface> typeface = fonts.typeface(whole, setting);
    typeface.ifPresent(found -> letters.add(new Letter(found, found.glyph(whole), cluster, false)));
    return typeface.isPresent();
  }

  /** A letter whose marks have to find their places, in one typeface that has them all. */
  private void marked(String cluster) {
    int[] visible =
        cluster.codePoints().filter(codePoint -> !Clusters.isInvisible(codePoint)).toArray();
    Optional<Typeface> typeface =
        visible.length < 2 ? Optional.empty() : fonts.typeface(visible, setting);
    if (typeface.isPresent()) {
      noticeSystem(visible[0], typeface.get());
      letters.add(new Letter(typeface.get(), 0, cluster, true));
    } else {
      cluster.codePoints().forEach(this::character);
    }
  }

  private void character(int codePoint) {
    String shown = Character.toString(codePoint);
    if (Clusters.isInvisible(codePoint)) {
      invisible(codePoint, shown);
      return;
    }
    int shape = setting.mirrored() ? Mirrors.of(codePoint) : codePoint;
    boolean complex = Scripts.isComplex(codePoint);
    Optional<Typeface> typeface = beside(shape).or(() -> fonts.typeface(shape, setting));
    if (typeface.isPresent()) {
      noticeSystem(codePoint, typeface.get());
      letters.add(new Letter(typeface.get(), typeface.get().glyph(shape), shown, complex));
    } else if (Clusters.isSpace(codePoint)) {
      // A space of a width that no font knows is a space all the same.
      Typeface usual = fonts.chain(setting.face()).get(0);
      letters.add(new Letter(usual, usual.glyph(' '), shown, false, Letter.Look.REPLACED));
    } else {
      notices.add(new FontNotice.Missing(codePoint));
      Typeface standIn = fonts.standIn(setting.face());
      int glyph = fonts.standInGlyph(setting.face());
      letters.add(new Letter(standIn, glyph, shown, false, Letter.Look.REPLACED));
    }
  }

  /** Joiners and variations belong to the letter before them; direction marks end with the line. */
  private void invisible(int codePoint, String shown) {
    boolean kept =
        codePoint == 0x200C
            || codePoint == 0x200D
            || codePoint == 0x034F
            || !Characters.isFormat(codePoint);
    if (kept && codePoint != SHY && !letters.isEmpty()) {
      int last = letters.size() - 1;
      letters.set(last, letters.get(last).with(shown));
    }
  }

  /** Punctuation after letters looks like them, where their typeface has it. */
  private Optional<Typeface> beside(int codePoint) {
    if (!Scripts.isNeutral(codePoint)) {
      return Optional.empty();
    }
    if (letters.isEmpty()) {
      return before(codePoint);
    }
    Typeface last = letters.get(letters.size() - 1).typeface();
    return last.glyph(codePoint) == 0 ? Optional.empty() : Optional.of(last);
  }

  /** Quotation marks and dashes before Han characters are as wide as these. */
  private Optional<Typeface> before(int codePoint) {
    return setting.tongue().isEastAsian()
        ? text.codePoints()
            .filter(other -> !Scripts.isNeutral(other))
            .limit(1)
            .filter(Scripts::isEastAsian)
            .boxed()
            .findFirst()
            .flatMap(next -> fonts.typeface(next, setting))
            .filter(typeface -> typeface.glyph(codePoint) != 0)
        : Optional.empty();
  }

  private void noticeSystem(int codePoint, Typeface typeface) {
    fonts
        .systemName(typeface)
        .ifPresent(name -> notices.add(new FontNotice.OfSystem(codePoint, name)));
  }

  /** Neighbours of one typeface. */
  private void run(List<Letter> together) {
    GlyphRun.Builder run = GlyphRun.builder(together.get(0).typeface());
    if (together.stream().noneMatch(Letter::complex)) {
      simple(together, run);
    } else {
      Wording whole = new Wording(run.typeface());
      together.forEach(letter -> whole.add(letter.shown(), letter.look() == Letter.Look.BASED));
      boolean joined = setting.tongue() != Tongue.TURKIC;
      Optional<List<ShapedGlyph>> glyphs =
          run.typeface().shape(whole.drawn(), setting.mirrored(), joined);
      if (glyphs.isPresent() && !glyphs.get().isEmpty()) {
        new ClusterText(run, whole, glyphs.get()).add();
      } else {
        unshaped(together, run);
      }
    }
    runs.add(run.build());
  }

  /** Letters side by side, kerned and joined. */
  private void simple(List<Letter> together, GlyphRun.Builder run) {
    char[] glyphs = new char[together.size()];
    for (int i = 0; i < glyphs.length; i++) {
      glyphs[i] = (char) together.get(i).glyph();
    }
    Typeface typeface = run.typeface();
    for (int i = 0; i < glyphs.length; ) {
      int at = i;
      Optional<Ligature> ligature =
          typeface
              .ligature(glyphs, i, glyphs.length)
              .filter(found -> mayJoin(together.subList(at, at + found.parts())));
      int glyph = ligature.map(Ligature::glyph).orElse((int) glyphs[i]);
      int parts = ligature.map(Ligature::parts).orElse(1);
      if (!setting.mirrored()) {
        PlainWord.kern(run, glyph);
      }
      String shown = together.get(i).shown();
      for (int j = i + 1; j < i + parts; j++) {
        shown += together.get(j).shown();
      }
      run.add(glyph, typeface.advance(glyph), shown);
      i += parts;
    }
  }

  /** Whether letters may become one: not across a joiner, which a letter's text would show. */
  private boolean mayJoin(List<Letter> parts) {
    return parts.stream()
        .allMatch(
            part ->
                part.shown().length() == 1
                    && PlainWord.mayJoin(part.shown().charAt(0), setting.tongue()));
  }

  /** Letters side by side as they come, where nothing can shape them. */
  private void unshaped(List<Letter> together, GlyphRun.Builder run) {
    for (Letter letter : together) {
      if (letter.look() == Letter.Look.BASED) {
        based(letter.shown(), run);
      } else {
        unshaped(letter.shown(), run);
      }
    }
    together.stream()
        .filter(Letter::complex)
        .findFirst()
        .ifPresent(letter -> notices.add(new FontNotice.Unshaped(letter.shown().codePointAt(0))));
  }

  private void based(String marks, GlyphRun.Builder run) {
    int base = run.typeface().glyph(Wording.base(run.typeface()));
    run.add(base, run.typeface().advance(base), marks);
    marks
        .codePoints()
        .filter(mark -> glyph(run, mark) != 0)
        .forEach(mark -> unshaped(mark, "", run));
  }

  private void unshaped(String shown, GlyphRun.Builder run) {
    for (int at = 0; at < shown.length(); ) {
      int codePoint = shown.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      while (end < shown.length() && glyph(run, shown.codePointAt(end)) == 0) {
        end += Character.charCount(shown.codePointAt(end));
      }
      if (glyph(run, codePoint) != 0) {
        unshaped(codePoint, shown.substring(at, end), run);
      }
      at = end;
    }
  }

  private int glyph(GlyphRun.Builder run, int codePoint) {
    return run.typeface().glyph(setting.mirrored() ? Mirrors.of(codePoint) : codePoint);
  }

  private void unshaped(int codePoint, String shown, GlyphRun.Builder run) {
    int glyph = glyph(run, codePoint);
    double advance = run.typeface().advance(glyph);
    if (run.isEmpty() || advance == 0 || !Clusters.isMark(codePoint)) {
      run.add(glyph, advance, shown);
    } else {
      // In the middle of the letter before it, whose width the mark's is taken to share.
      double letter = run.typeface().advance(run.last());
      double x = setting.mirrored() ? (letter - advance) / 2 : -(letter + advance) / 2;
      run.add(glyph, 0, shown, x, 0);
    }
  }
}
