package org.backfile.epub.font;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.List;
import org.backfile.font.Sfnt;

/**
 * Writes GSUB and GPOS tables of one feature with one lookup (OpenType 1.9, "Common table
 * formats"). The lookup is an extension, so that its subtables may lie far away.
 *
 * @param feature the feature's tag
 * @param type of the lookup
 * @param extension the table's number for lookups that lead to others
 * @param without tags of the languages, in ascending order, in which the feature does not apply
 */
record LayoutWriter(String feature, int type, int extension, List<String> without) {
  /** The scripts of the bundled faces; in ascending order, as the table wants them. */
  private static final List<String> SCRIPTS = List.of("DFLT", "cyrl", "grek", "latn");

  private static final int HEADER = 10;
  private static final int NO_FEATURE = 0xFFFF;

  LayoutWriter {
    without = List.copyOf(without);
  }

  /** The table of some subtables, each of which finds all that is its own by its own offsets. */
  byte[] write(List<byte[]> subtables) {
    byte[] scripts = scripts();
    byte[] features = features();
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeInt(0x00010000);
    out.writeShort(HEADER);
    out.writeShort(HEADER + scripts.length);
    out.writeShort(HEADER + scripts.length + features.length);
    out.write(scripts);
    out.write(features);
    out.write(lookups(subtables));
    subtables.forEach(out::write);
    return out.toByteArray();
  }

  /** All scripts share one table, and all languages without the feature one of their own. */
  private byte[] scripts() {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(SCRIPTS.size());
    for (String script : SCRIPTS) {
      out.writeInt(Sfnt.tag(script));
      out.writeShort(2 + 6 * SCRIPTS.size());
    }
    int language = 4 + 6 * without.size();
    out.writeShort(language);
    out.writeShort(without.size());
    for (String tag : without) {
      out.writeInt(Sfnt.tag(tag));
      out.writeShort(language + 8);
    }
    language(out, 1);
    language(out, 0);
    return out.toByteArray();
  }

  private static void language(ByteArrayDataOutput out, int features) {
    out.writeShort(0);
    out.writeShort(NO_FEATURE);
    out.writeShort(features);
    for (int i = 0; i < features; i++) {
      out.writeShort(i);
    }
  }

  private byte[] features() {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(1);
    out.writeInt(Sfnt.tag(feature));
    out.writeShort(8);
    out.writeShort(0);
    out.writeShort(1);
    out.writeShort(0);
    return out.toByteArray();
  }

  private byte[] lookups(List<byte[]> subtables) {
    int heads = 6 + 2 * subtables.size();
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(1);
    out.writeShort(4);
    out.writeShort(extension);
    out.writeShort(0);
    out.writeShort(subtables.size());
    for (int i = 0; i < subtables.size(); i++) {
      out.writeShort(heads + 8 * i);
    }
    int place = 8 * subtables.size();
    for (byte[] subtable : subtables) {
      out.writeShort(1);
      out.writeShort(type);
      out.writeInt(place);
      place += subtable.length - 8;
    }
    return out.toByteArray();
  }

  /** A coverage table of glyphs in ascending order. */
  static byte[] coverage(List<Integer> glyphs) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(1);
    out.writeShort(glyphs.size());
    glyphs.forEach(out::writeShort);
    return out.toByteArray();
  }
}
