package org.backfile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-09",
        "2024-03-09T10:15:00",
        "2024-03-09T10:15:00+01:00",
        "2024-03-09T10:15:30.5Z",
        "0999-12-31"
      })
  void readsWhatItWrites(String text) {
    assertThat(Timestamp.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2024", "09.03.2024", "2024-02-30", "2024-03-09T25:00", "tomorrow"})
  void otherFormsAreRefusedWithTheText(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timestamp.parse(text))
        .withMessageContaining('"' + text + '"');
  }

  @Test
  void missingTimeIsMidnightUtc() {
    assertThat(Timestamp.parse("2024-03-09").instant())
        .isEqualTo(Instant.parse("2024-03-09T00:00:00Z"));
    assertThat(Timestamp.parse("2024-03-09T01:00:00+03:00").instant())
        .isEqualTo(Instant.parse("2024-03-08T22:00:00Z"));
  }

  @Test
  void instantIsToldInUtc() {
    assertThat(Timestamp.of(Instant.parse("2024-03-09T10:15:00Z")))
        .hasToString("2024-03-09T10:15:00Z");
  }
}
