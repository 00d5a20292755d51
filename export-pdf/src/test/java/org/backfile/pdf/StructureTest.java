package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.backfile.edition.AppealPolicy;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the finished file's tree tells a screen reader. */
class StructureTest {
  @TempDir Path folder;

  private PDDocument export(Article article) throws IOException {
    Path file = folder.resolve("structure.pdf");
    new PdfExporter().export(Fixtures.edition(AppealPolicy.NONE, article), file, Progress.NONE);
    Gate.passes(file, PdfProfile.A2A);
    return Loader.loadPDF(file.toFile());
  }

  /** Every element in the tree's order. */
  private static List<COSDictionary> elements(PDDocument document) {
    List<COSDictionary> all = new ArrayList<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), all);
    return all;
  }

  private static void collect(COSDictionary parent, List<COSDictionary> all) {
    COSBase kids = parent.getDictionaryObject(COSName.K);
    for (COSBase kid : kids instanceof COSArray array ? array.toList() : List.of(kids)) {
      COSBase value = kid instanceof COSObject object ? object.getObject() : kid;
      if (value instanceof COSDictionary element && element.containsKey(COSName.S)) {
        all.add(element);
        if (element.containsKey(COSName.K)) {
          collect(element, all);
        }
      }
    }
  }

  @Test
  void cellsNameTheHeadersOfTheirColumnAndRow() throws IOException {
    try (PDDocument document = export(Torture.article("table", List.of(Torture.named())))) {
      Map<String, String> names = new TreeMap<>();
      List<String> told = new ArrayList<>();
      for (COSDictionary element : elements(document)) {
        COSDictionary facts = element.getCOSDictionary(COSName.A);
        if (element.containsKey(COSName.ID)) {
          String scope = facts == null ? "" : facts.getNameAsString("Scope");
          names.put(element.getString(COSName.ID), scope);
        }
        if (facts != null && facts.containsKey("Headers")) {
          StringBuilder scopes = new StringBuilder();
          COSArray headers = facts.getCOSArray(COSName.getPDFName("Headers"));
          for (int i = 0; i < headers.size(); i++) {
            scopes.append(names.get(((COSString) headers.getObject(i)).getString())).append(' ');
          }
          told.add(scopes.toString().strip());
        }
      }
      assertThat(names).hasSize(5);
      assertThat(told).hasSize(6).containsOnly("Column Column Row");
      assertThat(
              document.getDocumentCatalog().getStructureTreeRoot().getIDTree().getNames().keySet())
          .isEqualTo(names.keySet());
    }
  }

  private List<String> types(List<Block.Row> head, List<Block.Row> body) throws IOException {
    Block table = new Block.Table(Anchor.NONE, List.of(), head, body);
    try (PDDocument document = export(Torture.article("table", List.of(table)))) {
      return elements(document).stream()
          .map(element -> element.getNameAsString(COSName.S))
          .filter(type -> type.startsWith("T"))
          .dropWhile(type -> !type.equals("Table"))
          .takeWhile(type -> !type.startsWith("TOC"))
          .toList();
    }
  }

  private static Block.Row row(Block.Cell... cells) {
    return new Block.Row(List.of(cells));
  }

  private static Block.Cell cell(String text, int rowSpan) {
    return new Block.Cell(Inlines.of(text), false, 1, rowSpan);
  }

  @Test
  void headWithoutABodyIsOne() throws IOException {
    assertThat(types(List.of(row(cell("a", 1), cell("b", 1))), List.of()))
        .containsExactly("Table", "TBody", "TR", "TH", "TH");
  }

  @Test
  void rowThatCellsFromAboveTakeWhollyIsNone() throws IOException {
    List<Block.Row> rows =
        List.of(row(cell("a", 2), cell("b", 2)), row(), row(cell("c", 1), cell("d", 1)));

    assertThat(types(List.of(), rows))
        .containsExactly("Table", "TBody", "TR", "TD", "TD", "TR", "TD", "TD");
  }

  @Test
  void headingsSkipNoLevel() throws IOException {
    try (PDDocument document = export(Torture.article("blocks", Torture.every(2)))) {
      int last = 0;
      for (COSDictionary element : elements(document)) {
        String type = element.getNameAsString(COSName.S);
        if (type.matches("H[1-6]")) {
          int level = type.charAt(1) - '0';
          assertThat(level).isLessThanOrEqualTo(last + 1);
          last = level;
        }
      }
      assertThat(last).isPositive();
    }
  }
}
