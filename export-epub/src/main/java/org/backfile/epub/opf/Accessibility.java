package org.backfile.epub.opf;

import java.util.ArrayList;
import java.util.List;
import org.backfile.epub.content.Furniture;

/**
 * What the publication's accessibility metadata can claim (EPUB Accessibility 1.1 section 3; the
 * values are schema.org's), counted from what was written. Nothing in it moves or sounds: pictures
 * of several frames are shown by their first.
 *
 * @param pictures how many pictures are shown
 * @param withoutAlternative how many of them have no text alternative
 */
public record Accessibility(int pictures, int withoutAlternative) {
  /** What may harm a reader (schema.org accessibilityHazard). */
  public static final String HAZARD = "none";

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
    features.addAll(
        List.of(
            "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"));
    return features;
  }

  /** The same for people, with the gap that there may be. */
  public String summary(Furniture furniture) {
    String text = furniture.text("accessibility");
    if (pictures == 0) {
      return text;
    }
    return text
        + " "
        + (withoutAlternative == 0
            ? furniture.text("accessibility.pictures")
            : furniture.text("accessibility.gap", withoutAlternative, pictures));
  }
}
