package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
  @Test
  void versionIsOneLine() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.exitCode()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out()).matches("backfile \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "inspect"})
  void helpOfEachCommandTeachesByExample(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.exitCode()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out()).contains("Examples:").contains("backfile " + command).contains("SOURCE");
  }

  @Test
  void helpOfVerifyTeachesByExample() {
    CommandRun run = CommandRun.of("verify", "--help");
    assertThat(run.exitCode()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out())
        .contains("Examples:", "backfile verify editions", "FILE|DIR", "Exit codes");
  }

  @Test
  void helpNamesEveryCommandAndTheExitCodes() {
    assertThat(CommandRun.of("--help").out())
        .contains("export", "inspect", "verify", "generate-completion", "Exit codes:");
  }

  @Test
  void completionIsAShellScriptThatKnowsTheOptions() {
    CommandRun run = CommandRun.of("generate-completion");
    assertThat(run.exitCode()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("--appeals", "--bundle");
  }

  @Test
  void wrongUsageNamesTheMistakeAndEndsWithTwo() {
    assertThat(CommandRun.of().exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(CommandRun.of("export").exitCode()).isEqualTo(ExitCodes.USAGE);
    CommandRun run = CommandRun.of("export", "x.txt", "-o", "y", "--bundle", "moon");
    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("moon").contains("section");
  }

  @Test
  void wrongThemeIsWrongUsageWithLineAndColumn(@TempDir Path folder) throws IOException {
    Path theme = folder.resolve("mine.theme");
    Files.writeString(theme, "headline {\n  color: #1a1a1a;\n}\n");

    CommandRun run = CommandRun.of("export", "x.txt", "-o", "y", "--theme", theme.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("mine.theme:2:3", "\"color\"", "colour");
  }

  @Test
  void unknownThemeIsWrongUsage() {
    CommandRun run = CommandRun.of("export", "x.txt", "-o", "y", "--theme", "magazine");

    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("magazine", "newspaper, book");
  }

  @Test
  void unknownEpubProfileIsWrongUsage() {
    CommandRun run = CommandRun.of("export", "x.txt", "-o", "y", "--epub-profile", "nook");

    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("nook", "standard, kobo, kindle, small");
  }
}
