package org.backfile.media;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, judged by its first bytes. */
enum PictureKind {
  JPEG("a JPEG", "FFD8FF"),
  PNG("a PNG", "89504E470D0A1A0A"),
  GIF("a GIF", "474946383761", "474946383961"),
  WEBP("a WebP", "52494646........57454250"),
  TIFF("a TIFF", "49492A00", "4D4D002A", "49492B00", "4D4D002B"),
  BMP("a bitmap", "424D............0000"),
  AVIF("an AVIF picture, which is not supported", "........66747970617669"),
  HEIF(
      "a HEIF picture, which is not supported",
      "........66747970686569",
      "........66747970686576",
      "........667479706D696631",
      "........667479706D736631"),
  JPEG_2000("a JPEG 2000 picture, which is not supported", "0000000C6A502020", "FF4FFF51"),
  JPEG_XL("a JPEG XL picture, which is not supported", "0000000C4A584C20", "FF0A"),
  ICON("an icon, which is not supported", "00000100", "00000200"),
  PHOTOSHOP("a Photoshop file, which is not supported", "38425053"),
  PDF("a PDF", "25504446"),
  ZIP("a ZIP archive", "504B0304"),
  GZIP("compressed with gzip", "1F8B"),
  VIDEO("a video", "........66747970", "1A45DFA3", "000001BA"),
  SVG("an SVG drawing"),
  HTML("a web page"),
  TEXT("text"),
  EMPTY("empty"),
  UNKNOWN("of no known kind");

  /** As many first bytes as the judgement needs. */
  static final int HEAD_BYTES = 4096;

  /** A drawing's element, whose name may have a prefix (Namespaces in XML 1.0, section 4). */
  private static final Pattern SVG_ROOT = Pattern.compile("<(?:[a-z_][\\w.-]{0,40}:)?svg");

  private final String name;
  private final ImmutableList<String> signatures;

  PictureKind(String name, String... signatures) {
    this.name = name;
    this.signatures = ImmutableList.copyOf(signatures);
  }

  /** The kind in the words of a message. */
  String words() {
    return name;
  }

  static PictureKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    for (PictureKind kind : values()) {
      for (String signature : kind.signatures) {
        if (matches(head, signature)) {
          return kind;
        }
      }
    }
    return textual(head).orElse(UNKNOWN);
  }

  /** Whether the bytes start as a signature says, where two dots stand for any byte. */
  private static boolean matches(byte[] head, String signature) {
    int length = signature.length() / 2;
    if (head.length < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      String digits = signature.substring(2 * i, 2 * i + 2);
      if (!digits.equals("..") && (head[i] & 0xFF) != Integer.parseInt(digits, 16)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<PictureKind> textual(byte[] head) {
    String text = text(head);
    if (text.chars().anyMatch(PictureKind::isControl)) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    boolean html = lower.contains("<html") || lower.contains("<!doctype html");
    boolean svg = SVG_ROOT.matcher(lower).find();
    return Optional.of(html ? HTML : svg ? SVG : TEXT);
  }

  /** The characters of text, of which only those of ASCII matter. */
  private static String text(byte[] head) {
    boolean wide = matches(head, "FEFF") || matches(head, "FFFE");
    return new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
  }

  private static boolean isControl(int c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  }
}
