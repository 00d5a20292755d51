package org.backfile.epub.opf;

import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.Metadata;
import io.documentnode.epub4j.domain.Relator;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.SpineReference;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.edition.Series;
import org.backfile.epub.content.Direction;
import org.backfile.epub.nav.NavigationDocument;
import org.backfile.epub.xml.XmlWriter;

/** Makes the package document: epub4j's own is of EPUB 2. */
public final class PackageDocument {
  /** Its path under the folder of everything. */
  public static final String HREF = "package.opf";

  /** The form of {@code dcterms:modified} (EPUB 3.3 section 5.5.3.3). */
  private static final DateTimeFormatter MODIFIED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final XmlWriter out = new XmlWriter();
  private final Book book;
  private final Facts facts;

  /** How many were named in each role. */
  private final Map<Relator, Integer> people = new EnumMap<>(Relator.class);

  private PackageDocument(Book book, Facts facts) {
    this.book = book;
    this.facts = facts;
  }

  /**
   * Writes the package document.
   *
   * @param book what is in the container and how it is read
   * @param facts the rest
   */
  public static byte[] render(Book book, Facts facts) {
    return new PackageDocument(book, facts).write();
  }

  private byte[] write() {
    out.open("package")
        .attribute("xmlns", "http://www.idpf.org/2007/opf")
        .attribute("version", "3.0")
        .attribute("unique-identifier", "publication")
        .attribute("xml:lang", book.getMetadata().getLanguage())
        .line();
    metadata();
    manifest();
    spine();
    return out.close().line().toBytes();
  }

  private void metadata() {
    Metadata metadata = book.getMetadata();
    out.open("metadata").attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/").line();
    out.open("dc:identifier")
        .attribute("id", "publication")
        .text(metadata.getIdentifiers().get(0).getValue())
        .close()
        .line();
    all("dc:title", metadata.getTitles());
    all("dc:language", List.of(metadata.getLanguage()));
    bibliography(facts.bibliography());
    property("dcterms:modified", modified(facts.modified()));
    facts.pageSource().ifPresent(file -> property("pageBreakSource", file));
    accessibility(facts.accessibility());
    if (book.getCoverImage() != null) {
      // Reading systems of before EPUB 3 look for this one.
      named("cover", book.getCoverImage().getId());
    }
    out.close().line();
  }

  private void bibliography(Bibliography bibliography) {
    all("dc:language", bibliography.languages());
    for (Author maker : book.getMetadata().getAuthors()) {
      person("dc:creator", maker.getRelator(), maker.getLastname());
    }
    for (String name : bibliography.photographers()) {
      person("dc:contributor", Relator.PHOTOGRAPHER, name);
    }
    all("dc:publisher", bibliography.publishers());
    all("dc:source", bibliography.sources());
    all("dc:subject", bibliography.subjects());
    all("dc:date", bibliography.date().stream().toList());
    all("dc:coverage", bibliography.coverage().stream().toList());
    all("dc:description", List.of(bibliography.description()));
    all("dc:rights", bibliography.rights());
    bibliography.series().ifPresent(this::series);
  }

  /** Somebody in a role, a code of the MARC relators (EPUB 3.3 section D.3.8). */
  private void person(String element, Relator role, String name) {
    if (name.isBlank()) {
      return;
    }
    String id = role.getCode() + "-" + people.merge(role, 1, Integer::sum);
    out.open(element).attribute("id", id).text(name).close().line();
    out.open("meta")
        .attribute("refines", "#" + id)
        .attribute("property", "role")
        .attribute("scheme", "marc:relators")
        .text(role.getCode())
        .close()
        .line();
  }

  private void series(Series series) {
    String position = String.valueOf(series.position());
    out.open("meta").attribute("property", "belongs-to-collection").attribute("id", "series");
    out.text(series.name()).close().line();
    refined("collection-type", "series");
    refined("group-position", position);
    // Calibre and the readers that learned from it look for these.
    named("calibre:series", series.name());
    named("calibre:series_index", position);
  }

  private void refined(String property, String value) {
    out.open("meta").attribute("refines", "#series").attribute("property", property);
    out.text(value).close().line();
  }

  private void named(String name, String content) {
    out.open("meta").attribute("name", name).attribute("content", content).closeEmpty().line();
  }

  private void accessibility(Accessibility accessibility) {
    accessibility.modes().forEach(mode -> property("schema:accessMode", mode));
    accessibility
        .sufficientModes()
        .forEach(modes -> property("schema:accessModeSufficient", modes));
    accessibility.features().forEach(feature -> property("schema:accessibilityFeature", feature));
    property("schema:accessibilityHazard", Accessibility.HAZARD);
    out.open("meta").attribute("property", "schema:accessibilitySummary");
    if (!facts.summaryLanguage().equals(book.getMetadata().getLanguage())) {
      out.attribute("xml:lang", facts.summaryLanguage());
    }
    out.text(facts.summary()).close().line();
    if (accessibility.conforms()) {
      property("dcterms:conformsTo", Accessibility.STANDARD);
      property("a11y:certifiedBy", facts.certifier());
    }
  }

  private static String modified(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    // The form has room for four digits.
    return MODIFIED.format(year >= 0 && year <= 9999 ? instant : Instant.EPOCH);
  }

  private void all(String element, List<String> values) {
    values.stream()
        .filter(value -> !value.isBlank())
        .forEach(value -> out.element(element, value).line());
  }

  private void property(String name, String value) {
    out.open("meta").attribute("property", name).text(value).close().line();
  }

  private void manifest() {
    out.open("manifest").line();
    List<Resource> resources = new ArrayList<>(book.getResources().getAll());
    resources.sort((one, other) -> one.getHref().compareTo(other.getHref()));
    resources.forEach(this::item);
    out.close().line();
  }

  private void item(Resource resource) {
    out.open("item")
        .attribute("id", resource.getId())
        .attribute("href", resource.getHref())
        .attribute("media-type", resource.getMediaType().getName());
    if (resource.getHref().equals(NavigationDocument.HREF)) {
      out.attribute("properties", "nav");
    } else if (resource.equals(book.getCoverImage())) {
      out.attribute("properties", "cover-image");
    }
    out.closeEmpty().line();
  }

  private void spine() {
    out.open("spine").attribute("toc", book.getSpine().getTocResource().getId());
    if (facts.direction().equals(Direction.RIGHT_TO_LEFT)) {
      out.attribute("page-progression-direction", Direction.RIGHT_TO_LEFT);
    }
    out.line();
    for (SpineReference reference : book.getSpine().getSpineReferences()) {
      out.open("itemref").attribute("idref", reference.getResource().getId());
      if (!reference.isLinear()) {
        out.attribute("linear", "no");
      }
      out.closeEmpty().line();
    }
    out.close().line();
  }
}
