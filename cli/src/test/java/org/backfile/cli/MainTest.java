package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
  void helpNamesEveryCommandAndTheExitCodes() {
    assertThat(CommandRun.of("--help").out())
        .contains("export", "inspect", "generate-completion", "Exit codes:");
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
}
