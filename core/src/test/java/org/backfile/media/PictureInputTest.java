package org.backfile.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureInputTest {
  private static final int MARK = 0xFF;
  private static final int BUFFER = 1 << 15;

  /**
   * Bytes of which one in so many is looked for, and neighbours that differ by one bit or by one.
   */
  private static byte[] bytes(Random random, int rarity) {
    byte[] bytes = new byte[70_000];
    for (int i = 0; i < bytes.length; i++) {
      int other =
          new int[] {0xFE, 0x7F, 0x00, 0x00, 0x01, 0x80, random.nextInt(MARK)}[random.nextInt(7)];
      bytes[i] = (byte) (random.nextInt(rarity) == 0 ? MARK : other);
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 5_000, 1_000_000})
  void everyByteThatMayBeginAMarkerIsFoundInItsPlace(int rarity) throws IOException {
    byte[] bytes = bytes(new Random(rarity), rarity);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      boolean stuffed = i + 1 < bytes.length && bytes[i + 1] == 0;
      if ((bytes[i] & 0xFF) == MARK && !stuffed) {
        places.add(i + 1);
      }
    }
    List<Integer> found = new ArrayList<>();
    PictureInput in = new PictureInput(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
    while (in.skipPastMark()) {
      int place = Math.toIntExact(in.position());
      boolean stuffed = place < bytes.length && bytes[place] == 0;
      assertThat(stuffed)
          .as("seen only at a buffer's end")
          .matches(is -> !is || place % BUFFER == 0);
      if (!stuffed) {
        found.add(place);
      }
    }
    assertThat(found).isEqualTo(places);
    assertThat(in.position()).isEqualTo(bytes.length);
  }
}
