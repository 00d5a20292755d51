package org.backfile.ingest.credit;

import com.drew.metadata.iptc.IptcDirectory;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backfile.media.IimRecords;

/** The texts of an IPTC-IIM packet. */
final class Iim {
  private Iim() {}

  /** Texts by the tag numbers of {@link IptcDirectory}, in order, none blank. */
  static Map<Integer, List<String>> fields(byte[] packet) {
    IimRecords records = IimRecords.of(packet);
    Charset charset = records.charset();
    Map<Integer, List<String>> fields = new HashMap<>();
    records
        .values()
        .forEach(
            (tag, list) ->
                fields.put(
                    tag,
                    list.stream()
                        .map(value -> FieldText.strip(new String(value, charset)))
                        .filter(text -> !text.isBlank())
                        .toList()));
    return fields;
  }
}
