package org.backfile.pdf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.LinkTarget;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.Placed;

/** Draws one page: grounds and rules first, then the furniture, then what is read. */
final class PageDrawer {
  /** Advances that differ by less, in ems, are the font's own. */
  private static final double ROUNDING = 0.0005;

  private final Page page;
  private final COSDictionary dictionary;
  private final FontShelf fonts;
  private final PictureBook pictures;
  private final StructureTree structure;
  private final Operators operators = new Operators();
  private final List<COSDictionary> owners = new ArrayList<>();
  private final COSArray annotations = Cos.array();
  private final COSDictionary shown = Cos.direct();
  private Optional<Tag> open = Optional.empty();
  private boolean inText;
  private Optional<Ink> colour = Optional.empty();
  private Optional<EmbeddedFont> font = Optional.empty();
  private double size;

  PageDrawer(
      Page page,
      COSDictionary dictionary,
      FontShelf fonts,
      PictureBook pictures,
      StructureTree structure) {
    this.page = page;
    this.dictionary = dictionary;
    this.fonts = fonts;
    this.pictures = pictures;
    this.structure = structure;
  }

  /** The content stream; the page's dictionary gets its annotations and resources. */
  byte[] draw() {
    fills(page.content(), "/Artifact BMC");
    furniture(true);
    furniture(false);
    for (Placed placed : page.content()) {
      placed.slab().marks().forEach(mark -> content(mark.shifted(placed.x(), placed.y())));
    }
    close();
    resources();
    structure.page(dictionary, owners);
    return operators.toByteArray();
  }

  private void resources() {
    COSDictionary resources = Cos.direct();
    Cos.put(resources, "Font", fonts.resources());
    if (shown.size() > 0) {
      Cos.put(resources, "XObject", shown);
    }
    Cos.put(dictionary, "Resources", resources);
    if (annotations.size() > 0) {
      Cos.put(dictionary, "Annots", annotations);
    }
    Cos.put(dictionary, "Tabs", "S");
  }

  private void fills(List<Placed> placeds, String opening) {
    boolean begun = false;
    for (Placed placed : placeds) {
      for (Mark mark : placed.slab().marks()) {
        if (mark instanceof Mark.Fill fill) {
          if (!begun) {
            operators.op(opening);
            begun = true;
          }
          fill(fill.shifted(placed.x(), placed.y()));
        }
      }
    }
    if (begun) {
      operators.op("EMC");
    }
  }

  private void fill(Mark.Fill fill) {
    colour(fill.ink());
    operators
        .rectangle(fill.x(), up(fill.y() + fill.height()), fill.width(), fill.height())
        .op("f");
  }

  /** What stands above or below the text, which readers announce as such or pass over. */
  private void furniture(boolean head) {
    List<Placed> part =
        page.furniture().stream().filter(p -> p.y() < page.height() / 2 == head).toList();
    if (part.isEmpty()) {
      return;
    }
    operators.op(
        "/Artifact <</Type /Pagination /Subtype /" + (head ? "Header" : "Footer") + ">> BDC");
    for (Placed placed : part) {
      for (Mark mark : placed.slab().marks()) {
        if (mark instanceof Mark.Fill fill) {
          endText();
          fill(fill.shifted(placed.x(), placed.y()));
        } else if (mark instanceof Mark.Glyphs glyphs) {
          glyphs(glyphs.shifted(placed.x(), placed.y()));
        }
      }
    }
    endText();
    operators.op("EMC");
  }

  private void content(Mark mark) {
    if (mark instanceof Mark.Glyphs glyphs) {
      open(glyphs.tag());
      glyphs(glyphs);
      glyphs.link().ifPresent(target -> link(glyphs, target));
    } else if (mark instanceof Mark.Image image) {
      close();
      open(image.tag());
      image(image);
      close();
    }
  }

  private double up(double down) {
    return page.height() - down;
  }

  private void open(Tag tag) {
    if (open.isPresent() && open.get() == tag) {
      return;
    }
    close();
    if (tag.role() == Role.ARTIFACT) {
      operators.op("/Artifact BMC");
    } else {
      int id = owners.size();
      owners.add(structure.content(tag, dictionary, id));
      operators.op("/" + tag.role().type() + " <</MCID " + id + ">> BDC");
    }
    open = Optional.of(tag);
  }

  private void close() {
    endText();
    if (open.isPresent()) {
      operators.op("EMC");
      open = Optional.empty();
    }
  }

  private void endText() {
    if (inText) {
      operators.op("ET");
      inText = false;
    }
  }

  private void colour(Ink ink) {
    if (colour.isEmpty() || !colour.get().equals(ink)) {
      operators.fillColour(ink);
      colour = Optional.of(ink);
    }
  }

  private void glyphs(Mark.Glyphs glyphs) {
    if (!inText) {
      operators.op("BT");
      inText = true;
    }
    colour(glyphs.ink());
    EmbeddedFont wanted = fonts.font(glyphs.run().typeface());
    if (font.isEmpty() || font.get() != wanted || size != glyphs.size()) {
      operators.raw("/" + wanted.resource() + " ").number(glyphs.size()).op("Tf");
      font = Optional.of(wanted);
      size = glyphs.size();
    }
    operators.matrix(1, 0, 0, 1, glyphs.x(), up(glyphs.baseline())).op("Tm");
    show(glyphs.run(), wanted);
  }

  private void show(GlyphRun run, EmbeddedFont wanted) {
    operators.raw("[<");
    for (int i = 0; i < run.size(); i++) {
      boolean told = isPrivate(run.codePoint(i));
      if (told) {
        operators.op(">] TJ").raw("/Span <</ActualText <FEFF");
        run.text(i).chars().forEach(operators::code);
        operators.op(">>> BDC").raw("[<");
      }
      operators.code(wanted.code(run, i));
      double more = run.advance(i) - run.typeface().advance(run.glyph(i));
      if (Math.abs(more) > ROUNDING && i < run.size() - 1) {
        operators.raw("> ").number(-more * 1000).raw("<");
      }
      if (told) {
        operators.op(">] TJ").op("EMC").raw("[<");
      }
    }
    operators.op(">] TJ");
  }

  /** Private characters mean nothing by themselves; PDF/A-2 (6.2.11.7.3) wants their text told. */
  private static boolean isPrivate(int codePoint) {
    return (codePoint >= 0xE000 && codePoint <= 0xF8FF) || codePoint >= 0xF0000;
  }

  private void image(Mark.Image image) {
    PictureBook.Embedded embedded = pictures.embedded(image.picture());
    double left = image.x();
    double bottom = up(image.y() + image.height());
    Cos.put(shown, embedded.resource(), embedded.stream());
    operators.op("q");
    double[] m = Orientation.matrix(embedded.orientation(), image.width(), image.height());
    operators.matrix(m[0], m[1], m[2], m[3], left + m[4], bottom + m[5]).op("cm");
    operators.op("/" + embedded.resource() + " Do").op("Q");
    if (image.tag().role() == Role.FIGURE) {
      structure.box(image.tag(), left, bottom, left + image.width(), bottom + image.height());
    }
  }

  private void link(Mark.Glyphs glyphs, LinkTarget target) {
    COSDictionary annotation = Cos.dictionary();
    Cos.put(annotation, "Type", "Annot");
    Cos.put(annotation, "Subtype", "Link");
    double bottom = up(glyphs.baseline() + glyphs.size() * 0.25);
    Cos.put(
        annotation,
        "Rect",
        Cos.numbers(
            glyphs.x(), bottom, glyphs.x() + glyphs.width(), bottom + glyphs.size() * 1.05));
    Cos.put(annotation, "F", COSInteger.get(4));
    Cos.put(annotation, "Border", Cos.numbers(0, 0, 0));
    if (target instanceof LinkTarget.Web web) {
      COSDictionary action = Cos.direct();
      Cos.put(action, "S", "URI");
      Cos.put(action, "URI", Cos.ascii(web.address().toASCIIString()));
      Cos.put(annotation, "A", action);
      Cos.put(annotation, "Contents", Cos.text(web.address().toString()));
    } else if (target instanceof LinkTarget.Inside inside) {
      Cos.put(annotation, "Dest", Cos.ascii(inside.anchor().value()));
      Cos.put(annotation, "Contents", Cos.text(inside.words()));
    }
    annotations.add(annotation);
    structure.annotation(glyphs.tag(), dictionary, annotation);
  }
}
