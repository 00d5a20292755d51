package org.backfile.cli.inspect;

import java.util.List;
import java.util.stream.Collectors;
import org.backfile.model.Attribution;

/** A credit line's meaning in words. */
public final class Meaning {
  private Meaning() {}

  /** Who made, supplied and distributed a picture, in one line; may be empty. */
  public static String of(Attribution part) {
    String scope = part.scope().map(which -> which + ": ").orElse("");
    return scope
        + List.of(
                named("by", part.creators()),
                named("for", part.agencies()),
                named("via", part.distributor().stream().toList()),
                named("supplied as", part.supply().map(Shown::words).stream().toList()),
                named("rights", part.rights().stream().toList()),
                named("licence", part.licence().map(l -> l.name()).stream().toList()))
            .stream()
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
  }

  private static String named(String label, List<String> values) {
    return values.isEmpty() ? "" : label + " " + String.join(", ", values);
  }
}
