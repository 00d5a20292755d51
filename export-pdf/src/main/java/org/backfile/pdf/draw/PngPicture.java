package org.backfile.pdf.draw;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.backfile.model.Media;

/**
 * Puts PNG pictures of at most 8 bits into a file. The compressed pixels of an opaque picture that
 * is not interlaced go in as they are, because PDF knows PNG's filters; others are decoded, and
 * what is transparent becomes a soft mask.
 */
final class PngPicture {
  private static final int SIGNATURE_BYTES = 8;
  private static final int PALETTE = 3;

  private final COSDocument document;
  private final Media media;

  PngPicture(COSDocument document, Media media) {
    this.document = document;
    this.media = media;
  }

  /**
   * The picture's stream, in the file's scratch space.
   *
   * @throws IOException when the bytes cannot be read or are damaged
   */
  COSStream stream() throws IOException {
    try (DataInputStream in = new DataInputStream(media.bytes().openStream())) {
      in.skipNBytes(SIGNATURE_BYTES);
      Header header = new Header();
      int length = in.readInt();
      for (String type = type(in); !type.equals("IDAT"); type = type(in)) {
        header.take(type, bounded(in, length));
        in.readInt();
        length = in.readInt();
      }
      if (header.mayPass()) {
        return copied(in, header, length);
      }
    }
    return decoded();
  }

  private static String type(DataInputStream in) throws IOException {
    return new String(in.readNBytes(4), StandardCharsets.US_ASCII);
  }

  private static byte[] bounded(DataInputStream in, int length) throws IOException {
    int most = 1 << 16;
    if (length < 0) {
      throw new IOException("a chunk has no length");
    }
    byte[] bytes = in.readNBytes(Math.min(length, most));
    in.skipNBytes(length - bytes.length);
    return bytes;
  }

  /** What stands in front of the pixels. */
  private static final class Header {
    private int bits;
    private int colourType;
    private boolean interlaced;
    private boolean transparent;
    private byte[] palette = {};

    void take(String type, byte[] data) throws IOException {
      switch (type) {
        case "IHDR" -> {
          if (data.length < 13) {
            throw new IOException("the header is too short");
          }
          bits = data[8];
          colourType = data[9];
          interlaced = data[12] != 0;
        }
        case "PLTE" -> palette = data;
        case "tRNS" -> transparent = true;
        default -> {}
      }
    }

    boolean mayPass() {
      boolean opaque = colourType == 0 || colourType == 2 || colourType == PALETTE;
      return opaque && !transparent && !interlaced && bits <= 8;
    }

    int channels() {
      return colourType == 2 ? 3 : 1;
    }
  }

  /** Copies the compressed pixels, which may lie in several chunks. */
  private COSStream copied(DataInputStream in, Header header, int first) throws IOException {
    COSStream stream = document.createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      int length = first;
      for (String type = "IDAT"; type.equals("IDAT"); type = type(in)) {
        transfer(in, length, out);
        in.readInt();
        length = in.readInt();
      }
    }
    PictureBook.describe(stream, media.widthPixels(), media.heightPixels());
    Cos.put(stream, "BitsPerComponent", COSInteger.get(header.bits));
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    COSDictionary parameters = Cos.direct();
    Cos.put(parameters, "Predictor", COSInteger.get(15));
    Cos.put(parameters, "Colors", COSInteger.get(header.channels()));
    Cos.put(parameters, "BitsPerComponent", COSInteger.get(header.bits));
    Cos.put(parameters, "Columns", COSInteger.get(media.widthPixels()));
    Cos.put(stream, "DecodeParms", parameters);
    switch (header.colourType) {
      case 0 -> Cos.put(stream, "ColorSpace", "DeviceGray");
      case PALETTE -> Cos.put(stream, "ColorSpace", indexed(header.palette));
      default -> Cos.put(stream, "ColorSpace", "DeviceRGB");
    }
    return stream;
  }

  private static void transfer(InputStream in, int length, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 14];
    for (int left = length; left > 0; ) {
      int read = in.read(buffer, 0, Math.min(left, buffer.length));
      if (read < 0) {
        throw new IOException("it ends early");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private static COSArray indexed(byte[] palette) {
    return Cos.array(
        Cos.name("Indexed"),
        Cos.name("DeviceRGB"),
        COSInteger.get(palette.length / 3 - 1),
        new COSString(palette));
  }

  private COSStream decoded() throws IOException {
    BufferedImage image;
    try (InputStream in = media.bytes().openStream()) {
      image = ImageIO.read(in);
    }
    if (image == null) {
      throw new IOException("it cannot be decoded");
    }
    boolean grey = image.getRaster().getNumBands() == 2;
    COSStream stream = document.createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      for (int y = 0; y < image.getHeight(); y++) {
        out.write(grey ? samples(image.getRaster(), y, 0) : colours(image, y));
      }
    }
    PictureBook.describe(stream, image.getWidth(), image.getHeight());
    Cos.put(stream, "BitsPerComponent", COSInteger.get(8));
    Cos.put(stream, "ColorSpace", grey ? "DeviceGray" : "DeviceRGB");
    if (image.getColorModel().hasAlpha()) {
      Cos.put(stream, "SMask", mask(image, grey));
    }
    return stream;
  }

  private COSStream mask(BufferedImage image, boolean grey) throws IOException {
    COSStream stream = document.createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      for (int y = 0; y < image.getHeight(); y++) {
        out.write(grey ? samples(image.getRaster(), y, 1) : alphas(image, y));
      }
    }
    PictureBook.describe(stream, image.getWidth(), image.getHeight());
    Cos.put(stream, "BitsPerComponent", COSInteger.get(8));
    Cos.put(stream, "ColorSpace", "DeviceGray");
    return stream;
  }

  /** One band as it is stored: the runtime's own conversion of grey would make it lighter. */
  private static byte[] samples(Raster raster, int y, int band) {
    byte[] row = new byte[raster.getWidth()];
    for (int x = 0; x < row.length; x++) {
      row[x] = (byte) raster.getSample(x, y, band);
    }
    return row;
  }

  private static byte[] colours(BufferedImage image, int y) {
    int[] row = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
    byte[] bytes = new byte[row.length * 3];
    for (int x = 0; x < row.length; x++) {
      bytes[x * 3] = (byte) (row[x] >> 16);
      bytes[x * 3 + 1] = (byte) (row[x] >> 8);
      bytes[x * 3 + 2] = (byte) row[x];
    }
    return bytes;
  }

  private static byte[] alphas(BufferedImage image, int y) {
    int[] row = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
    byte[] bytes = new byte[row.length];
    for (int x = 0; x < row.length; x++) {
      bytes[x] = (byte) (row[x] >>> 24);
    }
    return bytes;
  }
}
