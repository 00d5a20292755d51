package org.backfile.ingest.html.meta;

import java.util.List;
import java.util.Optional;

/** Small steps with {@link Sourced} facts. */
final class Facts {
  private Facts() {}

  /** The fact as a line of plain text; nothing when there is none or it is too long. */
  static Optional<Sourced<String>> line(Sourced<String> raw, int longest) {
    return Plain.line(raw.value(), longest).map(text -> new Sourced<>(text, raw.origin()));
  }

  /** The values of a thing's property with where they stood. */
  static List<Sourced<String>> texts(Thing thing, String property) {
    return thing.texts(property).stream()
        .map(text -> new Sourced<>(text, thing.origin(property)))
        .toList();
  }

  /** The first line of text among the properties of the things, things in order first. */
  static Optional<Sourced<String>> first(List<Thing> things, List<String> properties, int longest) {
    return things.stream()
        .flatMap(thing -> properties.stream().flatMap(name -> texts(thing, name).stream()))
        .flatMap(text -> line(text, longest).stream())
        .findFirst();
  }
}
