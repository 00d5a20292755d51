package org.backfile.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FlateTest {
  private static byte[] content(int seed) {
    byte[] content = new byte[1 + new Random(seed).nextInt(50_000)];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) ("0 1 Td (" + seed).charAt(i % 9);
    }
    return content;
  }

  @Test
  void manyThreadsGetTheBytesThatOneGets() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Flate.Press many = new Flate.Press();
        Flate.Press one = new Flate.Press()) {
      List<Future<byte[]>> packed = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        byte[] content = content(i);
        packed.add(threads.submit(() -> many.compressed(content)));
      }
      for (int i = 0; i < 200; i++) {
        assertThat(packed.get(i).get()).isEqualTo(one.compressed(content(i)));
        assertThat(Flate.unpacked(packed.get(i).get(), 0, 1 << 20)).isEqualTo(content(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void lateComersOfAFileThatIsClosedDoNoHarm() {
    Flate.Press press = new Flate.Press();
    byte[] before = press.compressed(content(1));
    press.close();

    assertThat(press.compressed(content(1))).isEqualTo(before);
  }
}
