package org.backfile.epub;

import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.edition.Edition;
import org.backfile.edition.Wording;
import org.backfile.epub.content.Furniture;
import org.backfile.epub.content.Rendered;
import org.backfile.epub.content.Surroundings;
import org.backfile.epub.ocf.OcfWriter;
import org.backfile.epub.opf.EpubBook;
import org.backfile.export.Attempt;
import org.backfile.export.PagedEdition;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/** What the parts of one export share. Not thread-safe. */
final class Run {
  /** The folder of the content documents, under the package document's. */
  static final String TEXT = "text/";

  private final Edition edition;
  private final Furniture furniture;
  private final OcfWriter container;
  private final EpubBook book;
  private final List<Issue> issues = new ArrayList<>();
  private final PictureShelf pictures;
  private final Tally tally = new Tally();
  private final EpubOptions options;
  private final CrossReferences references;
  private final PageList pageList;

  private final Optional<FontWriter> fonts;

  Run(Edition edition, EpubOptions options, Optional<PagedEdition> paged, OcfWriter container)
      throws IOException {
    this.edition = edition;
    this.options = options;
    this.container = container;
    references = new CrossReferences(edition);
    pageList = new PageList(paged);
    furniture = new Furniture(Wording.of(edition.language()), options.fonts(), pageList);
    fonts = options.fonts() ? Optional.of(FontWriter.watch(container)) : Optional.empty();
    book = new EpubBook(edition);
    pictures = new PictureShelf(container, book, options.pictures(), issues::add);
  }

  Edition edition() {
    return edition;
  }

  EpubOptions options() {
    return options;
  }

  CrossReferences references() {
    return references;
  }

  PageList pageList() {
    return pageList;
  }

  /** What a story's document needs to know. */
  Surroundings surroundings() {
    return new Surroundings(furniture, pictures, references);
  }

  /** The lines of the table of contents. */
  List<TOCReference> contents() {
    return book.model().getTableOfContents().getTocReferences();
  }

  Furniture furniture() {
    return furniture;
  }

  OcfWriter container() {
    return container;
  }

  EpubBook book() {
    return book;
  }

  PictureShelf pictures() {
    return pictures;
  }

  Tally tally() {
    return tally;
  }

  /** Writes the fonts, where they are wanted; after all documents. */
  void fonts() throws IOException {
    if (fonts.isPresent()) {
      fonts.get().write(container, book);
    }
  }

  List<Issue> issues() {
    return issues;
  }

  void issue(IssueCode code, Location location, Object... arguments) {
    issues.add(Issue.of(code, location, arguments));
  }

  /**
   * Takes a step that may fail for one article or appeal alone: its failure, whatever it is, is
   * listed and must not cost the others.
   *
   * @param code what the failure is, told with its reason
   */
  <T> Optional<T> attempt(Attempt.Step<T> step, IssueCode code, Location location) {
    return attempt(step, reason -> issue(code, location, reason));
  }

  /** The same, with the failure told to somebody. */
  <T> Optional<T> attempt(Attempt.Step<T> step, Consumer<String> failed) {
    try {
      return Attempt.of(step, failed);
    } catch (IOException e) {
      failed.accept(Attempt.reason(e));
      return Optional.empty();
    }
  }

  /** Writes a document that comes next in the reading order. */
  Resource document(String fileName, Rendered document) throws IOException {
    write(fileName, document);
    return book.read(TEXT + fileName);
  }

  /** Writes a document that comes next for those who look for it, and is passed over by others. */
  Resource aside(String fileName, Rendered document) throws IOException {
    write(fileName, document);
    return book.aside(TEXT + fileName);
  }

  /** Writes a document, whose place in the reading order is another. */
  void write(String fileName, Rendered document) throws IOException {
    container.text(TEXT + fileName, document.content());
    pageList.add(TEXT + fileName, document.pages());
  }

  /** The figures of blocks, in their order, at any depth. */
  static List<Block.Figure> figures(List<Block> blocks) {
    List<Block.Figure> figures = new ArrayList<>();
    Blocks.walk(
        blocks,
        block -> {
          if (block instanceof Block.Figure figure) {
            figures.add(figure);
          }
        });
    return figures;
  }

  /** Puts every held picture of the figures into the container. */
  void shelve(List<Block.Figure> figures, Location location) throws IOException {
    for (Block.Figure figure : figures) {
      pictures.shelve(figure.image(), location);
    }
  }

  /** Lists how many characters of a document had to be replaced, when there are any. */
  void replaced(int characters, Location location) {
    if (characters > 0) {
      issue(IssueCode.TEXT_CHARACTERS_REPLACED, location, characters);
    }
  }
}
