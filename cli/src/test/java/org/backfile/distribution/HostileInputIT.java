package org.backfile.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.cli.HostileFiles;
import org.backfile.cli.Validators;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of bad input at once, among good articles, in half a gigabyte: each is listed at its
 * place, all that is good is exported, and nothing half-made stays.
 */
class HostileInputIT {
  private static final Path LAUNCHER =
      Path.of(
          requireNonNull(
              System.getProperty("backfile.distribution"), "backfile.distribution is not set"),
          "bin/backfile");

  @TempDir Path temporary;
  private Path sources = Path.of("");
  private Path scratch = Path.of("");

  /** The last sentences of all that can be exported. */
  private final List<String> endings = new ArrayList<>();

  /** What must be listed, each as a code and a place. */
  private final List<String> expected = new ArrayList<>();

  @BeforeEach
  void makeFolders() throws IOException {
    sources = Files.createDirectory(temporary.resolve("in"));
    scratch = Files.createDirectory(temporary.resolve("scratch"));
  }

  @Test
  void badInputCostsNothingButItself() throws Exception {
    writeGoodArticles();
    writeBadTexts();
    writeBadJson();
    writeOddPictures();
    expected.add("SRC-001 in/gone.txt");

    Launch launch = export("in", "in/gone.txt");

    assertThat(launch.exitCode()).as(launch.err()).isEqualTo(1);
    assertThat(launch.err()).doesNotContain("OutOfMemory").doesNotContain("\tat ");
    assertThat(issues()).containsExactlyInAnyOrderElementsOf(expected);
    List<Path> artefacts = launch.out().lines().map(temporary::resolve).toList();
    assertThat(artefacts).hasSize(2);
    assertThat(filesIn("out"))
        .containsExactlyInAnyOrder(
            "report.json",
            artefacts.get(0).getFileName().toString(),
            artefacts.get(1).getFileName().toString());
    assertThat(filesIn("scratch")).isEmpty();
    assertThat(pdfText(artefacts.get(0))).contains(endings);
    assertThat(epubText(artefacts.get(1))).contains(endings);
    Validators.check(artefacts);
  }

  private void writeGoodArticles() throws IOException {
    article("first", "Flood gates close in time");
    article("last", "Ferries leave the roads again");
    article("held", "Quay is dry by noon");
    write("held.png", HostileFiles.picture("png"));
  }

  private void writeBadTexts() throws IOException {
    write("empty.txt", new byte[0]);
    expected.add("SRC-002 in/empty.txt");
    write("binary.txt", HostileFiles.binary());
    expected.add("SRC-003 in/binary.txt");
    HostileFiles.writeProse(sources.resolve("huge.txt"), 200L << 20);
    expected.add("SRC-004 in/huge.txt");
    write("line.txt", HostileFiles.endlessLine());
    expected.add("SRC-004 in/line.txt");
    Path closed = sources.resolve("closed.txt");
    write("closed.txt", HostileFiles.unknownBlock());
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(closed)) {
      Files.delete(closed); // nothing is closed to this user
    } else {
      expected.add("SRC-001 in/closed.txt");
    }
  }

  private void writeBadJson() throws IOException {
    write("block.json", HostileFiles.unknownBlock());
    expected.add("JSN-002 in/block.json:2");
    write("type.json", HostileFiles.wrongType());
    expected.add("JSN-002 in/type.json:1");
  }

  private void writeOddPictures() throws IOException {
    picture("cut.jpg", HostileFiles.half(HostileFiles.picture("jpeg")), "IMG-002");
    picture("vast.png", HostileFiles.pngHeader(40_000, 40_000), "IMG-003");
    picture("inks.jpg", HostileFiles.inkJpeg(), "IMG-005");
    picture("moving.gif", HostileFiles.animatedGif(), "IMG-006");
    picture("deep.png", HostileFiles.deepPng(), "IMG-005");
    picture("turned.jpg", HostileFiles.turnedJpeg(), "IMG-007");
    picture("text.jpg", "not a picture".getBytes(StandardCharsets.US_ASCII), "IMG-004");
  }

  /** A good article with an odd picture beside it. */
  private void picture(String name, byte[] bytes, String code) throws IOException {
    String stem = name.substring(0, name.indexOf('.'));
    article(stem, "Archive keeps the picture called " + stem);
    write(name, bytes);
    expected.add(code + " in/" + stem + ".txt");
  }

  private void article(String stem, String headline) throws IOException {
    String ending = "So ends the story called " + stem + ".";
    endings.add(ending);
    String text =
        headline
            + "\n\nThe gates of the outer basin closed an hour before high water, the port"
            + " authority said.\n\n"
            + ending
            + "\n";
    write(stem + ".txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(sources.resolve(name), bytes);
  }

  private Launch export(String... arguments) throws Exception {
    Map<String, String> environment =
        ImmutableMap.of(
            "JAVA_HOME",
            System.getProperty("java.home", ""),
            "BACKFILE_OPTS",
            "-Xmx512m -Djava.io.tmpdir=" + scratch);
    List<String> words = new ArrayList<>(List.of("export", "-o", "out"));
    words.addAll(List.of(arguments));
    return Launch.of(temporary, environment, LAUNCHER.toString(), words.toArray(String[]::new));
  }

  /** What report.json lists beyond notices. */
  private List<String> issues() throws IOException {
    JsonNode report = new ObjectMapper().readTree(temporary.resolve("out/report.json").toFile());
    List<String> issues = new ArrayList<>();
    for (JsonNode issue : report.get("issues")) {
      if (!issue.get("severity").asText().equals("info")) {
        issues.add(issue.get("code").asText() + " " + place(issue.get("location")));
      }
    }
    return issues;
  }

  private static String place(JsonNode location) {
    String source = location.get("source").asText();
    return location.has("line") ? source + ":" + location.get("line").asText() : source;
  }

  private List<String> filesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(temporary.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String pdfText(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(document);
      return text.replaceAll("\u00AD\\s+", "").replaceAll("\\s+", " ");
    }
  }

  private static String epubText(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().endsWith(".xhtml")) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString().replaceAll("\\s+", " ");
  }
}
