package org.backfile.pdf.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The output intent: a small profile of the sRGB colour space (IEC 61966-2-1) by the ICC's
 * specification 4.2 (ISO 15076-1). It is made here, because the runtimes' own profiles differ from
 * release to release.
 */
final class SrgbProfile {
  private static final int HEADER = 128;

  /** The profile connection space's white, D50 (ISO 15076-1, 7.2.16). */
  private static final double[] D50 = {0.9642, 1.0, 0.8249};

  /** The primaries and white of sRGB adapted to D50 with the Bradford transform. */
  private static final double[] RED = {0.43607, 0.22249, 0.01392};

  private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
  private static final double[] BLUE = {0.14307, 0.06061, 0.71410};

  /** From D65 to D50 (Bradford), which version 4 asks for. */
  private static final double[] ADAPTATION = {
    1.04788, 0.02292, -0.05019, 0.02959, 0.99048, -0.01707, -0.00924, 0.01507, 0.75168
  };

  /** The transfer curve, function type 3: g, a, b, c, d. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private SrgbProfile() {}

  /** The profile's bytes. */
  static byte[] bytes() {
    byte[] curve = parametric();
    Map<String, byte[]> elements = new LinkedHashMap<>();
    elements.put("desc", unicode("sRGB"));
    elements.put("cprt", unicode("No copyright, use freely"));
    elements.put("wtpt", fixed("XYZ ", D50));
    elements.put("chad", fixed("sf32", ADAPTATION));
    elements.put("rXYZ", fixed("XYZ ", RED));
    elements.put("gXYZ", fixed("XYZ ", GREEN));
    elements.put("bXYZ", fixed("XYZ ", BLUE));
    elements.put("rTRC", curve);
    elements.put("gTRC", curve);
    elements.put("bTRC", curve);
    return assemble(elements);
  }

  private static byte[] assemble(Map<String, byte[]> elements) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int start = HEADER + 4 + 12 * elements.size();
    ByteBuffer table = ByteBuffer.allocate(4 + 12 * elements.size()).putInt(elements.size());
    elements.forEach(
        (signature, content) -> {
          table.put(ascii(signature)).putInt(start + data.size()).putInt(content.length);
          data.writeBytes(content);
          data.writeBytes(new byte[(4 - data.size() % 4) % 4]);
        });
    int size = start + data.size();
    return ByteBuffer.allocate(size)
        .put(header(size))
        .put(table.array())
        .put(data.toByteArray())
        .array();
  }

  private static byte[] header(int size) {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putInt(size).putInt(0).putInt(0x04200000);
    header.put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
    header.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    header.put(ascii("acsp"));
    header.position(68);
    for (double value : D50) {
      header.putInt(fixed(value));
    }
    return header.array();
  }

  private static byte[] unicode(String text) {
    byte[] characters = text.getBytes(StandardCharsets.UTF_16BE);
    return ByteBuffer.allocate(28 + characters.length)
        .put(ascii("mluc"))
        .putInt(0)
        .putInt(1)
        .putInt(12)
        .put(ascii("enUS"))
        .putInt(characters.length)
        .putInt(28)
        .put(characters)
        .array();
  }

  private static byte[] fixed(String type, double[] values) {
    ByteBuffer data = ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
    for (double value : values) {
      data.putInt(fixed(value));
    }
    return data.array();
  }

  private static byte[] parametric() {
    ByteBuffer data = ByteBuffer.allocate(12 + 4 * CURVE.length).put(ascii("para")).putInt(0);
    data.putShort((short) 3).putShort((short) 0);
    for (double value : CURVE) {
      data.putInt(fixed(value));
    }
    return data.array();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
