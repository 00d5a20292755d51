package org.backfile.epub.opf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.epub.content.Furniture;

/**
 * What the publication's accessibility metadata can claim (EPUB Accessibility 1.1 section 3; the
 * values are schema.org's), counted from what was written. Nothing in it moves or sounds: pictures
 * of several frames are shown by their first.
 *
 * @param pictures how many pictures are shown
 * @param withoutAlternative how many of them have no text alternative
 * @param unusable how many pictures were saved with the articles and could not be shown
 * @param withoutLanguage how many articles are in a language that is not known
 * @param plainTables how many tables have no header cell
 * @param pageList whether it leads to the pages of the same edition in a format of pages
 */
public record Accessibility(
    int pictures,
    int withoutAlternative,
    int unusable,
    int withoutLanguage,
    int plainTables,
    boolean pageList) {
  /** What may harm a reader (schema.org accessibilityHazard). */
  public static final String HAZARD = "none";

  /** The claim that its metadata makes when {@link #conforms} (section 3.5). */
  public static final String STANDARD = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";

  /** The ways to perceive it: text, and sight where there are pictures. */
  public List<String> modes() {
    return pictures > 0 ? List.of("textual", "visual") : List.of("textual");
  }

  /** The sets of ways that suffice to take in everything. */
  public List<String> sufficientModes() {
    List<String> modes = new ArrayList<>();
    if (withoutAlternative == 0) {
      modes.add("textual");
    }
    if (pictures > 0) {
      modes.add("textual,visual");
    }
    return modes;
  }

  /** What helps; text alternatives only when no picture lacks one. */
  public List<String> features() {
    List<String> features = new ArrayList<>();
    if (pictures > 0 && withoutAlternative == 0) {
      features.add("alternativeText");
    }
    features.add("displayTransformability");
    if (pageList) {
      features.add("pageBreakMarkers");
      features.add("pageNavigation");
    }
    features.addAll(List.of("readingOrder", "structuralNavigation", "tableOfContents"));
    return features;
  }

  /**
   * Whether nothing is known against WCAG 2.2 Level AA. What the mark-up and the style owe to it
   * holds for every edition; what the sources owe to it is counted: text alternatives (1.1.1),
   * header cells (1.3.1) and languages (3.1.1, 3.1.2).
   */
  public boolean conforms() {
    return withoutAlternative == 0 && withoutLanguage == 0 && plainTables == 0;
  }

  /** The same for people, with the gaps that there may be. */
  public String summary(Furniture furniture) {
    List<String> sentences = new ArrayList<>();
    sentences.add(furniture.text("accessibility"));
    if (pictures > 0 && withoutAlternative == 0) {
      sentences.add(furniture.text("accessibility.pictures"));
    } else if (pictures > 0) {
      sentences.add(furniture.text("accessibility.gap", withoutAlternative, pictures));
    }
    gap("accessibility.unusable", unusable, furniture).ifPresent(sentences::add);
    gap("accessibility.language", withoutLanguage, furniture).ifPresent(sentences::add);
    gap("accessibility.tables", plainTables, furniture).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private static Optional<String> gap(String key, int count, Furniture furniture) {
    return count == 0 ? Optional.empty() : Optional.of(furniture.text(key, count));
  }
}
