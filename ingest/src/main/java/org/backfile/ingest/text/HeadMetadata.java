package org.backfile.ingest.text;

import java.util.List;
import java.util.Optional;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.text.Stretch.Form;
import org.backfile.model.Byline;
import org.backfile.model.DroppedBlock.Reason;

/**
 * Recognises and takes the metadata lines around a headline: bylines, dates, addresses. One for
 * each source.
 */
final class HeadMetadata {
  private final Draft draft;

  HeadMetadata(Draft draft) {
    this.draft = draft;
  }

  /** Marks metadata lines before the headline. */
  void takeBefore(int headline) {
    for (int i = 0; i < headline; i++) {
      if (draft.isOpen(i) && at(i, false)) {
        take(i);
      }
    }
  }

  /** Marks the metadata lines after the headline; gives the index where the story begins. */
  int takeFrom(int from) {
    int end = from;
    int prose = 0;
    for (int i = from; i < draft.size() && prose < 2; i++) {
      if (!draft.isOpen(i)) {
        continue;
      }
      boolean taken = at(i, true) && take(i);
      if (taken) {
        end = i + 1;
      } else if (draft.isProse(i)) {
        prose++;
      } else if (!draft.stretch(i).is(Form.RULE) && !follows(i)) {
        prose++;
      }
    }
    return end;
  }

  private boolean follows(int i) {
    return HeadLines.isTitle(draft, i, false) && i + 1 < draft.size();
  }

  /** Whether a stretch is metadata; after the title a byline counts too. */
  boolean at(int i, boolean afterTitle) {
    Stretch stretch = draft.stretch(i);
    if (stretch.is(Form.RULE) || stretch.is(Form.HEADING) || stretch.is(Form.QUOTE)) {
      return false;
    }
    return MetaLine.of(stretch.metadata(), draft.language())
            .filter(meta -> afterTitle || meta.isPlain())
            .isPresent()
        || (afterTitle && isLooseByline(i));
  }

  /** A name or role without a label counts where a date or another byline is next to it. */
  private boolean isLooseByline(int i) {
    String text = draft.text(i);
    if (!Bylines.isName(text) && !Bylines.isRole(text)) {
      return false;
    }
    return isMeta(i - 1) || isMeta(i + 1);
  }

  private boolean isMeta(int i) {
    if (i < 0 || i >= draft.size()) {
      return false;
    }
    return draft.isDropped(i, Reason.METADATA)
        || (draft.isOpen(i)
            && MetaLine.of(draft.stretch(i).metadata(), draft.language()).isPresent());
  }

  private boolean take(int i) {
    String text = draft.text(i);
    Optional<MetaLine> meta = MetaLine.of(draft.stretch(i).metadata(), draft.language());
    if (meta.isEmpty()) {
      return loose(i, text);
    }
    if (Bylines.isRole(text)
        && draft.isDropped(i - 1, Reason.METADATA)
        && hasLabelledByline(i - 1)) {
      return loose(i, text);
    }
    meta.get().dates().forEach(draft::take);
    meta.get().url().ifPresent(draft::url);
    draft.bylines().addAll(meta.get().bylines());
    draft.drop(i, meta.get().tells() ? Reason.METADATA : Reason.BOILERPLATE);
    return true;
  }

  private boolean hasLabelledByline(int i) {
    return !Bylines.labelled(draft.text(i)).isEmpty();
  }

  private boolean loose(int i, String text) {
    List<Byline> bylines = draft.bylines();
    boolean role = Bylines.isRole(text) && !bylines.isEmpty();
    if (role) {
      Byline last = bylines.remove(bylines.size() - 1);
      bylines.add(new Byline(last.name(), last.role().or(() -> Optional.of(text))));
    } else {
      bylines.add(Byline.of(text));
    }
    draft.drop(i, Reason.METADATA);
    return true;
  }
}
