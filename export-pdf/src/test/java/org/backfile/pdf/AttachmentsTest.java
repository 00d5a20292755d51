package org.backfile.pdf;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.BundleBy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.Original;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a3a and a4 hold beside their pages. */
class AttachmentsTest {
  private static final byte[] SAVED =
      "Storm empties the harbour\n\n…".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private ExportReport export(PdfOptions.Builder options, Entry... entries) throws IOException {
    BundleOptions rule =
        new BundleOptions(
            BundleBy.ALL, Optional.of("Attached"), AppealPolicy.NONE, BundleOptions.UNDATED);
    Edition edition = Bundler.bundle(List.of(entries), rule).get(0);
    PdfOptions built = options.build();
    Path file = folder.resolve("attached.pdf");
    ExportReport report = new PdfExporter(built).export(edition, file, Progress.NONE);
    Gate.passes(file, built.profile());
    return report;
  }

  private static Entry entry(Article article, Original original) {
    return Entry.of(article, Optional.of(original), () -> article);
  }

  private static Original original(String name, byte[] bytes) {
    return new Original(
        name,
        "text/plain",
        ByteSource.wrap(bytes),
        Optional.of(Hashing.sha256().hashBytes(bytes).toString()));
  }

  private static Map<String, PDComplexFileSpecification> attached(PDDocument document)
      throws IOException {
    PDEmbeddedFilesNameTreeNode root = document.getDocumentCatalog().getNames().getEmbeddedFiles();
    Map<String, PDComplexFileSpecification> all = new TreeMap<>();
    List<PDNameTreeNode<PDComplexFileSpecification>> nodes = new ArrayList<>(List.of(root));
    while (!nodes.isEmpty()) {
      PDNameTreeNode<PDComplexFileSpecification> node = nodes.remove(0);
      if (node.getNames() != null) {
        all.putAll(node.getNames());
      }
      if (node.getKids() != null) {
        nodes.addAll(node.getKids());
      }
    }
    return all;
  }

  private static byte[] bytes(PDComplexFileSpecification specification) throws IOException {
    try (InputStream in = specification.getEmbeddedFile().createInputStream()) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @EnumSource(value = PdfProfile.class, names = "A2A", mode = EnumSource.Mode.EXCLUDE)
  void sourceAndJsonComeOutAsTheyWentIn(PdfProfile profile) throws IOException {
    Article article = Fixtures.harbour("one");
    ExportReport report =
        export(
            PdfOptions.builder().profile(profile),
            entry(article, original("storm/Hafen übersicht.txt", SAVED)));

    assertThat(report.issues()).isEmpty();
    String json = Anchor.ofArticle(article.id()) + ".json";
    String source =
        Hashing.sha256().hashBytes(SAVED).toString().substring(0, 16) + "-Hafen__bersicht.txt";
    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      Map<String, PDComplexFileSpecification> attached = attached(document);
      assertThat(attached).containsOnlyKeys(json, source);
      PDComplexFileSpecification saved = requireNonNull(attached.get(source));
      assertThat(bytes(saved)).isEqualTo(SAVED);
      assertThat(saved.getFileDescription()).isEqualTo("storm/Hafen übersicht.txt");
      assertThat(saved.getEmbeddedFile().getSubtype()).isEqualTo("text/plain");
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      org.backfile.json.ArticleJson.write(
          article, media -> "pictures/" + media.sha256() + ".jpeg", expected);
      assertThat(bytes(requireNonNull(attached.get(json)))).isEqualTo(expected.toByteArray());
      assertThat(relations(document)).containsExactly("Alternative", "Source");
    }
  }

  /** The relations that the one article's element names. */
  private static List<String> relations(PDDocument document) {
    List<String> relations = new ArrayList<>();
    COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    List<COSDictionary> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      COSDictionary element = open.remove(0);
      COSArray files = element.getCOSArray(COSName.AF);
      for (int i = 0; files != null && i < files.size(); i++) {
        assertThat(element.getNameAsString(COSName.S)).isEqualTo("Art");
        relations.add(((COSDictionary) files.getObject(i)).getNameAsString("AFRelationship"));
      }
      if (element.getDictionaryObject(COSName.K) instanceof COSArray kids) {
        for (int i = 0; i < kids.size(); i++) {
          if (kids.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
            open.add(kid);
          }
        }
      } else if (element.getDictionaryObject(COSName.K) instanceof COSDictionary kid) {
        open.add(kid);
      }
    }
    return relations;
  }

  @Test
  void sourceOfSeveralArticlesIsAttachedOnce() throws IOException {
    Original shared = original("feed.xml", SAVED);
    ExportReport report =
        export(
            PdfOptions.builder().profile(PdfProfile.A3A),
            entry(Fixtures.harbour("one"), shared),
            entry(Fixtures.harbour("two"), shared),
            entry(Fixtures.river(), original("copy/feed.xml", SAVED)));

    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      assertThat(attached(document)).hasSize(4);
      assertThat(relations(document)).filteredOn("Source"::equals).hasSize(3);
    }
  }

  @Test
  void sourceThatChangedIsToldAndLeftOut() throws IOException {
    String read = Hashing.sha256().hashInt(1).toString();
    Original changed =
        new Original("storm.txt", "text/plain", ByteSource.wrap(SAVED), Optional.of(read));
    ExportReport report =
        export(
            PdfOptions.builder().profile(PdfProfile.A3A), entry(Fixtures.harbour("one"), changed));

    assertThat(report.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXPORT_ATTACHMENT_FAILED);
    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      assertThat(attached(document)).hasSize(1);
    }
  }

  @Test
  void sourceBeyondTheLimitIsToldAndLeftOut() throws IOException {
    ExportReport report =
        export(
            PdfOptions.builder().profile(PdfProfile.A4).attachmentBytes(10),
            entry(Fixtures.harbour("one"), original("storm.txt", SAVED)));

    assertThat(report.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXPORT_ATTACHMENT_TOO_LARGE);
  }

  @Test
  void largeSourceGoesInAndOutWhole() throws IOException {
    byte[] large = new byte[3 << 20];
    new java.util.Random(1).nextBytes(large);
    ExportReport report =
        export(
            PdfOptions.builder().profile(PdfProfile.A3A),
            entry(Fixtures.harbour("one"), original("crawl.warc", large)));

    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      assertThat(attached(document).values())
          .anySatisfy(specification -> assertThat(bytes(specification)).isEqualTo(large));
    }
  }

  @Test
  void sameEditionGivesTheSameBytes() throws IOException {
    PdfOptions.Builder options = PdfOptions.builder().profile(PdfProfile.A4);
    Entry entry = entry(Fixtures.harbour("one"), original("storm.txt", SAVED));

    byte[] first = Files.readAllBytes(export(options, entry).file());
    byte[] second = Files.readAllBytes(export(options, entry).file());

    assertThat(first).isEqualTo(second);
  }
}
