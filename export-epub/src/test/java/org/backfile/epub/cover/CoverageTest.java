package org.backfile.epub.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoverageTest {
  @Test
  void pixelsAreCoveredByAsMuchAsTheShapeHasOfThem() {
    Map<String, Double> pixels = coverage(1.5, -2, 3.25, -2, 3.25, -3.5, 1.5, -3.5);
    assertThat(pixels)
        .isEqualTo(
            Map.of("1,2", 0.5, "2,2", 1.0, "3,2", 0.25, "1,3", 0.25, "2,3", 0.5, "3,3", 0.125));
  }

  @Test
  void slopeDividesItsPixels() {
    assertThat(coverage(0, 0, 2, 0, 0, -2)).isEqualTo(Map.of("0,0", 1.0, "1,0", 0.5, "0,1", 0.5));
  }

  @Test
  void allPixelsTogetherAreTheArea() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      double flat = round % 3 == 0 ? 1e-12 : 40;
      double ax = random.nextDouble() * 60;
      double ay = random.nextDouble() * flat + 7;
      double bx = random.nextDouble() * 60;
      double by = random.nextDouble() * flat + 7;
      double cx = random.nextDouble() * 60;
      double cy = random.nextDouble() * 40;
      double area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
      double sum = coverage(ax, ay, bx, by, cx, cy).values().stream().mapToDouble(c -> c).sum();
      assertThat(sum).isCloseTo(area, within(1e-3));
    }
  }

  private static Map<String, Double> coverage(double... points) {
    Shape shape = new Shape(0, 0, 1);
    shape.move(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      shape.line(points[i], points[i + 1]);
    }
    shape.line(points[0], points[1]);
    Map<String, Double> pixels = new TreeMap<>();
    Coverage.of(shape).forEach((x, y, covered) -> pixels.put(x + "," + y, covered));
    return pixels;
  }
}
