package org.backfile.pdf.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what stands on every page around the text: running heads, rules, folios. */
@FunctionalInterface
public interface Furniture {
  /** Pages with nothing around the text. */
  Furniture NONE = page -> List.of();

  /** The furniture of one page. */
  List<Placed> on(Shown page);

  /**
   * What a page shows.
   *
   * @param number the page's place in the file, 1-based
   * @param label the page's number as printed
   * @param parts the stories on it from first to last, at least one
   */
  record Shown(int number, String label, List<Part> parts) {
    /** Copies the parts. */
    public Shown {
      Objects.requireNonNull(label, "label");
      parts = List.copyOf(parts);
    }
  }

  /**
   * The part of a story that is on a page.
   *
   * @param story which one
   * @param opens whether the story begins on the page
   */
  record Part(Story story, boolean opens) {}

  /**
   * What names a story at the head of its pages.
   *
   * @param publication where it appeared, or what the pages belong to
   * @param headline what it is called
   */
  record Story(String publication, String headline) {
    /** Pages that need no name. */
    public static final Story NAMELESS = new Story("", "");

    /** Checks the names. */
    public Story {
      Objects.requireNonNull(publication, "publication");
      Objects.requireNonNull(headline, "headline");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Story story
          && publication.equals(story.publication)
          && headline.equals(story.headline);
    }

    @Override
    public int hashCode() {
      return Objects.hash(publication, headline);
    }
  }
}
