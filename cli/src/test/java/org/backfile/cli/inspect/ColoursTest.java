package org.backfile.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the style sheet's colours keep the contrasts of WCAG 2.2, level AA. */
final class ColoursTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]{6})");

  /** Success criterion 1.4.3, for text. */
  private static final double READABLE = 4.5;

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void everyTextCanBeReadInBothSchemes(int scheme) throws IOException {
    Map<String, Integer> colours = colours(scheme);
    for (String ink : new String[] {"ink", "quiet"}) {
      readable(colours, ink, "ground");
      readable(colours, ink, "raised");
    }
    for (Kind kind : Kind.values()) {
      readable(colours, "on", kind.style());
      readable(colours, kind.style(), "ground");
    }
  }

  private static void readable(Map<String, Integer> colours, String ink, String ground) {
    assertThat(colours).containsKeys(ink, ground);
    double a = luminance(colours.getOrDefault(ink, 0));
    double b = luminance(colours.getOrDefault(ground, 0));
    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assertThat(contrast).as("%s on %s", ink, ground).isGreaterThanOrEqualTo(READABLE);
  }

  /** The colours that a scheme sets: the light one stands first. */
  private static Map<String, Integer> colours(int scheme) throws IOException {
    String style =
        Resources.toString(
            Resources.getResource(VerdictPage.class, "verdicts.css"), StandardCharsets.UTF_8);
    Matcher matcher = COLOUR.matcher(style.split(":root", -1)[scheme + 1]);
    Map<String, Integer> colours = new HashMap<>();
    while (matcher.find()) {
      colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
    }
    return colours;
  }

  /** Relative luminance, as WCAG 2.2 defines it. */
  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16)
        + 0.7152 * linear(colour >> 8 & 0xFF)
        + 0.0722 * linear(colour & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
