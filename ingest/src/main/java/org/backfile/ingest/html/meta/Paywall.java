package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whether a story can be read without paying. */
final class Paywall {
  private Paywall() {}

  static Optional<Sourced<Boolean>> find(Page page) {
    List<Sourced<String>> raw = new ArrayList<>();
    for (Thing thing : page.things()) {
      raw.addAll(Facts.texts(thing, "isAccessibleForFree"));
      for (Thing part : thing.things("hasPart")) {
        boolean marked = !part.all("cssSelector").isEmpty();
        raw.addAll(marked ? Facts.texts(part, "isAccessibleForFree") : List.of());
      }
    }
    raw.addAll(page.scan().metas().sourced("article:content_tier"));
    return raw.stream()
        .flatMap(
            text ->
                MetadataReader.truth(Thing.localName(text.value())).stream()
                    .map(free -> new Sourced<>(free, text.origin())))
        .findFirst();
  }
}
