package org.backfile.epub.font;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backfile.font.Ligatures.Joined;

/** Makes the GSUB table of a font's standard ligatures (OpenType 1.9, lookup type 4). */
final class LigatureTable {
  /**
   * Azerbaijani, Crimean Tatar, Kazakh, Tatar and Turkish tell i with a dot from i without, which a
   * ligature would hide.
   */
  private static final List<String> TWO_KINDS_OF_I =
      List.of("AZE ", "CRT ", "KAZ ", "TAT ", "TRK ");

  private static final LayoutWriter TABLE = new LayoutWriter("liga", 4, 7, TWO_KINDS_OF_I);

  private LigatureTable() {}

  /**
   * The table of some ligatures.
   *
   * @param ligatures at least one, those first that are tried first
   * @param numbers the number in the subset of each of the font's glyphs
   */
  static byte[] of(List<Joined> ligatures, Map<Integer, Integer> numbers) {
    SortedMap<Integer, List<byte[]>> sets = new TreeMap<>();
    for (Joined ligature : ligatures) {
      int first = number(ligature.parts().get(0), numbers);
      sets.computeIfAbsent(first, glyph -> new ArrayList<>()).add(entry(ligature, numbers));
    }
    List<byte[]> written = sets.values().stream().map(LigatureTable::withOffsets).toList();
    byte[] coverage = LayoutWriter.coverage(List.copyOf(sets.keySet()));
    int head = 6 + 2 * sets.size();
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(1);
    out.writeShort(head);
    out.writeShort(sets.size());
    int place = head + coverage.length;
    for (byte[] set : written) {
      out.writeShort(place);
      place += set.length;
    }
    out.write(coverage);
    written.forEach(out::write);
    return TABLE.write(List.of(out.toByteArray()));
  }

  private static byte[] entry(Joined ligature, Map<Integer, Integer> numbers) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(number(ligature.glyph(), numbers));
    out.writeShort(ligature.parts().size());
    ligature.parts().stream().skip(1).forEach(part -> out.writeShort(number(part, numbers)));
    return out.toByteArray();
  }

  private static byte[] withOffsets(List<byte[]> entries) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(entries.size());
    int place = 2 + 2 * entries.size();
    for (byte[] entry : entries) {
      out.writeShort(place);
      place += entry.length;
    }
    entries.forEach(out::write);
    return out.toByteArray();
  }

  private static int number(int glyph, Map<Integer, Integer> numbers) {
    return numbers.getOrDefault(glyph, 0);
  }
}
