package org.backfile.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaAverageTest {
  /** Half the light of white is sample 188, not 128. */
  @Test
  void finePatternKeepsItsBrightness() {
    BufferedImage stripes = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        stripes.getRaster().setSample(x, y, 0, x % 2 == 0 ? 255 : 0);
      }
    }

    BufferedImage smaller = AreaAverage.of(stripes, 16, 16);

    for (int i = 0; i < 16; i++) {
      assertThat(smaller.getRaster().getSample(i, i, 0)).isEqualTo(188);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "300, 200, 299, 199",
    "300, 200, 7, 3",
    "1000, 1, 1, 1",
    "1, 1000, 1, 10",
    "9, 9, 9, 9"
  })
  void evenColourStaysTheSameAtAnySize(int width, int height, int newWidth, int newHeight) {
    BufferedImage even = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        even.setRGB(x, y, 0x3377CC);
      }
    }

    BufferedImage smaller = AreaAverage.of(even, newWidth, newHeight);

    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        assertThat(smaller.getRGB(x, y) & 0xFFFFFF).isEqualTo(0x3377CC);
      }
    }
  }

  @Test
  void transparentPixelsDoNotColourTheirNeighbours() {
    BufferedImage half = new BufferedImage(2, 2, BufferedImage.TYPE_4BYTE_ABGR);
    half.setRGB(0, 0, 0xFFFF0000);
    half.setRGB(0, 1, 0xFFFF0000);
    half.setRGB(1, 0, 0x0000FF00);
    half.setRGB(1, 1, 0x0000FF00);

    int pixel = AreaAverage.of(half, 1, 1).getRGB(0, 0);

    assertThat(pixel & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(pixel >>> 24).isCloseTo(128, within(1));
  }
}
