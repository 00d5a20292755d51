package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.backfile.ingest.appeal.AppealRecogniser;
import org.backfile.ingest.appeal.FoundAppeal;
import org.backfile.ingest.appeal.Passage;
import org.backfile.ingest.text.Draft.Part;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Block;
import org.backfile.model.SourceSpan;

/** Marks a draft's appeals and makes them. */
final class AppealMarks {
  private AppealMarks() {}

  /** The appeals of a draft in order; their stretches are marked. */
  static List<Appeal> mark(Draft draft) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      passages.add(Passage.of(draft.text(i)));
    }
    List<Appeal> appeals = new ArrayList<>();
    for (FoundAppeal found : AppealRecogniser.standard().find(passages, draft.language())) {
      appeals.add(appeal(draft, found));
    }
    return appeals;
  }

  private static Appeal appeal(Draft draft, FoundAppeal found) {
    List<Block> blocks = new ArrayList<>();
    for (int i = found.first(); i < found.end(); i++) {
      draft.set(i, Part.APPEAL);
      blocks.add(new Block.Paragraph(Anchor.NONE, Links.in(draft.stretch(i).marked())));
    }
    SourceSpan span =
        new SourceSpan(draft.span(found.first()).start(), draft.span(found.end() - 1).end());
    return new Appeal(
        found.kind(), blocks, found.organisation(), found.link(), java.util.Optional.of(span));
  }
}
