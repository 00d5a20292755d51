package org.backfile.ingest.html.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * A {@code Content-Type} field (RFC 2045, section 5).
 *
 * @param type such as {@code text/html}, lower-case, maybe empty
 * @param parameters by lower-case name
 */
record ContentType(String type, Map<String, String> parameters) {
  static final String HTML = "text/html";
  static final String XHTML = "application/xhtml+xml";

  ContentType {
    parameters = Map.copyOf(parameters);
  }

  static ContentType parse(String value) {
    RawField field = new RawField("Content-Type", value);
    RawBody body = RawFieldParser.DEFAULT.parseRawBody(field);
    // Puts together what RFC 2231 divides.
    MimeParameterMapping mapping = new MimeParameterMapping();
    body.getParams()
        .forEach(pair -> mapping.addParameter(pair.getName(), String.valueOf(pair.getValue())));
    Map<String, String> parameters = new HashMap<>();
    mapping
        .getParameters()
        .forEach((name, text) -> parameters.put(name.toLowerCase(Locale.ROOT), text));
    return new ContentType(String.valueOf(body.getValue()).toLowerCase(Locale.ROOT), parameters);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  boolean isPage() {
    return type.equals(HTML) || isXhtml();
  }

  boolean isXhtml() {
    return type.equals(XHTML);
  }
}
