package org.backfile.media;

import com.google.common.io.BaseEncoding;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.backfile.model.Media;
import org.backfile.report.Location;

/**
 * The pictures inside a drawing, as {@code data:} addresses (RFC 2397). Each must be a whole JPEG
 * or PNG, and together they may not be larger than a page shows. Not thread-safe.
 */
final class SvgPictures {
  private static final Pattern DATA =
      Pattern.compile("\\s*data:image/(?:jpeg|jpg|png);base64,", Pattern.CASE_INSENSITIVE);
  private static final long MOST_PIXELS = 16_000_000;

  private long pixels;

  /** Whether an address has the form of a picture inside the drawing. */
  static boolean isData(String address) {
    return DATA.matcher(address).lookingAt();
  }

  /**
   * Checks an element's picture.
   *
   * @throws PictureDefect when it lies outside the drawing, or is none that may be shown
   */
  void check(String element, XMLStreamReader reader) throws IOException {
    boolean any = false;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = SvgText.attribute(reader, i);
      if (name.equals("href") || name.equals("xlink:href")) {
        any = true;
        if (element.equals("feImage") || tidied(reader.getAttributeValue(i)).isEmpty()) {
          throw PictureDefect.notAPicture("it is a drawing that holds other pictures");
        }
      }
    }
    if (!any && element.equals("feImage")) {
      throw PictureDefect.notAPicture("it is a drawing that holds other pictures");
    }
  }

  /** An address with the type that its bytes have and without blanks; none when unusable. */
  Optional<String> tidied(String address) throws IOException {
    Matcher head = DATA.matcher(address);
    if (!head.lookingAt()) {
      return Optional.empty();
    }
    String base64 = address.substring(head.end()).replaceAll("\\s+", "");
    if (!BaseEncoding.base64().canDecode(base64)) {
      return Optional.empty();
    }
    ByteSource bytes = ByteSource.wrap(BaseEncoding.base64().decode(base64));
    MediaLimits limits = new MediaLimits(SvgText.MOST_BYTES, MOST_PIXELS);
    Optional<Media> media =
        MediaProbe.probe(bytes, "picture", limits, Location.of("drawing"), issue -> {});
    if (media.isEmpty() || !media.get().isPortable()) {
      return Optional.empty();
    }
    pixels += (long) media.get().widthPixels() * media.get().heightPixels();
    return pixels > MOST_PIXELS
        ? Optional.empty()
        : Optional.of("data:" + media.get().type().toLowerCase(Locale.ROOT) + ";base64," + base64);
  }
}
