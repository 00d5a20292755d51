package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InspectTest {
  private static final String STORY =
      """
      Flood gates close in time

      The gates of the outer basin closed an hour before high water, the port authority said.

      Two ferries stayed in the roads until the morning, and the quay was dry by noon.

      Read more
      """;

  @TempDir Path folder;

  @Test
  void summaryTellsWhatWasReadAndWhatWasLeftOut() throws IOException {
    Path source = write("a/gates.txt", STORY);
    CommandRun run = CommandRun.of("inspect", source);
    assertThat(run.exitCode()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out())
        .contains("headline   Flood gates close in time")
        .contains("paragraph  Two ferries stayed")
        .contains("left out   related @")
        .contains("Read more");
  }

  @Test
  void textIsTheBodyAlone() throws IOException {
    assertThat(CommandRun.of("inspect", "--text", write("gates.txt", STORY)).out())
        .startsWith("The gates of the outer basin")
        .endsWith("dry by noon.\n")
        .doesNotContain("Flood gates", "Read more");
  }

  @Test
  void jsonIsReadAgainAsTheSameArticle() throws IOException {
    String json = CommandRun.of("inspect", "--json", write("gates.txt", STORY)).out();
    CommandRun again = CommandRun.of("inspect", "--json", write("again.json", json));
    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCodes.DONE);
    assertThat(again.out()).isEqualTo(json);
  }

  @Test
  void pageShowsWhatBecameOfEveryPiece() throws IOException {
    Path output = folder.resolve("pages");
    Path source = write("gates.txt", STORY);
    CommandRun run = CommandRun.of("inspect", "--html", source, "-o", output);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    assertThat(output.resolve("gates.html"))
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains("Two ferries stayed", "Read more", "left out", "related")
        .endsWith("</html>\n")
        .isEqualTo(CommandRun.of("inspect", "--html", source).out());
  }

  @Test
  void formsExcludeEachOther() throws IOException {
    CommandRun run = CommandRun.of("inspect", "--html", "--json", write("gates.txt", STORY));
    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void sourcesOfOneNameGetFilesOfTheirOwn() throws IOException {
    write("in/a/gates.txt", STORY);
    write("in/b/gates.txt", STORY.replace("noon", "night"));
    Path output = folder.resolve("out");
    CommandRun run = CommandRun.of("inspect", folder.resolve("in"), "--text", "-o", output);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    assertThat(output.resolve("gates.txt")).content().contains("noon");
    assertThat(output.resolve("gates-2.txt")).content().contains("night");
  }

  @Test
  void noSourceIsWrittenOver() throws IOException {
    Path source = write("in/gates.txt", STORY);
    CommandRun run = CommandRun.of("inspect", source, "--text", "-o", folder.resolve("in"));
    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("gates.txt");
    assertThat(source).hasContent(STORY);
  }

  @Test
  void emptyFolderHasNoArticle() throws IOException {
    CommandRun run = CommandRun.of("inspect", Files.createDirectory(folder.resolve("empty")));
    assertThat(run.exitCode()).isEqualTo(ExitCodes.DONE_WITH_ISSUES);
    assertThat(run.err()).contains("SRC-008");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).getParent());
    return Files.writeString(file, text);
  }
}
