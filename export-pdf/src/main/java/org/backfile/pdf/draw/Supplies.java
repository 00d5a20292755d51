package org.backfile.pdf.draw;

import java.util.Optional;
import java.util.function.Function;
import org.backfile.model.Anchor;

/**
 * What the pages of one file share.
 *
 * @param standard what the file follows
 * @param file where everything is written
 * @param strings what people are told beside the pages
 * @param fonts the typefaces in it
 * @param pictures the pictures in it
 * @param structure the tree that tells what content is
 */
record Supplies(
    Standard standard,
    PdfFile file,
    TextStrings strings,
    FontShelf fonts,
    PictureBook pictures,
    StructureTree structure) {

  /**
   * What a new file has.
   *
   * @param elements knows the element that an anchor names, when its page is drawn
   */
  static Supplies of(
      Standard standard,
      PdfFile file,
      PictureBook pictures,
      Function<Anchor, Optional<Integer>> elements) {
    TextStrings strings = new TextStrings(standard);
    FontShelf fonts = new FontShelf(file);
    StructureTree structure = new StructureTree(file, standard, strings, elements);
    return new Supplies(standard, file, strings, fonts, pictures, structure);
  }
}
