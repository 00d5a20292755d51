package org.backfile.pdf.line;

import java.util.Objects;
import java.util.Optional;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.LinkTarget;
import org.backfile.pdf.flow.Picture;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.font.GlyphRun;

/** Something to be put on paper. Points, from its slab's top left corner, y down. */
public sealed interface Mark {
  /** What it is. */
  Tag tag();

  /** The same at another place. */
  Mark shifted(double right, double down);

  /** The same as furniture, not to be read. */
  Mark asArtifact();

  /**
   * Glyphs on a line.
   *
   * @param x where the first glyph's pen starts
   * @param baseline the line they stand on
   * @param run the glyphs from left to right
   * @param size of the type in points
   * @param ink its colour
   * @param tag what it is
   * @param link where it leads
   */
  record Glyphs(
      double x,
      double baseline,
      GlyphRun run,
      double size,
      Ink ink,
      Tag tag,
      Optional<LinkTarget> link)
      implements Mark {
    /** Checks the components. */
    public Glyphs {
      Objects.requireNonNull(run, "run");
      Objects.requireNonNull(ink, "ink");
      Objects.requireNonNull(tag, "tag");
    }

    /** The same place and look with other glyphs. */
    public Glyphs with(GlyphRun other) {
      return new Glyphs(x, baseline, other, size, ink, tag, link);
    }

    /** How far the pen moves, in points. */
    public double width() {
      return run.width() * size;
    }

    @Override
    public Glyphs shifted(double right, double down) {
      return new Glyphs(x + right, baseline + down, run, size, ink, tag, link);
    }

    @Override
    public Glyphs asArtifact() {
      return new Glyphs(x, baseline, run, size, ink, Tag.ARTIFACT, Optional.empty());
    }
  }

  /**
   * A picture.
   *
   * @param x its left side
   * @param y its top
   * @param width on paper
   * @param height on paper
   * @param picture which one
   * @param tag what it is
   */
  record Image(double x, double y, double width, double height, Picture picture, Tag tag)
      implements Mark {
    /** Checks the components. */
    public Image {
      Objects.requireNonNull(picture, "picture");
      Objects.requireNonNull(tag, "tag");
    }

    @Override
    public Image shifted(double right, double down) {
      return new Image(x + right, y + down, width, height, picture, tag);
    }

    @Override
    public Image asArtifact() {
      return new Image(x, y, width, height, picture, Tag.ARTIFACT);
    }
  }

  /**
   * A filled rectangle: a rule, or the ground of a frame. Always furniture.
   *
   * @param x its left side
   * @param y its top
   * @param width its width
   * @param height its height
   * @param ink its colour
   */
  record Fill(double x, double y, double width, double height, Ink ink) implements Mark {
    /** Checks the colour. */
    public Fill {
      Objects.requireNonNull(ink, "ink");
    }

    @Override
    public Tag tag() {
      return Tag.ARTIFACT;
    }

    @Override
    public Fill shifted(double right, double down) {
      return new Fill(x + right, y + down, width, height, ink);
    }

    @Override
    public Fill asArtifact() {
      return this;
    }
  }
}
