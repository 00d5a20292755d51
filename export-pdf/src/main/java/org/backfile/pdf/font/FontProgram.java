package org.backfile.pdf.font;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.util.Map;
import java.util.Objects;

/**
 * A font file that holds only some glyphs of its original.
 *
 * @param trueType the file
 * @param renumbered each original glyph's number in the file
 */
public record FontProgram(ByteSource trueType, Map<Integer, Integer> renumbered) {
  /** Copies the map. */
  public FontProgram {
    Objects.requireNonNull(trueType, "trueType");
    renumbered = ImmutableMap.copyOf(renumbered);
  }
}
