package org.backfile.pdf.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.PictureShelf;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.Placed;
import org.backfile.report.IssueSink;

/**
 * A PDF file in the making, PDF/A-2a and PDF/UA-1 at once. Pages and pictures go to a temporary
 * file as they come; memory holds the structure alone. Not thread-safe.
 */
public final class PdfDrawing implements AutoCloseable {
  private static final DateTimeFormatter INFO_DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final DocumentFacts facts;
  private final PDDocument document;
  private final FontShelf fonts = new FontShelf();
  private final PictureBook pictures;
  private final StructureTree structure = new StructureTree();
  private final List<COSDictionary> pages = new ArrayList<>();
  private final Map<Anchor, COSArray> destinations = new TreeMap<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();

  /**
   * Begins a file.
   *
   * @param issues told of pictures that cannot be used
   */
  public PdfDrawing(DocumentFacts facts, IssueSink issues) {
    this.facts = facts;
    document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    document.getDocument().setVersion(1.7f);
    pictures = new PictureBook(document.getDocument(), issues);
  }

  /** Where pictures are taken in before they are placed. */
  public PictureShelf pictures() {
    return pictures;
  }

  /** Adds a tag to the end of its parent, for content that comes later. */
  public void declare(Tag tag) {
    structure.declare(tag);
  }

  /** Forgets tags whose content is complete. */
  public void release(List<Tag> tags) {
    structure.release(tags);
  }

  /** Adds a line to the outline. */
  public void bookmark(Bookmark bookmark) {
    bookmarks.add(bookmark);
  }

  /** Makes room for pages up to a number, to be drawn later. */
  public void reserve(int number) {
    while (pages.size() < number) {
      COSDictionary page = Cos.dictionary();
      Cos.put(page, "Type", "Page");
      pages.add(page);
      document.addPage(new PDPage(page));
    }
  }

  /**
   * Draws a page, a new one or one that there is room for.
   *
   * @throws IOException when the temporary file cannot be written
   */
  public void page(Page page) throws IOException {
    reserve(page.number());
    COSDictionary dictionary = pages.get(page.number() - 1);
    Cos.put(dictionary, "MediaBox", Cos.numbers(0, 0, page.width(), page.height()));
    byte[] content = new PageDrawer(page, dictionary, fonts, pictures, structure).draw();
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    Cos.put(dictionary, "Contents", stream);
    for (Placed placed : page.content()) {
      for (Anchor anchor : placed.slab().anchors()) {
        destination(anchor, dictionary, placed.x(), page.height() - placed.y());
      }
    }
  }

  private void destination(Anchor anchor, COSDictionary page, double left, double top) {
    COSArray place = Cos.array(page, Cos.name("XYZ"), Cos.number(left), Cos.number(top));
    place.add(COSNull.NULL);
    destinations.putIfAbsent(anchor, place);
  }

  /**
   * Completes the file and writes it.
   *
   * @throws IOException when it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    COSDocument cos = document.getDocument();
    fonts.finish(cos);
    structure.finish();
    catalog(document.getDocumentCatalog().getCOSObject());
    information(cos);
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private void catalog(COSDictionary catalog) throws IOException {
    COSDictionary marked = Cos.direct();
    Cos.put(marked, "Marked", COSBoolean.TRUE);
    Cos.put(catalog, "MarkInfo", marked);
    Cos.put(catalog, "StructTreeRoot", structure.root());
    Cos.put(catalog, "Lang", Cos.ascii(facts.language()));
    COSDictionary preferences = Cos.direct();
    Cos.put(preferences, "DisplayDocTitle", COSBoolean.TRUE);
    Cos.put(catalog, "ViewerPreferences", preferences);
    Cos.put(catalog, "Metadata", metadata());
    Cos.put(catalog, "OutputIntents", Cos.array(outputIntent()));
    COSDictionary numbers = Cos.direct();
    Cos.put(numbers, "S", "D");
    COSDictionary labels = Cos.dictionary();
    Cos.put(labels, "Nums", Cos.array(COSInteger.ZERO, numbers));
    Cos.put(catalog, "PageLabels", labels);
    if (!bookmarks.isEmpty()) {
      Cos.put(catalog, "Outlines", Outline.of(bookmarks));
      Cos.put(catalog, "PageMode", "UseOutlines");
    }
    COSDictionary names = Cos.dictionary();
    List<COSBase> entries = new ArrayList<>();
    destinations.forEach(
        (anchor, place) -> {
          entries.add(Cos.ascii(anchor.value()));
          entries.add(place);
        });
    Cos.put(names, "Dests", Cos.tree("Names", entries));
    Cos.put(catalog, "Names", names);
  }

  private COSStream metadata() throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(XmpPacket.bytes(facts));
    }
    Cos.put(stream, "Type", "Metadata");
    Cos.put(stream, "Subtype", "XML");
    return stream;
  }

  private COSDictionary outputIntent() throws IOException {
    COSStream profile = document.getDocument().createCOSStream();
    try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(SrgbProfile.bytes());
    }
    Cos.put(profile, "N", COSInteger.THREE);
    COSDictionary intent = Cos.dictionary();
    Cos.put(intent, "Type", "OutputIntent");
    Cos.put(intent, "S", "GTS_PDFA1");
    Cos.put(intent, "OutputConditionIdentifier", Cos.ascii("sRGB IEC61966-2.1"));
    Cos.put(intent, "Info", Cos.ascii("sRGB IEC61966-2.1"));
    Cos.put(intent, "DestOutputProfile", profile);
    return intent;
  }

  private void information(COSDocument cos) {
    COSDictionary information = Cos.dictionary();
    Cos.put(information, "Title", Cos.text(facts.title()));
    Cos.put(information, "Producer", Cos.text(facts.producer()));
    Cos.put(information, "Creator", Cos.text(facts.producer()));
    COSString date = Cos.ascii(INFO_DATE.format(facts.date()));
    Cos.put(information, "CreationDate", date);
    Cos.put(information, "ModDate", date);
    cos.getTrailer().setItem(COSName.INFO, information);
    byte[] id =
        java.nio.ByteBuffer.allocate(16)
            .putLong(facts.id().getMostSignificantBits())
            .putLong(facts.id().getLeastSignificantBits())
            .array();
    cos.setDocumentID(Cos.array(new COSString(id), new COSString(id)));
  }
}
