package org.backfile.pdf.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.LinkTarget;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.Placed;

/** Draws one page: grounds and rules first, then the furniture, then what is read. */
final class PageDrawer {
  private final Page page;
  private final int object;
  private final Supplies supplies;
  private final PdfFile file;
  private final StructureTree structure;
  private final Operators operators = new Operators();
  private final List<StructureTree.Node> owners = new ArrayList<>();
  private final List<Integer> annotations = new ArrayList<>();
  private final Map<String, Integer> shown = new TreeMap<>();
  private Optional<Tag> open = Optional.empty();
  private boolean inText;

  /** Where the pen was taken last, in thousandths of a point: the next line starts from there. */
  private long lineX;

  private long lineY;
  private Optional<Ink> colour = Optional.empty();
  private Optional<EmbeddedFont> font = Optional.empty();
  private double size;

  /** In thousandths of a point. */
  private long wordSpacing;

  private final Consumer<RuntimeException> defects;

  /**
   * Draws a page.
   *
   * @param object the number of its object
   * @param defects told why a mark could not be drawn as it should
   */
  PageDrawer(Page page, int object, Supplies supplies, Consumer<RuntimeException> defects) {
    this.page = page;
    this.object = object;
    this.supplies = supplies;
    this.defects = defects;
    file = supplies.file();
    structure = supplies.structure();
  }

  /**
   * Writes the page.
   *
   * @param parent the object that it hangs on
   */
  void draw(int parent) throws IOException {
    fills(page.content(), "/Artifact BMC");
    furniture(true);
    furniture(false);
    for (Placed placed : page.content()) {
      for (Mark mark : placed.slab().marks()) {
        content(mark.shifted(placed.x(), placed.y()));
      }
    }
    close();
    int content = file.reserve();
    file.stream(content, Cos.dictionary(), operators.toByteArray());
    file.put(object, dictionary(parent, content, structure.page(owners)));
  }

  private Bytes dictionary(int parent, int content, int key) {
    Bytes bytes = new Bytes(256);
    bytes.raw("<</Type/Page/Parent ").reference(parent).raw("/MediaBox[0 0 ");
    bytes.number(page.width()).raw(" ").number(page.height());
    bytes.raw("]/Resources<</Font ").reference(supplies.fonts().resources());
    if (!shown.isEmpty()) {
      bytes.raw("/XObject<<");
      shown.forEach((name, picture) -> bytes.raw("/").raw(name).raw(" ").reference(picture));
      bytes.raw(">>");
    }
    bytes.raw(">>/Contents ").reference(content).raw("/StructParents ").integer(key);
    if (!annotations.isEmpty()) {
      bytes.raw("/Annots[");
      annotations.forEach(annotation -> bytes.reference(annotation).raw(" "));
      bytes.raw("]");
    }
    return bytes.raw("/Tabs/S>>");
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
    List<Placed> part = new ArrayList<>();
    for (Placed placed : page.furniture()) {
      if (placed.y() < page.height() / 2 == head) {
        part.add(placed);
      }
    }
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

  /** Draws what is read. A defect costs a mark its look or its place in the tree, not the file. */
  private void content(Mark mark) throws IOException {
    if (mark instanceof Mark.Fill) {
      return;
    }
    if (mark instanceof Mark.Image) {
      close();
    }
    try {
      open(mark.tag());
    } catch (RuntimeException e) {
      defects.accept(e);
      open(Tag.ARTIFACT);
    }
    int before = operators.size();
    try {
      if (mark instanceof Mark.Glyphs glyphs) {
        glyphs(glyphs);
        if (glyphs.link().isPresent() && open.filter(glyphs.tag()::equals).isPresent()) {
          link(glyphs, glyphs.link().get());
        }
      } else if (mark instanceof Mark.Image image) {
        image(image);
      }
    } catch (RuntimeException e) {
      defects.accept(e);
      if (mark instanceof Mark.Image) {
        operators.backTo(before);
      }
    }
    if (mark instanceof Mark.Image) {
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
      owners.add(structure.content(tag, object, id));
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

  /** Shows glyphs; when that fails, their words go in with nothing to be seen. */
  private void glyphs(Mark.Glyphs glyphs) {
    int before = operators.size();
    boolean typing = inText;
    long lastX = lineX;
    long lastY = lineY;
    try {
      wordSpacing = show(glyphs).show(wordSpacing);
    } catch (RuntimeException e) {
      operators.backTo(before);
      inText = typing;
      lineX = lastX;
      lineY = lastY;
      colour = Optional.empty();
      font = Optional.empty();
      defects.accept(e);
      show(glyphs).blanks();
    }
  }

  private GlyphShow show(Mark.Glyphs glyphs) {
    TextStrings strings = supplies.strings();
    return new GlyphShow(operators, glyphs.run(), glyphs.size(), begin(glyphs), strings::told);
  }

  /** Takes the pen to where glyphs start. */
  private EmbeddedFont begin(Mark.Glyphs glyphs) {
    if (!inText) {
      operators.op("BT");
      inText = true;
      lineX = 0;
      lineY = 0;
    }
    colour(glyphs.ink());
    EmbeddedFont wanted = supplies.fonts().font(glyphs.run());
    if (font.isEmpty() || font.get() != wanted || size != glyphs.size()) {
      operators.raw("/" + wanted.resource() + " ").number(glyphs.size()).op("Tf");
      font = Optional.of(wanted);
      size = glyphs.size();
    }
    long x = Operators.thousandths(glyphs.x());
    long y = Operators.thousandths(up(glyphs.baseline()));
    operators.thousandth(x - lineX).thousandth(y - lineY).op("Td");
    lineX = x;
    lineY = y;
    return wanted;
  }

  private void image(Mark.Image image) throws IOException {
    PictureBook.Embedded embedded = supplies.pictures().show(image.picture(), image.width());
    double left = image.x();
    double bottom = up(image.y() + image.height());
    shown.put(embedded.resource(), embedded.object());
    operators.op("q");
    double[] m = Orientation.matrix(embedded.orientation(), image.width(), image.height());
    operators.matrix(m[0], m[1], m[2], m[3], left + m[4], bottom + m[5]).op("cm");
    operators.op("/" + embedded.resource() + " Do").op("Q");
    if (image.tag().role() == Role.FIGURE) {
      structure.box(image.tag(), left, bottom, left + image.width(), bottom + image.height());
    }
  }

  /** Adds a link, unless no string holds its address; then its words are like others. */
  private void link(Mark.Glyphs glyphs, LinkTarget target) throws IOException {
    if (target instanceof LinkTarget.Web web) {
      String address = web.address().toASCIIString();
      if (supplies.strings().holds(address)) {
        Bytes leading = new Bytes(256).raw("/A<</S/URI/URI").literal(address).raw(">>");
        annotation(glyphs, leading, web.address().toString(), Optional.empty());
      }
    } else if (target instanceof LinkTarget.Inside inside) {
      Bytes leading = new Bytes(128).raw("/Dest").literal(inside.anchor().value());
      annotation(glyphs, leading, inside.words(), Optional.of(inside.anchor()));
    }
  }

  /**
   * Adds the annotation of a link.
   *
   * @param leading the entry that says where it leads
   * @param words what is there, for people who do not see it
   * @param inside the place in the file, where it is one
   */
  private void annotation(Mark.Glyphs glyphs, Bytes leading, String words, Optional<Anchor> inside)
      throws IOException {
    int annotation = file.reserve();
    double bottom = up(glyphs.baseline() + glyphs.size() * 0.25);
    Bytes bytes = new Bytes(256);
    bytes.raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[").number(glyphs.x());
    bytes.raw(" ").number(bottom).raw(" ").number(glyphs.x() + glyphs.width());
    bytes.raw(" ").number(bottom + glyphs.size() * 1.05).raw("]");
    leading.writeTo(bytes);
    supplies.strings().put(words, bytes.raw("/Contents"));
    bytes
        .raw("/StructParent ")
        .integer(structure.annotation(glyphs.tag(), object, annotation, inside));
    file.put(annotation, bytes.raw(">>"));
    annotations.add(annotation);
  }
}
