package org.backfile.ingest.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.meta.Sourced;

/** Where on its page each field of an article stood, by the field's name. */
final class Origins {
  private final Map<String, String> origins = new TreeMap<>();

  private Origins() {}

  static Map<String, String> of(PageMetadata metadata) {
    Origins found = new Origins();
    found.put("headline", metadata.headline());
    found.put("kicker", metadata.kicker());
    found.put("section", metadata.section());
    found.put("bylines", first(metadata.bylines()));
    found.put("publication", metadata.publication());
    found.put("published", metadata.published());
    found.put("modified", metadata.modified());
    found.put("language", Optional.of(metadata.language()));
    found.put("url", metadata.canonicalUrl());
    found.put("rights", metadata.rights());
    found.put("keywords", first(metadata.keywords()));
    found.put("access", metadata.free());
    return found.origins;
  }

  private static <T> Optional<Sourced<T>> first(List<Sourced<T>> values) {
    return values.stream().findFirst();
  }

  private void put(String field, Optional<? extends Sourced<?>> value) {
    value.ifPresent(known -> origins.put(field, known.origin()));
  }
}
