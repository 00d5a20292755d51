package org.backfile.pdf.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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

  private record Element(String signature, byte[] data) {}

  /** The profile's bytes. */
  static byte[] bytes() {
    byte[] curve = parametric();
    List<Element> elements = new ArrayList<>();
    elements.add(new Element("desc", unicode("sRGB")));
    elements.add(new Element("cprt", unicode("No copyright, use freely")));
    elements.add(new Element("wtpt", fixed("XYZ ", D50)));
    elements.add(new Element("chad", fixed("sf32", ADAPTATION)));
    elements.add(new Element("rXYZ", fixed("XYZ ", RED)));
    elements.add(new Element("gXYZ", fixed("XYZ ", GREEN)));
    elements.add(new Element("bXYZ", fixed("XYZ ", BLUE)));
    elements.add(new Element("rTRC", curve));
    elements.add(new Element("gTRC", curve));
    elements.add(new Element("bTRC", curve));
    return assemble(elements);
  }

  private static byte[] assemble(List<Element> elements) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int start = HEADER + 4 + 12 * elements.size();
    ByteBuffer table = ByteBuffer.allocate(4 + 12 * elements.size()).putInt(elements.size());
    for (Element element : elements) {
      table.put(ascii(element.signature()));
      table.putInt(start + data.size()).putInt(element.data().length);
      data.writeBytes(element.data());
      data.writeBytes(new byte[(4 - data.size() % 4) % 4]);
    }
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
