package org.backfile.ingest.charset;

import com.google.common.base.Utf8;

/**
 * What bytes are as UTF-8 (RFC 3629).
 *
 * @param sequences how many well-formed sequences of two or more bytes
 * @param bad how many bytes belong to none
 */
public record Utf8Look(int sequences, int bad) {
  /** Looks at bytes. */
  public static Utf8Look of(byte[] bytes) {
    int sequences = 0;
    int bad = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = bytes[i] >= 0 ? 1 : sequence(bytes, i);
      sequences += length > 1 ? 1 : 0;
      bad += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return new Utf8Look(sequences, bad);
  }

  /** Whether it is UTF-8, or was it once: what is broken is little against what is not. */
  public boolean isRepairable() {
    return sequences >= 2L * bad;
  }

  /** Whether every byte is ASCII. */
  public boolean isAscii() {
    return sequences == 0 && bad == 0;
  }

  private static int sequence(byte[] bytes, int start) {
    int lead = bytes[start] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    boolean fits = start + length <= bytes.length;
    return fits && Utf8.isWellFormed(bytes, start, length) ? length : 0;
  }
}
