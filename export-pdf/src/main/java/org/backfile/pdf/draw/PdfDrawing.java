package org.backfile.pdf.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSString;
import org.backfile.edition.Keywords;
import org.backfile.export.Errand;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.PictureShelf;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.Placed;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * A PDF file in the making, by a standard for archives and one for readers. It is written from
 * front to back as pages come; memory holds what is not complete, and where everything is. Pictures
 * may be taken in by any thread; everything else is for one.
 */
public final class PdfDrawing implements AutoCloseable {
  private final Standard standard;
  private final PdfFile file;
  private final int catalog;
  private final PageTree pages;
  private final Supplies supplies;
  private final StructureTree structure;
  private final AttachmentShelf attachments;
  private final Executor helpers;
  private final Map<Anchor, Place> destinations = new HashMap<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private final IssueSink issues;

  /**
   * Begins a file.
   *
   * @param standard what it has to follow
   * @param dpi as many pixels an inch are enough for pictures
   * @param out takes the file as it is made; not closed here
   * @param executor compresses pages and makes pictures smaller; the file does not depend on how
   *     many threads it has
   * @param issues told what could not be drawn, by the thread that draws
   * @throws IOException when the file cannot be written
   */
  public PdfDrawing(
      Standard standard, int dpi, OutputStream out, Executor executor, IssueSink issues)
      throws IOException {
    this.standard = standard;
    this.issues = issues;
    helpers = executor;
    file = new PdfFile(standard.version(), out, executor);
    catalog = file.reserve();
    pages = new PageTree(file);
    supplies =
        Supplies.of(
            standard,
            file,
            new PictureBook(file, dpi, executor),
            anchor -> Optional.ofNullable(destinations.get(anchor)).map(Place::element));
    structure = supplies.structure();
    attachments = new AttachmentShelf(file, supplies.strings());
  }

  /**
   * A place on a page.
   *
   * @param page the number of its object
   * @param left in points
   * @param top in points from the page's foot
   * @param element the number of the object that tells what is there
   */
  private record Place(int page, float left, float top, int element) {}

  /** Where pictures are taken in before they are placed; for any thread. */
  public PictureShelf pictures() {
    return supplies.pictures();
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

  /**
   * Puts a file into the file; somebody has to be associated with it.
   *
   * @return its number, for {@link #associate}
   * @throws IOException when the file cannot be written or the attached one not be read
   */
  public int attach(Attachment attachment) throws IOException {
    return attachments.add(attachment);
  }

  /** Says that attached files belong to a tag that is not yet released. */
  public void associate(Tag tag, List<Integer> files) {
    structure.associate(tag, files);
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
    Location where = Location.of("page " + page.label());
    PageDrawer drawer =
        new PageDrawer(
            page,
            object,
            supplies,
            defect -> issues.add(IssueCode.EXPORT_DRAWING_FAILED, where, defect));
    drawer.draw(pages.parent(page.number()));
    for (Placed placed : page.content()) {
      if (!placed.slab().anchors().isEmpty()) {
        float top = (float) (page.height() - placed.y());
        Place place = new Place(object, (float) placed.x(), top, element(placed.slab()));
        for (Anchor anchor : placed.slab().anchors()) {
          destinations.putIfAbsent(anchor, place);
        }
      }
    }
  }

  /** What stands on a slab: the element of its first content, or the whole file. */
  private int element(Slab slab) {
    for (Mark mark : slab.marks()) {
      if (mark.tag().role() != Role.ARTIFACT && structure.has(mark.tag())) {
        return structure.block(mark.tag());
      }
    }
    return structure.top();
  }

  /** The PostScript names of the fonts that were used so far, sorted. */
  public List<String> fonts() {
    return supplies.fonts().names();
  }

  /** How many pictures were made smaller, when the file is finished. */
  public int reducedPictures() {
    return supplies.pictures().reduced();
  }

  /** How many private characters were told as U+FFFD, because the standard allows no others. */
  public int privateCharacters() {
    return supplies.strings().privateCharacters();
  }

  /**
   * Completes the file.
   *
   * @param given what is told of it, as far as its standard allows
   * @throws IOException when it cannot be written
   */
  public void finish(DocumentFacts given) throws IOException {
    DocumentFacts facts = given.told(supplies.strings()::told, supplies.strings()::fitting);
    Errand<List<Map.Entry<Anchor, Place>>> sorted = Errand.give(this::sorted, helpers);
    supplies.pictures().finish();
    supplies.fonts().finish(helpers);
    structure.finish();
    pages.finish();
    file.put(catalog, catalog(facts, sorted.result()));
    COSDictionary trailer = Cos.dictionary();
    Cos.put(trailer, "Root", new Reference(catalog));
    if (!standard.isPdf2()) {
      Cos.put(trailer, "Info", file.add(information(facts)));
    }
    COSString id =
        new COSString(
            ByteBuffer.allocate(16)
                .putLong(facts.id().getMostSignificantBits())
                .putLong(facts.id().getLeastSignificantBits())
                .array());
    Cos.put(trailer, "ID", Cos.array(id, id));
    file.finish(trailer);
    supplies.pictures().tell(issues);
    supplies.strings().tell(facts.title(), issues);
  }

  @Override
  public void close() throws IOException {
    file.close();
    supplies.pictures().close();
  }

  private COSDictionary catalog(DocumentFacts facts, List<Map.Entry<Anchor, Place>> sorted)
      throws IOException {
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
    Cos.put(entries, "Metadata", metadata(facts));
    Cos.put(entries, "OutputIntents", Cos.array(outputIntent()));
    COSDictionary numbers = Cos.direct();
    Cos.put(numbers, "S", "D");
    COSDictionary labels = Cos.direct();
    Cos.put(labels, "Nums", Cos.array(COSInteger.ZERO, numbers));
    Cos.put(entries, "PageLabels", labels);
    if (!bookmarks.isEmpty()) {
      Cos.put(entries, "Outlines", Outline.write(bookmarks, file, supplies.strings()));
      Cos.put(entries, "PageMode", "UseOutlines");
    }
    COSDictionary names = Cos.direct();
    Cos.put(names, "Dests", destinations(sorted));
    if (!attachments.isEmpty()) {
      Cos.put(names, "EmbeddedFiles", attachments.finish());
    }
    Cos.put(entries, "Names", names);
    return entries;
  }

  /** The destinations in the order of their names. */
  private List<Map.Entry<Anchor, Place>> sorted() {
    List<Map.Entry<Anchor, Place>> sorted = new ArrayList<>(destinations.entrySet());
    sorted.sort((one, other) -> one.getKey().compareTo(other.getKey()));
    return sorted;
  }

  private Reference destinations(List<Map.Entry<Anchor, Place>> sorted) throws IOException {
    NameTree tree = new NameTree(file, "Names");
    Bytes name = new Bytes(128);
    Bytes value = new Bytes(128);
    for (Map.Entry<Anchor, Place> entry : sorted) {
      Place place = entry.getValue();
      name.clear();
      value.clear();
      if (standard.isPdf2()) {
        destination(value.raw("<</D"), place.page(), place);
        destination(value.raw("/SD"), place.element(), place);
        value.raw(">>");
      } else {
        destination(value, place.page(), place);
      }
      tree.add(name.literal(entry.getKey().value()), value);
    }
    return tree.finish();
  }

  private static void destination(Bytes bytes, int what, Place place) {
    bytes.raw("[").reference(what).raw("/XYZ ");
    bytes.number(place.left()).raw(" ").number(place.top()).raw(" null]");
  }

  private Reference metadata(DocumentFacts facts) throws IOException {
    COSDictionary entries = Cos.dictionary();
    Cos.put(entries, "Type", "Metadata");
    Cos.put(entries, "Subtype", "XML");
    return file.plain(entries, XmpPacket.bytes(facts, standard));
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

  private COSDictionary information(DocumentFacts facts) {
    COSDictionary information = Cos.dictionary();
    Cos.put(information, "Title", supplies.strings().string(facts.title()));
    if (!facts.keywords().isEmpty()) {
      Cos.put(information, "Keywords", supplies.strings().string(Keywords.line(facts.keywords())));
    }
    Cos.put(information, "Producer", supplies.strings().string(facts.producer()));
    Cos.put(information, "Creator", supplies.strings().string(facts.producer()));
    Cos.put(information, "CreationDate", Cos.date(facts.date()));
    Cos.put(information, "ModDate", Cos.date(facts.date()));
    return information;
  }
}
