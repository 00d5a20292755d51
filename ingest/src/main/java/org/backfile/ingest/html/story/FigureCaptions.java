package org.backfile.ingest.html.story;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * What a page's figure elements say of the pictures in them (HTML, 4.4.12 and 4.4.13). The markup
 * is asked once for each figure, so that time is linear in the page, however it nests them. Not
 * thread-safe.
 */
final class FigureCaptions {
  /** A picture's caption may be that of a figure of figures. */
  private static final int FIGURES = 2;

  private final Map<Element, Optional<Element>> known = new HashMap<>();
  private final Map<Element, String> texts = new HashMap<>();
  private final ListMultimap<Element, Integer> pieces = ArrayListMultimap.create();

  FigureCaptions(List<Piece> all) {
    for (Piece piece : all) {
      for (Element up = piece.container(); up != null; up = up.parent()) {
        if (up.nameIs("figcaption")) {
          pieces.put(up, piece.index());
          break;
        }
      }
    }
  }

  /** The caption of the figure that a picture stands in. */
  Optional<Element> of(Element picture) {
    Element figure = figure(picture);
    for (int i = 0; i < FIGURES && figure != null; i++) {
      Optional<Element> caption = known.computeIfAbsent(figure, FigureCaptions::captionOf);
      if (caption.isPresent()) {
        Element around = caption.get().parent();
        return caption.filter(c -> around != null && Pictures.isInside(picture, around));
      }
      figure = figure(figure.parent());
    }
    return Optional.empty();
  }

  private static @Nullable Element figure(@Nullable Element from) {
    Element up = from;
    while (up != null && !up.nameIs("figure")) {
      up = up.parent();
    }
    return up;
  }

  /** A figure's first caption that is in no other figure. */
  private static Optional<Element> captionOf(Element figure) {
    Element[] found = new Element[1];
    NodeTraversor.filter(
        (node, depth) -> {
          if (node.nameIs("figcaption") && node instanceof Element caption) {
            found[0] = caption;
            return FilterResult.STOP;
          }
          return node.nameIs("figure") && depth > 0
              ? FilterResult.SKIP_CHILDREN
              : FilterResult.CONTINUE;
        },
        figure);
    return Optional.ofNullable(found[0]);
  }

  /** What the figure that a picture stands in says of it, or nothing. */
  String text(Element picture) {
    return of(picture)
        .map(found -> texts.computeIfAbsent(found, caption -> caption.text().strip()))
        .orElse("");
  }

  /** The pieces in a caption, in order. */
  List<Integer> pieces(Element caption) {
    return pieces.get(caption);
  }
}
