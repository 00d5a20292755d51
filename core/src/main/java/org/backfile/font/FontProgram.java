package org.backfile.font;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.util.Map;
import java.util.Objects;

/**
 * A font file that holds only some glyphs of its original.
 *
 * @param trueType the file
 * @param renumbered each original glyph's number in the file
 * @param firstComposed the number in the file of the first composed glyph; the others follow
 */
public record FontProgram(
    ByteSource trueType, Map<Integer, Integer> renumbered, int firstComposed) {
  /** Copies the map. */
  public FontProgram {
    Objects.requireNonNull(trueType, "trueType");
    renumbered = ImmutableMap.copyOf(renumbered);
  }
}
