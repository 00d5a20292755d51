package org.backfile.epub.ocf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrayPoolTest {
  private static final int KIBI = 1 << 10;

  private final ArrayPool pool = new ArrayPool(100 * KIBI);

  @Test
  void anArrayIsLongEnoughAndNotMuchLonger() {
    for (int length = 20_000; length < 5_000_000; length += 70_001) {
      assertThat(pool.take(length)).hasSizeBetween(length, 2 * length);
    }
    assertThat(pool.take(32 * KIBI)).hasSize(32 * KIBI);
    assertThat(pool.take(0)).hasSizeLessThan(17 * KIBI);
  }

  @Test
  void anArrayIsUsedAgainWhenItHasBeenGivenBack() {
    byte[] first = pool.take(30 * KIBI);
    assertThat(pool.take(30 * KIBI)).isNotSameAs(first);
    pool.giveBack(first);
    assertThat(pool.take(40 * KIBI)).isNotSameAs(first);
    assertThat(pool.take(31 * KIBI)).isSameAs(first);
    assertThat(pool.take(31 * KIBI)).isNotSameAs(first);
  }

  @Test
  void ofTooMuchTheOldestIsLetGo() {
    byte[] old = pool.take(64 * KIBI);
    byte[] recent = pool.take(32 * KIBI);
    byte[] last = pool.take(16 * KIBI);
    pool.giveBack(old);
    pool.giveBack(recent);
    pool.giveBack(last);
    assertThat(pool.take(64 * KIBI)).isNotSameAs(old);
    assertThat(pool.take(32 * KIBI)).isSameAs(recent);
    assertThat(pool.take(16 * KIBI)).isSameAs(last);
  }

  @Test
  void whatIsLargerThanThePoolIsLetGo() {
    byte[] large = pool.take(200 * KIBI);
    pool.giveBack(large);
    assertThat(pool.take(200 * KIBI)).isNotSameAs(large);
  }
}
