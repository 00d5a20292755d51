package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.dateline.DateLine;
import org.backfile.ingest.dateline.DateParser;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.ingest.html.story.Piece.Kind;
import org.backfile.model.DroppedBlock.Reason;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a story's beginning what is no part of it: who wrote it and when, which its fields
 * tell already, and lists of links. Used once.
 */
final class Head {
  /** How many paragraphs of running text a beginning has. */
  private static final int PARAGRAPHS = 2;

  /** Longer items of a list are no names of places on a site, in UTF-16 code units. */
  private static final int LONGEST_ENTRY = 60;

  /** How much longer than the names a line about authors may be, in UTF-16 code units. */
  private static final int MOST_WORDS_BESIDE = 24;

  private final Draft draft;
  private final PageMetadata metadata;
  private final Set<Element> told = new HashSet<>();
  private final Map<Element, Boolean> menus = new HashMap<>();

  private Head(Draft draft, PageMetadata metadata) {
    this.draft = draft;
    this.metadata = metadata;
  }

  static void trim(Draft draft, PageMetadata metadata) {
    new Head(draft, metadata).trim();
  }

  private void trim() {
    List<Integer> beginning = beginning();
    for (int i : beginning) {
      boolean date = isDate(i);
      if (date || isByline(i)) {
        draft.drop(i, Reason.METADATA);
        Element list = list(i);
        if (list != null) {
          told.add(list);
        }
      }
    }
    for (int i : beginning) {
      Element list = list(i);
      if (list != null && draft.is(i, Part.BODY)) {
        if (told.contains(list)) {
          draft.drop(i, Reason.METADATA);
        } else if (menus.computeIfAbsent(list, menu -> isMenu(menu, i))) {
          draft.drop(i, Reason.NAVIGATION);
        }
      }
    }
    headings(beginning);
  }

  /** The pieces before and among the first paragraphs. */
  private List<Integer> beginning() {
    List<Integer> pieces = new ArrayList<>();
    int paragraphs = 0;
    for (int i = draft.next(Part.BODY, 0); i < draft.size() && paragraphs < PARAGRAPHS; i++) {
      if (draft.is(i, Part.BODY)) {
        paragraphs += Surroundings.isProse(draft.piece(i)) && list(i) == null ? 1 : 0;
        pieces.add(i);
      }
    }
    return pieces;
  }

  private @Nullable Element list(int i) {
    return draft.piece(i).container().closest("ul, ol, dl");
  }

  private boolean isDate(int i) {
    String text = draft.piece(i).text();
    if (metadata.published().isEmpty() || text.length() > DateParser.LONGEST) {
      return false;
    }
    Optional<DateLine> line = DateParser.parse(text, metadata.language().value());
    return line.isPresent()
        && !line.get().dates().isEmpty()
        && (line.get().lead().isBlank() || namesAuthor(line.get().lead()));
  }

  private boolean isByline(int i) {
    Piece piece = draft.piece(i);
    return piece.is(Kind.TEXT)
        && !TextShape.endsSentence(piece.text())
        && namesAuthor(piece.text());
  }

  private boolean namesAuthor(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return metadata.bylines().stream()
        .map(byline -> byline.value().name().toLowerCase(Locale.ROOT))
        .anyMatch(
            name -> plain.contains(name) && plain.length() <= name.length() + MOST_WORDS_BESIDE);
  }

  /** Whether a list has short links and nothing else from its first piece on. */
  private boolean isMenu(Element list, int first) {
    for (int i = first; i < draft.size(); i++) {
      Piece piece = draft.piece(i);
      if (!Pictures.isInside(piece.container(), list)) {
        return true;
      }
      boolean entry = piece.linkDensity() > 0.9 && piece.text().length() <= LONGEST_ENTRY;
      if (!entry && !piece.text().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Drops headings of what was dropped. */
  private void headings(List<Integer> beginning) {
    for (int k = 0; k + 1 < beginning.size(); k++) {
      int i = beginning.get(k);
      boolean heads = draft.piece(i).is(Kind.HEADING) || draft.piece(i).strong();
      boolean gone = !draft.is(beginning.get(k + 1), Part.BODY);
      if (draft.is(i, Part.BODY) && heads && gone && list(beginning.get(k + 1)) != null) {
        draft.drop(i, draft.reason(beginning.get(k + 1)).orElse(Reason.METADATA));
      }
    }
  }
}
