package org.backfile.ingest.html.story;

import java.util.Locale;
import java.util.Set;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** Addresses as pages write them. */
final class Addresses {
  /** Parameters that say where a reader came from and nothing of what is there. */
  private static final Set<String> TRACKERS =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "_ga");

  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  private static final String PLAIN = "-._~:/?#@!$&'()*+,;=%";

  private Addresses() {}

  /**
   * Where a reference leads that an element of a page makes. Most are whole already, and to take
   * them apart would cost more than all else that is done with them.
   */
  static String resolve(Element element, String reference) {
    return isWhole(reference) ? reference : StringUtil.resolve(element.baseUri(), reference);
  }

  /** Whether a reference is a web address that needs no mending: lower case, no dots to resolve. */
  private static boolean isWhole(String reference) {
    int host = reference.startsWith("https://") ? 8 : reference.startsWith("http://") ? 7 : -1;
    if (host < 0) {
      return false;
    }
    int i = host;
    while (i < reference.length() && isOfHost(reference.charAt(i))) {
      i++;
    }
    if (i == host || i == reference.length() || reference.charAt(i) != '/') {
      return false;
    }
    for (; i < reference.length(); i++) {
      char c = reference.charAt(i);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (!plain || (c == '/' && i + 1 < reference.length() && reference.charAt(i + 1) == '.')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfHost(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }

  /** An address without tracking parameters, every other character as RFC 3986 wants it. */
  static String clean(String address) {
    return escaped(withoutTrackers(address.strip()));
  }

  private static String withoutTrackers(String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    int fragment = address.indexOf('#', query);
    String tail = fragment < 0 ? "" : address.substring(fragment);
    String parameters = address.substring(query + 1, fragment < 0 ? address.length() : fragment);
    StringBuilder kept = new StringBuilder();
    for (String parameter : parameters.split("&", -1)) {
      String name = parameter.toLowerCase(Locale.ROOT);
      int equals = name.indexOf('=');
      name = equals < 0 ? name : name.substring(0, equals);
      if (!name.startsWith("utm_") && !TRACKERS.contains(name)) {
        kept.append(kept.length() == 0 ? '?' : '&').append(parameter);
      }
    }
    return address.substring(0, query) + kept + tail;
  }

  private static String escaped(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean foreign = c > 0x7F && !Character.isISOControl(c) && !Character.isSpaceChar(c);
      boolean plain =
          foreign || (c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0));
      boolean broken = c == '%' && !isEscape(address, i);
      if (plain && !broken) {
        out.append(c);
      } else if (c < 0x80) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String text, int i) {
    return i + 2 < text.length()
        && Character.digit(text.charAt(i + 1), 16) >= 0
        && Character.digit(text.charAt(i + 2), 16) >= 0;
  }
}
