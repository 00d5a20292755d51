package org.backfile.pdf.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.backfile.pdf.flow.FlowBlock.Placement;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.page.Placed;
import org.backfile.pdf.page.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all pages, tried with random stories of known seeds. */
class MakeupTest {
  private static final double HEIGHT = 264;

  /** Every number of columns with every start of stories, a few times each. */
  static List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (int columns = 1; columns <= 3; columns++) {
      for (Start start : List.of(Start.PAGE, Start.RUN_ON, Start.COLUMN)) {
        for (long seed = 1; seed <= 6; seed++) {
          trials.add(Trial.of(columns, start, seed));
        }
      }
    }
    return trials;
  }

  /** Random stories and their pages. */
  record Trial(String name, Makeup makeup, List<Galley> galleys, List<Page> pages) {
    static Trial of(int columns, Start start, long seed) {
      Random random = new Random(seed * 31 + columns);
      List<String> lines = new ArrayList<>();
      double width = columns * 120 + (columns - 1) * 20;
      lines.add("columns=" + columns + " width=" + width + " height=" + HEIGHT + " start=" + start);
      for (int story = 0; story < 5; story++) {
        lines.add("= Head of story");
        for (int block = random.nextInt(30); block >= 0; block--) {
          lines.add(block(random));
        }
        lines.add("the end");
        lines.add("+++");
        lines.add("below the story");
        lines.add("---");
      }
      lines.add("the very end");
      Makeup makeup = Makeup.parse(lines);
      List<Galley> galleys = makeup.galleys();
      try {
        String name = columns + " " + start + " " + seed;
        return new Trial(name, makeup, galleys, makeup.pages(galleys));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    PageGeometry geometry() {
      return makeup.geometry();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String block(Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> "# Heading";
      case 1 ->
          "!" + (20 + random.nextInt(300)) + "x" + (10 + random.nextInt(200)) + caption(random);
      case 2 ->
          "!!" + (90 + random.nextInt(300)) + "x" + (10 + random.nextInt(150)) + caption(random);
      case 3 -> "| aa, bb" + "; cc, dd".repeat(random.nextInt(30));
      case 4 -> "| aaaaaa, bbbbbb, ccccccc" + "; d, e, f".repeat(random.nextInt(30));
      case 5 -> "= Between";
      default -> "word ".repeat(1 + random.nextInt(30)).strip();
    };
  }

  /** Now and then a caption that no column can hold. */
  private static String caption(Random random) {
    return " caption".repeat(random.nextInt(8) == 0 ? 120 : 1);
  }

  @ParameterizedTest
  @MethodSource("trials")
  void nothingLeavesItsFrameOrOverlaps(Trial trial) {
    PageGeometry.Frame frame = trial.geometry().frame();
    for (Page page : trial.pages()) {
      List<Placed> seen = new ArrayList<>();
      for (Placed placed : page.content()) {
        assertThat(placed.y()).isGreaterThanOrEqualTo(frame.top() - 0.01);
        assertThat(placed.y() + placed.slab().height())
            .isLessThanOrEqualTo(frame.top() + frame.height() + 0.02);
        assertThat(placed.x() + width(placed, trial.geometry()))
            .isLessThanOrEqualTo(frame.left() + frame.width() + 0.02);
        for (Placed other : seen) {
          assertThat(overlap(placed, other, trial.geometry())).as("%s %s", placed, other).isFalse();
        }
        seen.add(placed);
      }
    }
  }

  private static double width(Placed placed, PageGeometry geometry) {
    return placed.slab().flags().across() ? geometry.frame().width() : geometry.columnWidth();
  }

  private static boolean overlap(Placed a, Placed b, PageGeometry geometry) {
    boolean beside =
        a.x() + width(a, geometry) <= b.x() + 0.01 || b.x() + width(b, geometry) <= a.x() + 0.01;
    boolean apart =
        a.y() + a.slab().height() <= b.y() + 0.02 || b.y() + b.slab().height() <= a.y() + 0.02;
    return !beside && !apart;
  }

  @ParameterizedTest
  @MethodSource("trials")
  void everySlabIsPlacedOnceAndTextInOrder(Trial trial) {
    List<Slab> flow = new ArrayList<>();
    List<Slab> floats = new ArrayList<>();
    for (Page page : trial.pages()) {
      for (Placed placed : page.content()) {
        if (!isRepeated(placed.slab())) {
          (placed.slab().placement() == Placement.FLOAT ? floats : flow).add(placed.slab());
        }
      }
    }
    List<Slab> expectedFlow = new ArrayList<>();
    List<Slab> expectedFloats = new ArrayList<>();
    for (Galley galley : trial.galleys()) {
      for (Slab slab : galley.slabs()) {
        (slab.placement() == Placement.FLOAT ? expectedFloats : expectedFlow).add(slab);
      }
    }
    assertSame(flow, expectedFlow);
    assertThat(identities(floats)).isEqualTo(identities(expectedFloats));
  }

  /** Dividers and repeated heads of tables are in no galley. */
  private static boolean isRepeated(Slab slab) {
    return slab.marks().stream().allMatch(mark -> mark.tag() == Tag.ARTIFACT);
  }

  private static void assertSame(List<Slab> actual, List<Slab> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      assertThat(actual.get(i)).isSameAs(expected.get(i));
    }
  }

  private static java.util.Set<Slab> identities(List<Slab> slabs) {
    java.util.Set<Slab> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(slabs);
    return set;
  }

  @ParameterizedTest
  @MethodSource("trials")
  void floatsComeInOrderAndNeverBeforeTheirPlace(Trial trial) {
    IdentityHashMap<Slab, Integer> pageOf = new IdentityHashMap<>();
    for (Page page : trial.pages()) {
      page.content().forEach(placed -> pageOf.put(placed.slab(), page.number()));
    }
    for (Galley galley : trial.galleys()) {
      int last = 0;
      int text = 0;
      for (Slab slab : galley.slabs()) {
        int page = known(pageOf, slab);
        if (slab.placement() == Placement.FLOAT) {
          assertThat(page).isGreaterThanOrEqualTo(Math.max(last, text));
          last = page;
        } else {
          text = page;
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void nothingOfAStoryComesAfterWhatFollowsIt(Trial trial) {
    IdentityHashMap<Slab, Integer> turns = new IdentityHashMap<>();
    for (Page page : trial.pages()) {
      page.content().forEach(placed -> turns.put(placed.slab(), turns.size()));
    }
    int last = -1;
    for (Galley galley : trial.galleys()) {
      List<Integer> own = galley.slabs().stream().map(slab -> turns.get(slab)).toList();
      assertThat(own).isNotEmpty();
      assertThat(Collections.min(own)).isGreaterThan(last);
      last = Collections.max(own);
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void noColumnEndsWhereSlabsHoldTogether(Trial trial) {
    IdentityHashMap<Slab, String> placeOf = new IdentityHashMap<>();
    for (Page page : trial.pages()) {
      for (Placed placed : page.content()) {
        placeOf.put(placed.slab(), page.number() + (isAcross(placed) ? "" : " x" + placed.x()));
      }
    }
    for (Galley galley : trial.galleys()) {
      for (int i = 0; i < galley.slabs().size() - 1; i++) {
        Slab slab = galley.slabs().get(i);
        if (holds(slab) && chain(galley.slabs(), i) <= HEIGHT) {
          assertThat(companions(galley, i))
              .as("%s", slab)
              .anyMatch(next -> isWith(slab, next, placeOf));
        }
      }
    }
  }

  private static boolean holds(Slab slab) {
    return slab.placement() == Placement.IN_FLOW && slab.flags().keepWithNext();
  }

  /** How high at least the slabs are that hold to one. */
  private static double chain(List<Slab> slabs, int index) {
    int first = index;
    while (first > 0 && holds(slabs.get(first - 1))) {
      first--;
    }
    double height = slabs.get(first).height();
    for (int i = first; holds(slabs.get(i)); i++) {
      height += slabs.get(i + 1).height();
    }
    return height;
  }

  /** What a slab may hold to: pictures that follow it, and the text after them. */
  private static List<Slab> companions(Galley galley, int index) {
    int end = index + 1;
    while (galley.slabs().get(end).placement() == Placement.FLOAT) {
      end++;
    }
    return galley.slabs().subList(index + 1, end + 1);
  }

  private static boolean isWith(Slab slab, Slab next, IdentityHashMap<Slab, String> placeOf) {
    boolean band = slab.flags().across() != next.flags().across();
    String place = known(placeOf, slab);
    String other = known(placeOf, next);
    return band ? page(other).equals(page(place)) : other.equals(place);
  }

  private static <V> V known(IdentityHashMap<Slab, V> places, Slab slab) {
    return Objects.requireNonNull(places.get(slab), "every slab has a place");
  }

  private static String page(String place) {
    return place.split(" ", 2)[0];
  }

  private static boolean isAcross(Placed placed) {
    return placed.slab().flags().across();
  }

  @ParameterizedTest
  @CsvSource({"2, 7", "2, 26", "3, 31", "3, 47", "3, 60"})
  void columnsDifferByOneLineAtTheEnd(int columns, int lines) throws IOException {
    List<String> script = new ArrayList<>();
    script.add("columns=" + columns + " width=400 height=" + HEIGHT);
    script.addAll(Collections.nCopies(lines, "text"));
    Makeup makeup = Makeup.parse(script);

    List<Page> pages = makeup.pages(makeup.galleys());

    Map<Double, Integer> counts = new TreeMap<>();
    pages.get(pages.size() - 1).content().forEach(p -> counts.merge(p.x(), 1, Integer::sum));
    assertThat(counts).hasSize(columns);
    assertThat(Collections.max(counts.values()) - Collections.min(counts.values()))
        .isLessThanOrEqualTo(1);
  }

  @Test
  @Timeout(30)
  void tableOfManyRowsIsCutInLinearTime() throws IOException {
    for (String columns : List.of("columns=1 width=120", "columns=3 width=400")) {
      Makeup makeup =
          Makeup.parse(List.of(columns + " height=264", "| name, value" + "; a, b".repeat(20_000)));

      List<Page> pages = makeup.pages(makeup.galleys());

      long rows =
          pages.stream()
              .flatMap(page -> page.content().stream())
              .filter(placed -> !isRepeated(placed.slab()))
              .count();
      assertThat(rows).isEqualTo(20_001);
    }
  }

  @Test
  @Timeout(30)
  void picturesOfExtremeShapesFitTheirColumn() throws IOException {
    Makeup makeup =
        Makeup.parse(
            List.of("columns=2 height=264", "text", "!1x100000 a", "!100000x1 b", "!!1x100000 c"));

    List<Page> pages = makeup.pages(makeup.galleys());

    List<Mark.Image> images = new ArrayList<>();
    for (Page page : pages) {
      for (Placed placed : page.content()) {
        for (Mark mark : placed.slab().marks()) {
          if (mark instanceof Mark.Image image) {
            images.add(image);
          }
        }
      }
    }
    assertThat(images).hasSize(3);
    assertThat(images)
        .allSatisfy(image -> assertThat(image.height()).isLessThanOrEqualTo(HEIGHT))
        .allSatisfy(image -> assertThat(image.tag().role()).isEqualTo(Role.FIGURE));
  }

  @Test
  @Timeout(30)
  void tableOfManyColumnsKeepsItsCells() throws IOException {
    Makeup makeup =
        Makeup.parse(
            List.of(
                "columns=2 height=264", "| " + "h,".repeat(199) + "h; " + "c,".repeat(199) + "c"));

    List<Page> pages = makeup.pages(makeup.galleys());

    long cells =
        pages.stream()
            .flatMap(page -> page.content().stream())
            .flatMap(placed -> placed.slab().marks().stream())
            .filter(mark -> mark instanceof Mark.Glyphs)
            .count();
    assertThat(cells).isEqualTo(400);
  }
}
