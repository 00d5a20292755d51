package org.backfile.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures of a corpus are distinct and of the promised size. */
class PictureStockTest {

  @Test
  void picturesAreDistinctAndOfOneSize() throws IOException {
    PictureStock stock = new PictureStock();
    Set<ByteBuffer> files = new HashSet<>();
    for (int number = 0; number < 22; number++) {
      byte[] file = stock.picture(number);
      assertThat(files.add(ByteBuffer.wrap(file))).as("picture %s", number).isTrue();
      assertThat(file.length).isBetween(130_000, 260_000);
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(stock.picture(0)));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(800);
  }
}
