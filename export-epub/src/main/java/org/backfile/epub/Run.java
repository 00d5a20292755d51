package org.backfile.epub;

import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.backfile.edition.Edition;
import org.backfile.edition.Wording;
import org.backfile.epub.content.Furniture;
import org.backfile.epub.ocf.OcfWriter;
import org.backfile.epub.opf.EpubBook;
import org.backfile.media.PictureProfile;
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

  Run(Edition edition, OcfWriter container, PictureProfile profile) {
    this.edition = edition;
    this.container = container;
    furniture = new Furniture(Wording.of(edition.language()));
    book = new EpubBook(edition);
    pictures = new PictureShelf(container, book, profile, issues::add);
  }

  Edition edition() {
    return edition;
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

  List<Issue> issues() {
    return issues;
  }

  void issue(IssueCode code, Location location, Object... arguments) {
    issues.add(Issue.of(code, location, arguments));
  }

  /** Writes a document that comes next in the reading order. */
  Resource document(String fileName, byte[] content) throws IOException {
    container.text(TEXT + fileName, content);
    return book.read(TEXT + fileName);
  }

  /** Puts every held picture of the blocks into the container. */
  void shelve(List<Block> blocks, Location location) throws IOException {
    List<Block.Figure> figures = new ArrayList<>();
    Blocks.walk(
        blocks,
        block -> {
          if (block instanceof Block.Figure figure) {
            figures.add(figure);
          }
        });
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
