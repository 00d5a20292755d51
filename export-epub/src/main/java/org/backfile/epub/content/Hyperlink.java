package org.backfile.epub.content;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses become hyperlinks: those of the web and of mail. Everything else, such as {@code
 * javascript:} or {@code file:}, stays text.
 */
public final class Hyperlink {
  /** A host as the URL standard takes it, with an optional port; no user or password. */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "[A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9_])?\\.?(:[0-9]{1,4}|:[1-5][0-9]{4}|:6[0-4][0-9]{3}|:65[0-4][0-9]{2})?");

  /** One mail address, with an optional subject and the like. */
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9.!#$&'*+/=?^_`{|}~%-]{1,64}@[A-Za-z0-9.-]{1,253}(\\?[^#]*)?");

  private static final int RULES =
      IDNA.CHECK_BIDI
          | IDNA.CHECK_CONTEXTJ
          | IDNA.NONTRANSITIONAL_TO_ASCII
          | IDNA.NONTRANSITIONAL_TO_UNICODE;

  /** Hyphens may stand anywhere (CheckHyphens is false there). */
  private static final ImmutableSet<IDNA.Error> HYPHENS =
      Sets.immutableEnumSet(
          IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN, IDNA.Error.HYPHEN_3_4);

  private Hyperlink() {}

  /** The value of {@code href}, when the address may be linked to. */
  public static Optional<String> href(URI target) {
    String scheme = Optional.ofNullable(target.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> web(scheme, target);
      case "mailto" ->
          Optional.of(target.toASCIIString())
              .filter(href -> MAIL.matcher(href.substring(7)).matches());
      default -> Optional.empty();
    };
  }

  private static Optional<String> web(String scheme, URI target) {
    return Optional.ofNullable(target.getRawAuthority())
        .flatMap(Hyperlink::asciiAuthority)
        .map(authority -> scheme + "://" + authority + rest(target));
  }

  private static Optional<String> asciiAuthority(String authority) {
    Optional<String> ascii = isPlain(authority) ? Optional.of(authority) : encoded(authority);
    return ascii.filter(host -> AUTHORITY.matcher(host).matches());
  }

  /** Whether an authority is what it says, and neither has other letters nor stands for some. */
  private static boolean isPlain(String authority) {
    return CharMatcher.ascii().matchesAllOf(authority)
        && !authority.toLowerCase(Locale.ROOT).contains("xn--");
  }

  /** An authority in ASCII, by UTS 46 with the choices of the URL standard (section 3.3). */
  private static Optional<String> encoded(String authority) {
    int port = authority.lastIndexOf(':');
    String host = port < 0 ? authority : authority.substring(0, port);
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    IDNA.getUTS46Instance(RULES).nameToASCII(host, ascii, info);
    return HYPHENS.containsAll(info.getErrors())
        ? Optional.of(ascii + authority.substring(host.length()))
        : Optional.empty();
  }

  private static String rest(URI target) {
    StringBuilder rest = new StringBuilder(ascii(target.getRawPath()));
    Optional.ofNullable(target.getRawQuery()).ifPresent(q -> rest.append('?').append(ascii(q)));
    Optional.ofNullable(target.getRawFragment()).ifPresent(f -> rest.append('#').append(ascii(f)));
    return rest.toString();
  }

  private static String ascii(String raw) {
    return URI.create("x:y?" + raw).toASCIIString().substring(4);
  }
}
