package org.backfile.export;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.model.Anchor;

/**
 * Which page each anchor lies on, by the page's printed label.
 *
 * @param pages each anchor's page label, in page order
 */
public record PageMap(Map<Anchor, String> pages) {
  /** Copies the map, keeping its order. */
  public PageMap {
    pages = ImmutableMap.copyOf(pages);
  }

  /** The label of the page on which an anchor's block begins. */
  public Optional<String> label(Anchor anchor) {
    return Optional.ofNullable(pages.get(anchor));
  }

  /** The distinct page labels in page order, each with the first anchor that begins there. */
  public List<Map.Entry<String, Anchor>> firstAnchors() {
    Map<String, Anchor> first = new LinkedHashMap<>();
    pages.forEach((anchor, label) -> first.putIfAbsent(label, anchor));
    return first.entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue())).toList();
  }
}
