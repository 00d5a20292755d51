package org.backfile.pdf.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.PictureShelf;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.Placed;

/**
 * A PDF file in the making, PDF/A-2a and PDF/UA-1 at once. It is written from front to back as
 * pages come; memory holds what is not complete, and where everything is. Pictures may be taken in
 * by any thread; everything else is for one.
 */
public final class PdfDrawing implements AutoCloseable {
  private static final DateTimeFormatter INFO_DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final DocumentFacts facts;
  private final PdfFile file;
  private final int catalog;
  private final PageTree pages;
  private final FontShelf fonts;
  private final PictureBook pictures;
  private final StructureTree structure;
  private final Map<Anchor, Place> destinations = new HashMap<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();

  /**
   * Begins a file.
   *
   * @param out takes the file as it is made; not closed here
   * @param executor compresses pages; the file does not depend on how many threads it has
   * @throws IOException when the file cannot be written
   */
  public PdfDrawing(DocumentFacts facts, OutputStream out, Executor executor) throws IOException {
    this.facts = facts;
    file = new PdfFile("1.7", out, executor);
    catalog = file.reserve();
    pages = new PageTree(file);
    fonts = new FontShelf(file);
    pictures = new PictureBook(file);
    structure = new StructureTree(file);
  }

  /**
   * A place on a page.
   *
   * @param page the number of its object
   * @param left in points
   * @param top in points from the page's foot
   */
  private record Place(int page, float left, float top) {}

  /** Where pictures are taken in before they are placed; for any thread. */
  public PictureShelf pictures() {
    return pictures;
  }

  /** Adds a tag to the end of its parent, for content that comes later. */
  public void declare(Tag tag) {
    structure.declare(tag);
  }

  /**
   * Writes and forgets tags whose content is complete, with those inside their text.
   *
   * @throws IOException when the file cannot be written
   */
  public void release(List<Tag> tags) throws IOException {
    structure.release(tags);
  }

  /** Adds a line to the outline. */
  public void bookmark(Bookmark bookmark) {
    bookmarks.add(bookmark);
  }

  /** Makes room for pages up to a number, to be drawn later. */
  public void reserve(int number) {
    pages.reserve(number);
  }

  /**
   * Draws a page, a new one or one that there is room for.
   *
   * @throws IOException when the file cannot be written
   */
  public void page(Page page) throws IOException {
    pages.reserve(page.number());
    int object = pages.object(page.number());
    new PageDrawer(page, object, file, fonts, pictures, structure)
        .draw(pages.parent(page.number()));
    for (Placed placed : page.content()) {
      for (Anchor anchor : placed.slab().anchors()) {
        float top = (float) (page.height() - placed.y());
        destinations.putIfAbsent(anchor, new Place(object, (float) placed.x(), top));
      }
    }
  }

  /**
   * Completes the file.
   *
   * @throws IOException when it cannot be written
   */
  public void finish() throws IOException {
    fonts.finish();
    structure.finish();
    pages.finish();
    file.put(catalog, catalog());
    COSDictionary trailer = Cos.dictionary();
    Cos.put(trailer, "Root", new Reference(catalog));
    Cos.put(trailer, "Info", file.add(information()));
    COSString id =
        new COSString(
            ByteBuffer.allocate(16)
                .putLong(facts.id().getMostSignificantBits())
                .putLong(facts.id().getLeastSignificantBits())
                .array());
    Cos.put(trailer, "ID", Cos.array(id, id));
    file.finish(trailer);
  }

  @Override
  public void close() throws IOException {
    pictures.close();
  }

  private COSDictionary catalog() throws IOException {
    COSDictionary entries = Cos.dictionary();
    Cos.put(entries, "Type", "Catalog");
    Cos.put(entries, "Pages", new Reference(pages.root()));
    COSDictionary marked = Cos.direct();
    Cos.put(marked, "Marked", COSBoolean.TRUE);
    Cos.put(entries, "MarkInfo", marked);
    Cos.put(entries, "StructTreeRoot", new Reference(structure.root()));
    Cos.put(entries, "Lang", Cos.ascii(facts.language()));
    COSDictionary preferences = Cos.direct();
    Cos.put(preferences, "DisplayDocTitle", COSBoolean.TRUE);
    Cos.put(entries, "ViewerPreferences", preferences);
    Cos.put(entries, "Metadata", metadata());
    Cos.put(entries, "OutputIntents", Cos.array(outputIntent()));
    COSDictionary numbers = Cos.direct();
    Cos.put(numbers, "S", "D");
    COSDictionary labels = Cos.direct();
    Cos.put(labels, "Nums", Cos.array(COSInteger.ZERO, numbers));
    Cos.put(entries, "PageLabels", labels);
    if (!bookmarks.isEmpty()) {
      Cos.put(entries, "Outlines", Outline.write(bookmarks, file));
      Cos.put(entries, "PageMode", "UseOutlines");
    }
    COSDictionary names = Cos.direct();
    Cos.put(names, "Dests", destinations());
    Cos.put(entries, "Names", names);
    return entries;
  }

  private Reference destinations() throws IOException {
    NameTree tree = new NameTree(file, "Names");
    List<Map.Entry<Anchor, Place>> sorted = new ArrayList<>(destinations.entrySet());
    sorted.sort(Comparator.comparing(entry -> entry.getKey().value()));
    for (Map.Entry<Anchor, Place> entry : sorted) {
      Place place = entry.getValue();
      COSArray array = Cos.array(new Reference(place.page()), Cos.name("XYZ"));
      array.add(Cos.number(place.left()));
      array.add(Cos.number(place.top()));
      array.add(COSNull.NULL);
      tree.add(Cos.ascii(entry.getKey().value()), array);
    }
    return tree.finish();
  }

  private Reference metadata() throws IOException {
    COSDictionary entries = Cos.dictionary();
    Cos.put(entries, "Type", "Metadata");
    Cos.put(entries, "Subtype", "XML");
    return file.plain(entries, XmpPacket.bytes(facts));
  }

  private Reference outputIntent() throws IOException {
    COSDictionary profile = Cos.dictionary();
    Cos.put(profile, "N", COSInteger.THREE);
    COSDictionary intent = Cos.dictionary();
    Cos.put(intent, "Type", "OutputIntent");
    Cos.put(intent, "S", "GTS_PDFA1");
    Cos.put(intent, "OutputConditionIdentifier", Cos.ascii("sRGB IEC61966-2.1"));
    Cos.put(intent, "Info", Cos.ascii("sRGB IEC61966-2.1"));
    Cos.put(intent, "DestOutputProfile", file.stream(profile, SrgbProfile.bytes()));
    return file.add(intent);
  }

  private COSDictionary information() {
    COSDictionary information = Cos.dictionary();
    Cos.put(information, "Title", Cos.text(facts.title()));
    Cos.put(information, "Producer", Cos.text(facts.producer()));
    Cos.put(information, "Creator", Cos.text(facts.producer()));
    COSString date = Cos.ascii(INFO_DATE.format(facts.date()));
    Cos.put(information, "CreationDate", date);
    Cos.put(information, "ModDate", date);
    return information;
  }
}
