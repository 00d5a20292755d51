package org.backfile.pdf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Names the families that a file is set in, with the licences of those that come along. */
final class FontNotes {
  private static final String OFL = "SIL Open Font License 1.1";

  private static final String VERA = "Bitstream Vera licence";

  /** The bundled families by the first part of their fonts' PostScript names. */
  private static final Map<String, String> BUNDLED =
      Map.of(
          "SourceSerifPro", "Source Serif Pro (" + OFL + ")",
          "SourceSansPro", "Source Sans Pro (" + OFL + ")",
          "DejaVuSans", "DejaVu Sans (" + VERA + ")",
          "DejaVuSansMono", "DejaVu Sans Mono (" + VERA + ")");

  private FontNotes() {}

  /** The families of some fonts, each once, sorted. */
  static List<String> of(Collection<String> postScriptNames) {
    TreeSet<String> families = new TreeSet<>();
    for (String name : postScriptNames) {
      int style = name.indexOf('-');
      String family = style < 0 ? name : name.substring(0, style);
      families.add(BUNDLED.getOrDefault(family, family));
    }
    return List.copyOf(families);
  }
}
