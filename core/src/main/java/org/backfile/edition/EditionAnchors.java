package org.backfile.edition;

import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.model.Anchor;

/** The anchors of an edition's own parts, the same in every format; see {@link OwnPage#anchor}. */
public final class EditionAnchors {
  /** Where the publishers' appeals at the end begin. */
  public static final Anchor APPEALS = new Anchor("appeals");

  /** Where the bundler's own appeal begins. */
  public static final Anchor OWN_APPEAL = new Anchor("appeal-own");

  /** What the parts, the articles, and the pages of the other format in an EPUB are called. */
  private static final Pattern OWN =
      Pattern.compile(
          Arrays.stream(OwnPage.values()).map(OwnPage::word).collect(Collectors.joining("|"))
              + "|section-[0-9]+|appeals(-[0-9]+)?|appeal-.*|page-.*|a[0-9a-f]{32}");

  private EditionAnchors() {}

  /**
   * Whether no block of an article may have an anchor, because a part of an edition may have it.
   */
  public static boolean isOwn(Anchor anchor) {
    return OWN.matcher(anchor.value()).matches();
  }

  /** Where a section begins; sections are counted from 0. */
  public static Anchor section(int index) {
    return new Anchor("section-" + (index + 1));
  }

  /** Where the appeals at the end of one organisation begin; organisations are counted from 0. */
  public static Anchor appeals(int index) {
    return index == 0 ? APPEALS : new Anchor("appeals-" + index);
  }

  /** Where the appeals after an article begin. */
  public static Anchor appealsOf(UUID article) {
    return new Anchor("appeal-" + Anchor.ofArticle(article).value());
  }
}
