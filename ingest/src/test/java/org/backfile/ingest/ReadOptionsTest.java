package org.backfile.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadOptionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "english!", "en_GB", "en-a"})
  void languageThatIsNoTagIsRefused(String tag) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options(tag))
        .withMessageContaining('"' + tag + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "en", "sr-Latn-RS", "nds"})
  void languageTagIsKept(String tag) {
    assertThat(options(tag).language()).contains(tag);
  }

  private static ReadOptions options(String tag) {
    return new ReadOptions(ReadOptions.Limits.DEFAULT, Optional.of(tag), "1");
  }
}
