package org.backfile.pdf.draw;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;

/**
 * The tree that tells what content is (ISO 32000-1, 14.7), built beside the pages. Tags of blocks
 * are declared in reading order before their content comes; tags inside text are added where their
 * content comes.
 */
final class StructureTree {
  private static final COSName PAGE = COSName.PG;

  private final COSDictionary root = Cos.dictionary();
  private final COSArray rootKids = Cos.array();
  private final IdentityHashMap<Tag, COSDictionary> elements = new IdentityHashMap<>();
  private final List<COSBase> parents = new ArrayList<>();
  private int nextKey;

  StructureTree() {
    Cos.put(root, "Type", "StructTreeRoot");
    Cos.put(root, "K", rootKids);
  }

  COSDictionary root() {
    return root;
  }

  /** Adds an element to the end of its parent. */
  COSDictionary declare(Tag tag) {
    COSDictionary element = Cos.dictionary();
    element.setItem(COSName.S, Cos.name(tag.role().type()));
    Cos.put(element, "K", Cos.array());
    if (tag.parent().isPresent()) {
      COSDictionary parent = element(tag.parent().get());
      element.setItem(COSName.P, parent);
      kids(parent).add(element);
    } else {
      element.setItem(COSName.P, root);
      rootKids.add(element);
    }
    facts(tag, element);
    elements.put(tag, element);
    return element;
  }

  /** Forgets tags to which no more content will come. */
  void release(List<Tag> tags) {
    elements.keySet().removeAll(tags);
    elements.keySet().removeIf(tag -> isInline(tag.role()));
  }

  private static boolean isInline(Role role) {
    return switch (role) {
      case LINK, CODE, SPAN -> true;
      default -> false;
    };
  }

  private static void facts(Tag tag, COSDictionary element) {
    Tag.Facts facts = tag.facts();
    facts.alt().ifPresent(alt -> Cos.put(element, "Alt", Cos.text(alt)));
    facts.language().ifPresent(language -> Cos.put(element, "Lang", Cos.ascii(language)));
    if (tag.role() == Role.TH || tag.role() == Role.TD) {
      COSDictionary table = Cos.direct();
      Cos.put(table, "O", "Table");
      facts.scope().ifPresent(s -> Cos.put(table, "Scope", s == Tag.Scope.ROW ? "Row" : "Column"));
      if (facts.columnSpan() > 1) {
        Cos.put(table, "ColSpan", COSInteger.get(facts.columnSpan()));
      }
      if (facts.rowSpan() > 1) {
        Cos.put(table, "RowSpan", COSInteger.get(facts.rowSpan()));
      }
      if (table.size() > 1) {
        Cos.put(element, "A", table);
      }
    }
    facts
        .numbering()
        .ifPresent(
            numbering -> {
              COSDictionary list = Cos.direct();
              Cos.put(list, "O", "List");
              Cos.put(
                  list, "ListNumbering", numbering == Tag.Numbering.DECIMAL ? "Decimal" : "Disc");
              Cos.put(element, "A", list);
            });
  }

  private COSDictionary element(Tag tag) {
    COSDictionary known = elements.get(tag);
    return known != null ? known : declare(tag);
  }

  private static COSArray kids(COSDictionary element) {
    return element.getCOSArray(COSName.K);
  }

  /** Adds a stretch of a page's content to its element, which is given back. */
  COSDictionary content(Tag tag, COSDictionary page, int id) {
    COSDictionary element = element(tag);
    COSBase kid = COSInteger.get(id);
    if (!element.containsKey(PAGE)) {
      element.setItem(PAGE, page);
    } else if (element.getItem(PAGE) != page) {
      COSDictionary reference = Cos.direct();
      Cos.put(reference, "Type", "MCR");
      reference.setItem(PAGE, page);
      Cos.put(reference, "MCID", COSInteger.get(id));
      kid = reference;
    }
    if (tag.role() == Role.FIGURE) {
      kids(element).add(firstElement(kids(element)), kid);
    } else {
      kids(element).add(kid);
    }
    return element;
  }

  /** A picture comes before its caption. */
  private static int firstElement(COSArray kids) {
    int at = 0;
    while (at < kids.size()
        && !(kids.getObject(at) instanceof COSDictionary kid && kid.containsKey(COSName.S))) {
      at++;
    }
    return at;
  }

  /** Tells where on the page a picture is. */
  void box(Tag tag, double left, double bottom, double right, double top) {
    COSDictionary layout = Cos.direct();
    Cos.put(layout, "O", "Layout");
    Cos.put(layout, "Placement", "Block");
    Cos.put(layout, "BBox", Cos.numbers(left, bottom, right, top));
    Cos.put(element(tag), "A", layout);
  }

  /** Adds a link's annotation to its element. */
  void annotation(Tag tag, COSDictionary page, COSDictionary annotation) {
    Tag link = tag;
    while (link.role() != Role.LINK && link.parent().isPresent()) {
      link = link.parent().get();
    }
    COSDictionary element = element(link);
    COSDictionary reference = Cos.direct();
    Cos.put(reference, "Type", "OBJR");
    Cos.put(reference, "Obj", annotation);
    reference.setItem(PAGE, page);
    kids(element).add(reference);
    annotation.setInt(COSName.STRUCT_PARENT, nextKey);
    parents.add(COSInteger.get(nextKey++));
    parents.add(element);
  }

  /** Registers which element each stretch of a page's content belongs to. */
  void page(COSDictionary page, List<COSDictionary> owners) {
    page.setInt(COSName.STRUCT_PARENTS, nextKey);
    parents.add(COSInteger.get(nextKey++));
    COSArray array = new COSArray();
    owners.forEach(array::add);
    parents.add(array);
  }

  void finish() {
    Cos.put(root, "ParentTree", Cos.tree("Nums", parents));
    Cos.put(root, "ParentTreeNextKey", COSInteger.get(nextKey));
  }
}
