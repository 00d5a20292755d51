package org.backfile.epub.font;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Makes the table that leads from characters to glyphs (OpenType 1.9, {@code cmap}): format 4 for
 * those that 16 bits can tell, and format 12 for all where there are others.
 */
final class CharacterTable {
  private static final int WINDOWS = 3;
  private static final int UNICODE_16 = 1;
  private static final int UNICODE_32 = 10;

  private CharacterTable() {}

  /** Characters that follow one another, with glyphs that do so too. */
  private record Run(int first, int last, int glyph) {}

  /** The table for characters and their glyphs, at least one. */
  static byte[] of(SortedMap<Integer, Integer> glyphs) {
    byte[] narrow = segments(runs(glyphs.headMap(0xFFFF)));
    boolean beyond = glyphs.lastKey() > 0xFFFF;
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    int head = beyond ? 20 : 12;
    out.writeShort(0);
    out.writeShort(beyond ? 2 : 1);
    encoding(out, UNICODE_16, head);
    if (beyond) {
      encoding(out, UNICODE_32, head + narrow.length);
    }
    out.write(narrow);
    if (beyond) {
      out.write(groups(runs(glyphs)));
    }
    return out.toByteArray();
  }

  private static void encoding(ByteArrayDataOutput out, int encoding, int place) {
    out.writeShort(WINDOWS);
    out.writeShort(encoding);
    out.writeInt(place);
  }

  private static List<Run> runs(SortedMap<Integer, Integer> glyphs) {
    List<Run> runs = new ArrayList<>();
    glyphs.forEach(
        (character, glyph) -> {
          Run last = runs.isEmpty() ? new Run(-2, -2, 0) : runs.get(runs.size() - 1);
          boolean goesOn =
              character == last.last() + 1 && glyph == last.glyph() + character - last.first();
          if (goesOn) {
            runs.set(runs.size() - 1, new Run(last.first(), character, last.glyph()));
          } else {
            runs.add(new Run(character, character, glyph));
          }
        });
    return runs;
  }

  private static byte[] segments(List<Run> runs) {
    runs.add(new Run(0xFFFF, 0xFFFF, 0)); // the last has to be this one
    int count = runs.size();
    int power = Integer.highestOneBit(count);
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(4);
    out.writeShort(16 + 8 * count);
    out.writeShort(0);
    out.writeShort(2 * count);
    out.writeShort(2 * power);
    out.writeShort(Integer.numberOfTrailingZeros(power));
    out.writeShort(2 * count - 2 * power);
    runs.forEach(run -> out.writeShort(run.last()));
    out.writeShort(0);
    runs.forEach(run -> out.writeShort(run.first()));
    runs.forEach(run -> out.writeShort(run.glyph() - run.first()));
    runs.forEach(run -> out.writeShort(0));
    return out.toByteArray();
  }

  private static byte[] groups(List<Run> runs) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(12);
    out.writeShort(0);
    out.writeInt(16 + 12 * runs.size());
    out.writeInt(0);
    out.writeInt(runs.size());
    for (Run run : runs) {
      out.writeInt(run.first());
      out.writeInt(run.last());
      out.writeInt(run.glyph());
    }
    return out.toByteArray();
  }
}
