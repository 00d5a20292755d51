package org.backfile.pdf.draw;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;

/**
 * How codes are written in strings: those below 80 (hexadecimal) as one byte, further ones as two
 * of which the first is above 7F (ISO 32000-1, 9.7.6.2; Adobe Technical Note 5014). What is used
 * first, and so in most languages nearly all, takes half the room of codes of two bytes; and the
 * space is one byte, which is what word spacing is for (ISO 32000-1, 9.3.3). Bytes that take two in
 * a string are no codes. A code is also the number of its character in the font (CID).
 */
final class CodeSpace {
  /** The code of the space, the only one that word spacing widens. */
  static final int SPACE = 0x20;

  /** Codes below are one byte. */
  static final int TWO_BYTES = 0x80;

  /** There are no more codes. */
  static final int MOST = TWO_BYTES + 0x8000;

  private static final String NAME = "Backfile-H";
  private static final int FIRST_OF_TWO = 0x8000;

  /** As many lines may stand in one block of a CMap. */
  static final int BLOCK = 100;

  private CodeSpace() {}

  /** A code of two bytes as it is written. */
  static int written(int code) {
    return FIRST_OF_TWO + code - TWO_BYTES;
  }

  /** A code's digits, as part of a CMap. */
  static void hex(int code, Operators map) {
    if (code < TWO_BYTES) {
      map.hexByte(code);
    } else {
      map.hex(written(code));
    }
  }

  /** Which codes there are, for any CMap. */
  static void ranges(Operators map) {
    map.op("2 begincodespacerange").op("<00> <7F>").op("<8000> <FFFF>").op("endcodespacerange");
  }

  /** Writes the CMap from codes to characters, which all fonts of a file share. */
  static Reference write(PdfFile file) throws IOException {
    COSDictionary entries = Cos.dictionary();
    Cos.put(entries, "Type", "CMap");
    Cos.put(entries, "CMapName", NAME);
    Cos.put(entries, "CIDSystemInfo", system());
    Cos.put(entries, "WMode", COSInteger.ZERO);
    return file.stream(entries, map());
  }

  /** The collection of characters: each font numbers its own. */
  static COSDictionary system() {
    COSDictionary system = Cos.direct();
    Cos.put(system, "Registry", Cos.ascii("Adobe"));
    Cos.put(system, "Ordering", Cos.ascii("Identity"));
    Cos.put(system, "Supplement", COSInteger.ZERO);
    return system;
  }

  /** A range may not go beyond the last byte. */
  private static byte[] map() {
    Operators map = new Operators();
    map.op("/CIDInit /ProcSet findresource begin").op("12 dict begin").op("begincmap");
    map.op("/CIDSystemInfo 3 dict dup begin");
    map.op("/Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def");
    map.op("/CMapName /" + NAME + " def").op("/CMapType 1 def").op("/WMode 0 def");
    ranges(map);
    map.op("1 begincidrange").op("<00> <7F> 0").op("endcidrange");
    for (int from = TWO_BYTES; from < MOST; from += BLOCK * 0x100) {
      int to = Math.min(from + BLOCK * 0x100, MOST);
      map.integer((to - from) / 0x100).op(" begincidrange");
      for (int code = from; code < to; code += 0x100) {
        map.raw("<").hex(written(code));
        map.raw("> <").hex(written(code + 0xFF));
        map.raw("> ").integer(code).op("");
      }
      map.op("endcidrange");
    }
    map.op("endcmap").op("CMapName currentdict /CMap defineresource pop").op("end").op("end");
    return map.toByteArray();
  }
}
