package org.backfile.pdf.line;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The makeshifts of one galley, the first of each kind. Not thread-safe. */
final class Makeshifts {
  private final Map<Makeshift.Kind, Makeshift> first = new EnumMap<>(Makeshift.Kind.class);

  void add(Makeshift.Kind kind, String example) {
    first.putIfAbsent(kind, new Makeshift(kind, example));
  }

  boolean has(Makeshift.Kind kind) {
    return first.containsKey(kind);
  }

  /** Gives out what there is and begins anew. */
  List<Makeshift> taken() {
    List<Makeshift> all = List.copyOf(first.values());
    first.clear();
    return all;
  }
}
