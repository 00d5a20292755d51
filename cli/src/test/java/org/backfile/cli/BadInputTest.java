package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad source among good ones: it is listed, the others are exported, nothing is half-made. */
final class BadInputTest {
  private static final String STORY =
      """
      Flood gates close in time

      The gates of the outer basin closed an hour before high water, the port authority said.

      Two ferries stayed in the roads until the morning, and the quay was dry by noon.
      """;

  @TempDir Path folder;
  private Path sources = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void goodArticle() throws IOException {
    sources = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    Files.writeString(sources.resolve("good.txt"), STORY);
  }

  @Test
  void emptyFile() throws IOException {
    write("bad.txt", new byte[0]);
    assertListed("SRC-002");
  }

  @Test
  void binaryFile() throws IOException {
    write("bad.txt", HostileFiles.binary());
    assertListed("SRC-003");
  }

  @Test
  void twoHundredMegabytesOfText() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(sources.resolve("bad.txt").toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    assertListed("SRC-004");
  }

  @Test
  void lineOfTenMillionCharacters() throws IOException {
    write("bad.txt", HostileFiles.endlessLine());
    assertListed("SRC-004");
  }

  @Test
  void missingFile() throws Exception {
    CommandRun run = export(sources.resolve("good.txt"), sources.resolve("none.txt"));
    assertListed(run, "SRC-001");
  }

  @Test
  void jsonArticleWithUnknownBlock() throws IOException {
    write("bad.json", HostileFiles.unknownBlock());
    assertListed("JSN-002");
    assertThat(Files.readString(output.resolve("report.json"))).contains("hologram");
  }

  @Test
  void jsonArticleWithWrongType() throws IOException {
    write("bad.json", HostileFiles.wrongType());
    assertListed("JSN-002");
  }

  @Test
  void brokenJson() throws IOException {
    write("bad.json", "{\"headline\": ".getBytes(StandardCharsets.UTF_8));
    assertListed("JSN-001");
  }

  @Test
  void truncatedPicture() throws IOException {
    write("good.png", HostileFiles.half(HostileFiles.picture("png")));
    assertListed("IMG-002");
  }

  @Test
  void pictureOfSixteenHundredMillionPixels() throws IOException {
    write("good.png", HostileFiles.pngHeader(40_000, 40_000));
    assertListed("IMG-003");
  }

  @Test
  void textNamedAsPicture() throws IOException {
    write("good.jpg", "not a picture".getBytes(StandardCharsets.US_ASCII));
    assertListed("IMG-004");
  }

  @Test
  void pictureOfSixteenBitsIsShownAndListed() throws Exception {
    write("good.png", HostileFiles.deepPng());
    CommandRun run = export(sources);
    assertListed(run, "IMG-005");
    assertThat(Files.readString(output.resolve("report.json"))).contains("\"figures\": 1");
  }

  @Test
  void unwritableFolderIsWrongUsage() throws IOException {
    Files.writeString(output, "a file in the way");
    CommandRun run = CommandRun.of("export", sources, "-o", output);
    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("out").doesNotContain("\tat ");
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(sources.resolve(name), bytes);
  }

  private void assertListed(String code) throws IOException {
    assertListed(export(sources), code);
  }

  private CommandRun export(Path... arguments) {
    Object[] words = new Object[arguments.length + 3];
    words[0] = "export";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    words[words.length - 2] = "-o";
    words[words.length - 1] = output;
    return CommandRun.of(words);
  }

  private void assertListed(CommandRun run, String code) throws IOException {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE_WITH_ISSUES);
    assertThat(run.err()).contains(code).doesNotContain("\tat ");
    assertThat(Files.readString(output.resolve("report.json")))
        .contains('"' + code + '"')
        .contains("Flood gates close in time");
    List<Path> artefacts = run.out().lines().map(Path::of).toList();
    assertThat(artefacts).hasSize(2).allMatch(Files::isRegularFile);
    try (var files = Files.list(output)) {
      assertThat(files).hasSize(3);
    }
  }
}
