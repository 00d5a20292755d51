package org.backfile.media;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.backfile.model.Media;

/**
 * What a picture's file says of its makers and rights, in the forms in which it says so. Whatever
 * tells of the file's pixels, its camera or its editing is not part of it.
 *
 * @param xmp an XMP packet of rights and description, as {@link RightsXmp} writes it
 * @param iim the like IPTC-IIM data sets
 * @param artist the EXIF artist, without zeros at its end
 * @param copyright the EXIF copyright, in which a zero may part photographer and editor
 */
record Credits(
    Optional<byte[]> xmp,
    Optional<byte[]> iim,
    Optional<byte[]> artist,
    Optional<byte[]> copyright) {
  static final Credits NONE =
      new Credits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final int ARTIST = 315;
  private static final int COPYRIGHT = 33432;
  private static final int XMP = 700;
  private static final int IPTC = 33723;
  private static final int MOST_TEXT = 4 << 10;
  private static final int MOST_PACKET = 1 << 20;

  /**
   * Reads a file; one that is broken has those that can be read.
   *
   * @throws IOException when the bytes cannot be read
   */
  static Credits of(Media media) throws IOException {
    return switch (media.type()) {
      case "image/tiff" -> tiff(media.bytes());
      case "image/jpeg", "image/png", "image/webp" -> packets(Packets.of(media.bytes()));
      case "image/gif" -> described(GifXmp.of(media.bytes()));
      case "image/svg+xml" -> drawing(media.bytes());
      default -> NONE;
    };
  }

  private static Credits described(Optional<byte[]> packet) {
    return new Credits(
        packet.flatMap(RightsXmp::of), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Credits drawing(ByteSource bytes) throws IOException {
    byte[] svg = bytes.slice(0, SvgText.MOST_BYTES).read();
    return described(SvgCredits.rdf(svg).map(rdf -> rdf.getBytes(StandardCharsets.UTF_8)));
  }

  boolean isEmpty() {
    return xmp.isEmpty() && iim.isEmpty() && artist.isEmpty() && copyright.isEmpty();
  }

  /** The same where IPTC-IIM has no place: its fields become XMP, unless there is some. */
  Credits withoutIim() {
    Optional<byte[]> packet =
        xmp.or(() -> iim.flatMap(bytes -> RightsXmp.of(IimRecords.of(bytes))));
    return new Credits(packet, Optional.empty(), artist, copyright);
  }

  private static Credits packets(Packets packets) {
    Credits exif = packets.exif().map(block -> fields(Exif.bytes(block))).orElse(NONE);
    return new Credits(
        packets.xmp().flatMap(RightsXmp::of).or(exif::xmp),
        packets.iim().flatMap(RightsIim::of).or(exif::iim),
        exif.artist.or(() -> packets.author().flatMap(Credits::bytes)),
        exif.copyright.or(() -> packets.copyright().flatMap(Credits::bytes)));
  }

  private static Optional<byte[]> bytes(String text) {
    return text(text.getBytes(StandardCharsets.UTF_8)).filter(bytes -> bytes.length <= MOST_TEXT);
  }

  private static Credits tiff(ByteSource bytes) throws IOException {
    Watch watch = new Watch(bytes);
    Credits credits = fields(watch);
    if (watch.failure.isPresent()) {
      throw watch.failure.get();
    }
    return credits;
  }

  /** A TIFF file, and whether its bytes could be had. */
  private static final class Watch implements TiffBytes {
    private final ByteSource bytes;
    private Optional<IOException> failure = Optional.empty();

    Watch(ByteSource bytes) {
      this.bytes = bytes;
    }

    @Override
    public byte[] at(long offset, int length) throws IOException {
      byte[] stretch;
      try {
        stretch = bytes.slice(offset, length).read();
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
      if (stretch.length < length) {
        throw PictureDefect.damaged("the file ends early");
      }
      return stretch;
    }
  }

  private static Credits fields(TiffBytes bytes) {
    try {
      TiffDirectory first = TiffDirectory.first(bytes);
      return new Credits(
          field(first, XMP, MOST_PACKET).flatMap(RightsXmp::of),
          field(first, IPTC, MOST_PACKET).flatMap(RightsIim::of),
          field(first, ARTIST, MOST_TEXT).flatMap(Credits::text),
          field(first, COPYRIGHT, MOST_TEXT).flatMap(Credits::text));
    } catch (IOException e) {
      return NONE; // broken fields say nothing
    }
  }

  private static Optional<byte[]> field(TiffDirectory directory, int tag, int most) {
    try {
      return directory.bytes(tag, most);
    } catch (IOException e) {
      return Optional.empty(); // the others may be whole
    }
  }

  /** A text without the zeros and blanks at its end, unless nothing is left. */
  private static Optional<byte[]> text(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    return end == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, end));
  }
}
