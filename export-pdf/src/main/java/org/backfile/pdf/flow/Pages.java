package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.model.Anchor;

/** Sets page numbers that lead to their pages, each page once. */
final class Pages {
  private final Sheet sheet;
  private final ContentsFlow.Labels labels;

  Pages(Sheet sheet, ContentsFlow.Labels labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  /** The pages of some anchors, parted by commas, as spans below a tag. */
  List<Span> spans(List<Anchor> anchors, TextStyle style, Tag tag) {
    Map<String, Anchor> pages = new LinkedHashMap<>();
    for (Anchor anchor : anchors) {
      labels.label(anchor).ifPresent(label -> pages.putIfAbsent(label, anchor));
    }
    List<Span> spans = new ArrayList<>();
    for (Map.Entry<String, Anchor> page : pages.entrySet()) {
      if (!spans.isEmpty()) {
        spans.add(Span.of(", ", style, tag));
      }
      LinkTarget target = new LinkTarget.Inside(page.getValue(), sheet.word("page", page.getKey()));
      spans.add(
          new Span(
              page.getKey(),
              style.with(sheet.theme().palette().link()),
              tag.child(Role.LINK),
              Optional.of(target)));
    }
    return spans;
  }
}
