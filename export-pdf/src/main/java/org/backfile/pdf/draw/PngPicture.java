package org.backfile.pdf.draw;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.backfile.model.Media;

/**
 * Puts PNG pictures of at most 8 bits into a file. The compressed pixels of an opaque picture that
 * is not interlaced go in as they are, because PDF knows PNG's filters; others are decoded, and
 * what is transparent becomes a soft mask.
 */
final class PngPicture {
  private static final int SIGNATURE_BYTES = 8;
  private static final int PALETTE = 3;

  private final Media media;
  private final Verified bytes;
  private final Scratch scratch;

  PngPicture(Media media, Scratch scratch) {
    this.media = media;
    this.bytes = new Verified(media);
    this.scratch = scratch;
  }

  /**
   * The picture as it goes into the file.
   *
   * @throws IOException when the bytes cannot be read or are damaged
   */
  StoredPicture stored() throws IOException {
    Header header = new Header();
    try (DataInputStream in = new DataInputStream(bytes.openStream())) {
      in.skipNBytes(SIGNATURE_BYTES);
      int length = in.readInt();
      for (String type = type(in); !type.equals("IDAT"); type = type(in)) {
        header.take(type, bounded(in, length));
        in.readInt();
        length = in.readInt();
      }
    }
    return header.mayPass() ? copied(header) : decoded(header);
  }

  private static String type(DataInputStream in) throws IOException {
    return new String(in.readNBytes(4), StandardCharsets.US_ASCII);
  }

  private static byte[] bounded(DataInputStream in, int length) throws IOException {
    int most = 1 << 20;
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
    private byte[] compressedProfile = {};

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
        case "iCCP" -> compressedProfile = data;
        default -> {}
      }
    }

    boolean mayPass() {
      boolean opaque = colourType == 0 || colourType == 2 || colourType == PALETTE;
      return opaque && !transparent && !interlaced && bits <= 8;
    }

    /** The profile of its colours (11.3.2.3): a name, a zero, the method, and the packed bytes. */
    Optional<IccProfile> profile(int components) {
      int name = 0;
      while (name < compressedProfile.length && compressedProfile[name] != 0) {
        name++;
      }
      int start = name + 2;
      return start < compressedProfile.length
          ? IccProfile.of(
              Flate.unpacked(compressedProfile, start, IccProfile.MOST_BYTES), components)
          : Optional.empty();
    }

    int channels() {
      return colourType == 2 ? 3 : 1;
    }
  }

  /** The compressed pixels, of which no byte will be touched. */
  private StoredPicture copied(Header header) throws IOException {
    IdatSource pixels = new IdatSource(bytes);
    long length = pixels.size();
    COSDictionary entries =
        StoredPicture.entries(media.widthPixels(), media.heightPixels(), header.bits);
    Cos.put(entries, "Filter", "FlateDecode");
    COSDictionary parameters = Cos.direct();
    Cos.put(parameters, "Predictor", COSInteger.get(15));
    Cos.put(parameters, "Colors", COSInteger.get(header.channels()));
    Cos.put(parameters, "BitsPerComponent", COSInteger.get(header.bits));
    Cos.put(parameters, "Columns", COSInteger.get(media.widthPixels()));
    Cos.put(entries, "DecodeParms", parameters);
    ColourSpace colours =
        header.colourType == PALETTE
            ? ColourSpace.indexed(header.palette, header.profile(3))
            : ColourSpace.of(header.channels(), header.profile(header.channels()));
    return new StoredPicture(
        entries, colours, pixels, length, Optional.empty(), media.orientation());
  }

  private StoredPicture decoded(Header header) throws IOException {
    BufferedImage image;
    try (InputStream in = bytes.openStream()) {
      image = ImageIO.read(in);
    }
    if (image == null) {
      throw new IOException("it cannot be decoded");
    }
    boolean grey = image.getRaster().getNumBands() == 2;
    Optional<StoredPicture> mask =
        image.getColorModel().hasAlpha()
            ? Optional.of(
                packed(
                    image,
                    ColourSpace.GREY,
                    y -> grey ? samples(image.getRaster(), y, 1) : alphas(image, y),
                    Optional.empty()))
            : Optional.empty();
    return packed(
        image,
        ColourSpace.of(grey ? 1 : 3, header.profile(grey ? 1 : 3)),
        y -> grey ? samples(image.getRaster(), y, 0) : colours(image, y),
        mask);
  }

  private StoredPicture packed(
      BufferedImage image,
      ColourSpace colours,
      IntFunction<byte[]> rows,
      Optional<StoredPicture> mask)
      throws IOException {
    Flate.Packing packing = new Flate.Packing(image.getWidth() * image.getHeight() / 4);
    for (int y = 0; y < image.getHeight(); y++) {
      packing.add(rows.apply(y));
    }
    byte[] data = packing.finish();
    COSDictionary entries = StoredPicture.entries(image.getWidth(), image.getHeight(), 8);
    Cos.put(entries, "Filter", "FlateDecode");
    return new StoredPicture(
        entries, colours, scratch.keep(data), data.length, mask, media.orientation());
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
