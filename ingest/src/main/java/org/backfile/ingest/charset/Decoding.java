package org.backfile.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes as characters. What cannot be decoded is counted, and U+FFFD stands in.
 *
 * @param text the characters, without a byte order mark
 * @param bad how many bytes were replaced
 * @param complete whether the text ends where the bytes do, and not at the limit
 */
public record Decoding(String text, long bad, boolean complete) {
  /**
   * Decodes bytes.
   *
   * @param guess the charset, and how many bytes to pass over
   * @param limit the most UTF-16 code units to give
   */
  public static Decoding of(byte[] bytes, Charsets.Guess guess, int limit) {
    ByteBuffer in = ByteBuffer.wrap(bytes, guess.skip(), bytes.length - guess.skip());
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length, limit) + 2);
    long bad = fill(decoder(guess.charset()), in, out);
    boolean complete = !in.hasRemaining() && out.position() <= limit;
    return new Decoding(out.flip().toString(), bad, complete);
  }

  /** Decodes until either end; gives how many bytes were replaced by U+FFFD. */
  private static long fill(CharsetDecoder decoder, ByteBuffer in, CharBuffer out) {
    long bad = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return bad;
      }
      if (!out.hasRemaining()) {
        return bad;
      }
      bad += result.length();
      in.position(in.position() + result.length());
      out.put('\uFFFD');
    }
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
