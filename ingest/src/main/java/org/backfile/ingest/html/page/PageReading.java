package org.backfile.ingest.html.page;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.ReadOptions.Limits;
import org.backfile.ingest.charset.SourceBytes;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;
import org.jsoup.nodes.Document;

/** The reading of one page. Not thread-safe. */
final class PageReading {
  private final RawPage page;
  private final Limits limits;
  private final IssueSink issues;
  private final Location place;

  PageReading(RawPage page, Limits limits, IssueSink issues) {
    this.page = page;
    this.limits = limits;
    this.issues = issues;
    this.place = Location.of(page.name());
  }

  /**
   * Reads what may be a page or an MHTML archive.
   *
   * @param bytes the page, unpacked
   * @param source opens the same bytes again
   * @param sha256 the digest of the bytes as they were stored
   */
  SavedPage read(byte[] bytes, ByteSource source, String sha256) throws IOException {
    Optional<ContentType> type = page.contentType().map(ContentType::parse);
    Optional<MhtmlArchive> archive = MhtmlArchive.open(bytes, source, limits, place);
    if (archive.isEmpty()) {
      return page(bytes, source, type, archive, sha256);
    }
    MhtmlPart root = archive.get().root().orElseThrow(this::noPage);
    byte[] content = SourceBytes.read(root.bytes(), limits.sourceBytes(), place);
    return page(content, root.bytes(), Optional.of(root.contentType()), archive, sha256);
  }

  private SavedPage page(
      byte[] bytes,
      ByteSource source,
      Optional<ContentType> type,
      Optional<MhtmlArchive> archive,
      String sha256)
      throws IOException {
    String html = new PageText(issues, place).of(bytes, type.flatMap(PageReading::charset));
    boolean xhtml = type.map(ContentType::isXhtml).orElse(false);
    Document document = new PageTree(limits, place).of(html, xhtml);
    SaveNote note = note(document, archive);
    Optional<URI> url = note.url().or(() -> PageAddresses.claimed(document));
    PageAddresses.setBase(document, url);
    SavedPictures parts =
        archive.map(a -> a.pictures(document.baseUri())).orElse(SavedPictures.NONE);
    SavedPictures pictures =
        new PictureSearch(List.of(new DataUris(bytes, source), parts, page.pictures()));
    return new SavedPage(document, html, url, note.captured(), sha256, pictures);
  }

  private static Optional<String> charset(ContentType type) {
    return type.parameter("charset");
  }

  /** What is known of the page's origin: by who gave it, by its form, by its markup. */
  private SaveNote note(Document document, Optional<MhtmlArchive> archive) {
    SaveNote given = new SaveNote(page.url(), page.captured());
    SaveNote form = archive.map(MhtmlArchive::note).orElse(SaveNote.NONE);
    return given.or(SaveNotes.of(document, form));
  }

  private SourceFormatException noPage() {
    return new SourceFormatException(
        Issue.of(IssueCode.SOURCE_NOT_TEXT, place, "none of its parts is a page"));
  }
}
