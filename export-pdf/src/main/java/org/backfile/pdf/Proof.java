package org.backfile.pdf;

import java.util.List;
import org.backfile.model.Article;
import org.backfile.pdf.font.FontNotice;
import org.backfile.pdf.line.Galley;
import org.backfile.report.Issue;

/**
 * An article that was set.
 *
 * @param copy what was to be set
 * @param article what it holds
 * @param galleys the article and, where they follow it, its appeals; none when something in it
 *     breaks the setting
 * @param issues what was found on the way
 * @param notices what there is to tell of its type
 */
record Proof(
    Copy copy, Article article, List<Galley> galleys, List<Issue> issues, List<FontNotice> notices)
    implements ComposingRoom.Composed {
  Proof {
    galleys = List.copyOf(galleys);
    issues = List.copyOf(issues);
    notices = List.copyOf(notices);
  }

  @Override
  public int slabs() {
    return galleys.stream().mapToInt(galley -> galley.slabs().size()).sum();
  }
}
