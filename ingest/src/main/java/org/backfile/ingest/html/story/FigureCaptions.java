package org.backfile.ingest.html.story;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.html.story.Piece.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's figure elements say of the pictures in them (HTML, 4.4.12 and 4.4.13). A caption is
 * of the pictures in the smallest element around it that has any; where there are several captions,
 * it is of the pictures next to it. Time is linear in the page, however it nests figures. Not
 * thread-safe.
 */
final class FigureCaptions {
  /** A picture's caption may be that of a figure of figures. */
  private static final int FIGURES = 2;

  /** Captions that begin alike for so many UTF-16 code units are one. */
  private static final int LONGEST = 2_000;

  /** The first picture in each element that holds any. */
  private final Map<Element, Integer> firstPictures = new HashMap<>();

  /** The figures that have captions. */
  private final Set<Element> figuresWithCaptions = new HashSet<>();

  /** The captions of the pictures in an element, in order. */
  private final ListMultimap<Element, Element> captions = ArrayListMultimap.create();

  private final ListMultimap<Element, Integer> pieces = ArrayListMultimap.create();
  private final Map<Element, Integer> pictures = new HashMap<>();
  private final Map<Element, String> texts = new HashMap<>();

  FigureCaptions(List<Piece> all) {
    List<Element> found = new ArrayList<>();
    for (Piece piece : all) {
      Element caption = caption(piece.container());
      if (caption == null) {
        if (piece.is(Kind.PICTURE)) {
          addPicture(piece);
        }
      } else if (pieces.put(caption, piece.index()) && pieces.get(caption).size() == 1) {
        found.add(caption);
      }
    }
    for (Element caption : found) {
      Element figure = figure(caption);
      Element around = caption.parent();
      while (around != figure && around != null && !firstPictures.containsKey(around)) {
        around = around.parent();
      }
      if (around != null && figure != null) {
        captions.put(around, caption);
        figuresWithCaptions.add(figure);
      }
    }
  }

  private static @Nullable Element caption(Element from) {
    Element up = from;
    while (up != null && !up.nameIs("figcaption")) {
      up = up.parent();
    }
    return up;
  }

  private void addPicture(Piece piece) {
    pictures.put(piece.container(), piece.index());
    Element up = piece.container();
    while (up != null && firstPictures.putIfAbsent(up, piece.index()) == null) {
      up = up.parent();
    }
  }

  /** The caption of the figure that a picture stands in. */
  Optional<Element> of(Element picture) {
    int figures = 0;
    for (Element up = picture; up != null && figures < FIGURES; up = up.parent()) {
      List<Element> own = captions.get(up);
      if (!own.isEmpty()) {
        return Optional.of(nearest(own, picture, firstPictures.getOrDefault(up, 0)));
      }
      figures += up.nameIs("figure") ? 1 : 0;
      if (figuresWithCaptions.contains(up)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The caption next to a picture: behind it, or before it where they begin with a caption. */
  private Element nearest(List<Element> own, Element picture, int firstPicture) {
    int place = pictures.getOrDefault(picture, 0);
    int low = 0;
    int high = own.size();
    while (low < high) {
      int middle = (low + high) / 2;
      boolean before = first(own.get(middle)) < place;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    boolean captionsFirst = first(own.get(0)) < firstPicture;
    int index = captionsFirst ? low - 1 : low;
    return own.get(Math.max(0, Math.min(own.size() - 1, index)));
  }

  private int first(Element caption) {
    return pieces.get(caption).get(0);
  }

  private static @Nullable Element figure(@Nullable Element from) {
    Element up = from;
    while (up != null && !up.nameIs("figure")) {
      up = up.parent();
    }
    return up;
  }

  /** What the figure that a picture stands in says of it, its beginning or nothing. */
  String text(Element picture) {
    return of(picture)
        .map(found -> texts.computeIfAbsent(found, FigureCaptions::beginning))
        .orElse("");
  }

  private static String beginning(Element caption) {
    String text = caption.text().strip();
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** The pieces in a caption, in order. */
  List<Integer> pieces(Element caption) {
    return pieces.get(caption);
  }
}
