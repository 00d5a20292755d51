package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * The header of a message or a part (RFC 5322, section 2.2).
 *
 * @param values unfolded, by lower-case name; of several with one name the first
 */
record MimeFields(Map<String, String> values) {
  /** A line that begins with a space goes on with the one before. */
  private static final Splitter LINES = Splitter.on(Pattern.compile("\\r?\\n(?![ \\t])"));

  MimeFields {
    values = Map.copyOf(values);
  }

  /** The fields in a header's text; lines that are none are passed over. */
  static MimeFields parse(String header) {
    Map<String, String> values = new HashMap<>();
    for (String line : LINES.split(header)) {
      field(line)
          .ifPresent(
              field ->
                  values.putIfAbsent(
                      field.getName().toLowerCase(Locale.ROOT),
                      String.valueOf(field.getBody()).strip()));
    }
    return new MimeFields(values);
  }

  private static Optional<RawField> field(String line) {
    try {
      return Optional.of(RawFieldParser.DEFAULT.parseField(ContentUtil.encode(UTF_8, line)));
    } catch (MimeException e) {
      return Optional.empty();
    }
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** What kind of content follows; RFC 2045 lets parts without the field be plain text. */
  ContentType contentType() {
    return ContentType.parse(value("content-type").orElse("text/plain"));
  }

  TransferCoding coding() {
    return TransferCoding.of(value("content-transfer-encoding").orElse(""));
  }

  /** An address; long ones are folded (RFC 2557, section 4.4.2) or written as encoded words. */
  Optional<String> address(String name) {
    return value(name)
        .map(value -> DecoderUtil.decodeEncodedWords(value, UTF_8))
        .map(value -> value.replaceAll("\\s+", ""))
        .filter(value -> !value.isEmpty());
  }

  /** An identifier without its brackets. */
  Optional<String> id(String name) {
    return value(name).map(value -> value.replaceAll("^<|>$", ""));
  }
}
