package org.backfile.epub.font;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a subset's table of names (OpenType 1.9, {@code name}): names of its own, since the licence
 * of Source reserves that font's name for the unchanged font, and who made the font, by which right
 * it is here and where its licence is found, word for word.
 */
final class NameTable {
  private static final int COPYRIGHT = 0;
  private static final int FAMILY = 1;
  private static final int STYLE = 2;
  private static final int IDENTIFIER = 3;
  private static final int FULL = 4;
  private static final int VERSION = 5;
  private static final int POSTSCRIPT = 6;
  private static final int LICENCE_ADDRESS = 14;

  private static final int WINDOWS = 3;
  private static final int UNICODE = 1;
  private static final int ENGLISH = 0x409;

  private NameTable() {}

  /** The names of a face that is made of a font with this table. */
  static byte[] of(ByteBuffer font, WebFace face) {
    SortedMap<Integer, String> names = kept(font);
    String full = face.family().cssName() + " " + face.styleName();
    names.put(FAMILY, face.family().cssName());
    names.put(STYLE, face.styleName());
    names.put(IDENTIFIER, full + "; " + names.getOrDefault(VERSION, ""));
    names.put(FULL, full);
    names.put(POSTSCRIPT, (face.family().cssName() + "-" + face.styleName()).replace(" ", ""));
    return write(names);
  }

  /** What stays: the makers' words from the copyright to the licence's address, in English. */
  private static SortedMap<Integer, String> kept(ByteBuffer names) {
    SortedMap<Integer, String> kept = new TreeMap<>();
    int strings = names.getChar(4);
    for (int record = 6; record < 6 + 12 * names.getChar(2); record += 12) {
      int name = names.getChar(record + 6);
      if (names.getChar(record) == WINDOWS
          && names.getChar(record + 4) == ENGLISH
          && name >= COPYRIGHT
          && name <= LICENCE_ADDRESS) {
        byte[] bytes = new byte[names.getChar(record + 8)];
        names.get(strings + names.getChar(record + 10), bytes);
        kept.put(name, new String(bytes, StandardCharsets.UTF_16BE));
      }
    }
    return kept;
  }

  private static byte[] write(SortedMap<Integer, String> names) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    ByteArrayDataOutput strings = ByteStreams.newDataOutput();
    out.writeShort(0);
    out.writeShort(names.size());
    out.writeShort(6 + 12 * names.size());
    int place = 0;
    for (Map.Entry<Integer, String> name : names.entrySet()) {
      byte[] bytes = name.getValue().getBytes(StandardCharsets.UTF_16BE);
      out.writeShort(WINDOWS);
      out.writeShort(UNICODE);
      out.writeShort(ENGLISH);
      out.writeShort(name.getKey());
      out.writeShort(bytes.length);
      out.writeShort(place);
      strings.write(bytes);
      place += bytes.length;
    }
    out.write(strings.toByteArray());
    return out.toByteArray();
  }
}
