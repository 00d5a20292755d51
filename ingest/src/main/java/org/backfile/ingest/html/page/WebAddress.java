package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of the web as pages write them, which is not always as RFC 3986 wants them. */
final class WebAddress {
  private static final int LONGEST = 8_192;

  private static final String NOT_ALLOWED = " \"<>\\^`{|}";

  private WebAddress() {}

  /** An absolute address of the web; what must not stand in one is escaped. */
  static Optional<URI> of(String text) {
    String address = text.strip();
    String lower = Ascii.toLowerCase(address.substring(0, Math.min(address.length(), 8)));
    if (address.length() > LONGEST
        || !(lower.startsWith("http://") || lower.startsWith("https://"))) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(escape(address));
      return Optional.of(uri).filter(found -> found.getRawAuthority() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String escape(String address) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean lonePercent = c == '%' && !isEscape(address, i);
      if (NOT_ALLOWED.indexOf(c) >= 0 || Character.isISOControl(c) || lonePercent) {
        escape(c, escaped);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static void escape(char c, StringBuilder escaped) {
    for (byte b : String.valueOf(c).getBytes(UTF_8)) {
      escaped.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
  }

  private static boolean isEscape(String address, int percent) {
    return percent + 2 < address.length()
        && Character.digit(address.charAt(percent + 1), 16) >= 0
        && Character.digit(address.charAt(percent + 2), 16) >= 0;
  }
}
