package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The PDF and the EPUB of one edition hold the same, and one leads to the other's pages. */
@TestInstance(Lifecycle.PER_CLASS)
final class SameEditionTest {
  private static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();

  @TempDir static Path folder;

  private final Map<String, Element> elements = new TreeMap<>();

  /** Where pages begin. */
  private final Map<String, Element> marks = new TreeMap<>();

  private final Map<String, Integer> destinations = new TreeMap<>();
  private Map<String, Document> documents = Map.of();
  private PDDocument pdf;

  @BeforeAll
  void export() throws Exception {
    CommandRun run =
        CommandRun.of("export", SAMPLES, "-o", folder, "--title", "Both", "--appeals", "article");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    documents = xhtml(folder.resolve("both.epub"));
    documents.values().forEach(document -> each(document, "*", this::keepId));
    pdf = Loader.loadPDF(folder.resolve("both.pdf").toFile());
    keep(pdf.getDocumentCatalog().getNames().getDests());
  }

  @AfterAll
  void close() throws IOException {
    pdf.close();
  }

  @Test
  void anchorsAreTheSameInBoth() {
    assertThat(elements.keySet()).hasSizeGreaterThan(400).isEqualTo(destinations.keySet());
  }

  @Test
  void headlinesCaptionsAndCreditsOfTheEpubStandInThePdfAtTheirAnchors() throws IOException {
    Map<Integer, String> pages = new TreeMap<>();
    List<String> checked = new ArrayList<>();
    for (Document document : documents.values()) {
      for (Element figure : list(document, "figure")) {
        if (figure.getAttribute("class").startsWith("picture")) {
          for (Element legend : list(figure, "figcaption")) {
            String words = letters(legend.getTextContent());
            int page = page(figure.getAttribute("id"));
            assertThat(text(page, pages) + text(page + 1, pages)).contains(words);
            checked.add(words);
          }
        }
      }
      for (Element article : list(document, "article")) {
        String headline = letters(list(article, "h1").get(0).getTextContent());
        assertThat(text(page(article.getAttribute("id")), pages)).contains(headline);
        checked.add(headline);
      }
    }
    assertThat(checked).hasSizeGreaterThan(40);
  }

  @Test
  void pageListLeadsToWhatBeginsEachPage() throws IOException {
    Map<Integer, String> pages = new TreeMap<>();
    Document navigation = Objects.requireNonNull(documents.get("nav.xhtml"));
    Element list =
        list(navigation, "nav").stream()
            .filter(nav -> nav.getAttribute("epub:type").equals("page-list"))
            .findFirst()
            .orElseThrow();
    List<Element> links = list(list, "a");
    assertThat(links).hasSizeGreaterThan(30);
    for (Element link : links) {
      int page = Integer.parseInt(link.getTextContent()) - 1;
      String id = link.getAttribute("href").replaceFirst(".*#", "");
      Element mark = Objects.requireNonNull(marks.get(id), id);
      assertThat(mark.getAttribute("aria-label")).isEqualTo(link.getTextContent());
      String anchor = begun(mark).getAttribute("id");
      assertThat(page(anchor)).as(anchor).isEqualTo(page);
      String words = letters(beginning(Objects.requireNonNull(elements.get(anchor))));
      assertThat(text(page, pages)).contains(words.substring(0, Math.min(30, words.length())));
    }
  }

  /** The page of a named destination, counted from 0. */
  private int page(String anchor) {
    return Objects.requireNonNull(destinations.get(anchor), anchor);
  }

  /** The element that a mark stands in, or before. */
  private static Element begun(Element mark) {
    Node next = mark.getNextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    Element parent = (Element) mark.getParentNode();
    boolean inside = parent.getTagName().matches("p|pre|h[1-6]");
    Element found = inside ? parent : (Element) Objects.requireNonNull(next);
    boolean table = found.getAttribute("class").equals("table");
    return table ? list(found, "table").get(0) : found;
  }

  /** What an element begins with on a page: a story or a part with its heading. */
  private static String beginning(Element element) {
    List<Element> headings = list(element, "h1");
    return (headings.isEmpty() ? element : headings.get(0)).getTextContent();
  }

  private void keepId(Element element) {
    if (element.getAttribute("epub:type").equals("pagebreak")) {
      marks.put(element.getAttribute("id"), element);
    } else if (element.hasAttribute("id")) {
      elements.put(element.getAttribute("id"), element);
    }
  }

  private void keep(PDDestinationNameTreeNode tree) throws IOException {
    if (tree.getNames() != null) {
      for (Map.Entry<String, PDPageDestination> name : tree.getNames().entrySet()) {
        destinations.put(name.getKey(), name.getValue().retrievePageNumber());
      }
    }
    if (tree.getKids() != null) {
      for (PDNameTreeNode<PDPageDestination> kid : tree.getKids()) {
        keep((PDDestinationNameTreeNode) kid);
      }
    }
  }

  /** A page's letters and digits; lines end within words, at hyphens and without. */
  private String text(int page, Map<Integer, String> known) throws IOException {
    if (!known.containsKey(page)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page + 1);
      stripper.setEndPage(page + 1);
      known.put(page, letters(stripper.getText(pdf)));
    }
    return known.get(page);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Map<String, Document> xhtml(Path epub) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    Map<String, Document> documents = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(".xhtml")).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          documents.put(entry.getName().replaceFirst("EPUB/", ""), builder.parse(in));
        }
      }
    }
    return documents;
  }

  private static List<Element> list(Document document, String name) {
    return list(document.getDocumentElement(), name);
  }

  private static List<Element> list(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static void each(Document document, String name, Consumer<Element> taker) {
    list(document, name).forEach(taker);
  }
}
