package org.backfile.epub.opf;

import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.Identifier;
import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Metadata;
import io.documentnode.epub4j.domain.Relator;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.SpineReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backfile.edition.Edition;
import org.backfile.epub.xml.XmlText;

/**
 * epub4j's {@code Book} as it grows with the container: what is in it, in which order it is read,
 * and how it is called. The bytes themselves are not kept. Not thread-safe.
 */
public final class EpubBook {
  private static final byte[] WRITTEN = {};

  private final Book book = new Book();

  /** A book of an edition, with nothing in it. */
  public EpubBook(Edition edition) {
    Metadata metadata = book.getMetadata();
    metadata.setTitles(List.of(XmlText.clean(edition.title())));
    metadata.setIdentifiers(List.of(new Identifier("UUID", "urn:uuid:" + edition.id())));
    metadata.setLanguage(edition.language());
  }

  /** Names those who made what is in it, with what they are to it. */
  public void makers(Map<String, Relator> makers) {
    List<Author> authors = new ArrayList<>();
    makers.forEach(
        (name, relator) -> {
          Author author = new Author(name);
          author.setRelator(relator);
          authors.add(author);
        });
    book.getMetadata().setAuthors(authors);
  }

  /** The model itself. */
  public Book model() {
    return book;
  }

  /** The publication's one identifier. */
  public String identifier() {
    return book.getMetadata().getIdentifiers().get(0).getValue();
  }

  /** Lists a file that is in the container; its id is its name. */
  public Resource list(String href, MediaType type) {
    String name = href.substring(href.lastIndexOf('/') + 1, href.lastIndexOf('.'));
    Resource resource = new Resource("r-" + name, WRITTEN, href, type);
    // Resources.add looks for a free id by counting up, which takes ever longer.
    book.getResources().getResourceMap().put(href, resource);
    return resource;
  }

  /**
   * Lists a content document, and appends it to the reading order as one that is passed over in
   * reading on (EPUB 3.3 section 5.6.2.1).
   */
  public Resource aside(String href) {
    Resource resource = list(href, MediaTypes.XHTML);
    book.getSpine().addSpineReference(new SpineReference(resource, false));
    return resource;
  }

  /** Lists a content document, and appends it to the reading order. */
  public Resource read(String href) {
    Resource resource = list(href, MediaTypes.XHTML);
    book.getSpine().addResource(resource);
    return resource;
  }
}
