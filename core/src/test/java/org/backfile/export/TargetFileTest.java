package org.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TargetFileTest {
  @TempDir Path folder;

  @Test
  void committedFileReplacesTheOldOneAndTellsItsDigest() throws IOException {
    Path target = folder.resolve("a.bin");
    Files.writeString(target, "old");
    try (TargetFile file = TargetFile.create(target)) {
      file.stream().write("abc".getBytes(StandardCharsets.US_ASCII));
      assertThat(target).hasContent("old");
      TargetFile.Written written = file.commit();
      assertThat(written.sizeBytes()).isEqualTo(3);
      assertThat(written.sha256())
          .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
    assertThat(target).hasContent("abc");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
  }

  @Test
  void fileWithoutCommitLeavesNothingAndKeepsTheOldOne() throws IOException {
    Path target = folder.resolve("a.bin");
    Files.writeString(target, "old");
    try (TargetFile file = TargetFile.create(target)) {
      file.stream().write(1);
    }
    assertThat(target).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
  }

  @Test
  void nameAsLongAsTheFileSystemAllowsIsWritten() throws IOException {
    Path target = folder.resolve("a".repeat(251) + ".bin");
    try (TargetFile file = TargetFile.create(target);
        TargetFile other = TargetFile.create(folder.resolve("b"))) {
      file.stream().write(1);
      other.stream().write(2);
      file.commit();
      other.commit();
    }
    assertThat(target).hasBinaryContent(new byte[] {1});
    assertThat(folder.resolve("b")).hasBinaryContent(new byte[] {2});
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAfterADay() throws IOException {
    Path stale = Files.writeString(folder.resolve(".backfile-1-1.part"), "half");
    Path fresh = Files.writeString(folder.resolve(".backfile-1-2.part"), "half");
    Path other = Files.writeString(folder.resolve("backfile.part"), "whole");
    FileTime now = Files.getLastModifiedTime(fresh);
    FileTime before = FileTime.from(now.toInstant().minus(Duration.ofHours(25)));
    Files.setLastModifiedTime(stale, before);
    Files.setLastModifiedTime(other, before);

    TargetFile.removeStale(folder);

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(fresh, other);
    }
  }

  @Test
  void fileInTheMakingOfAnotherIsNotWrittenOver() throws IOException {
    String pid = ".backfile-" + ProcessHandle.current().pid() + "-";
    for (int number = 0; number < 1_000; number++) {
      Files.writeString(folder.resolve(pid + number + ".part"), "theirs");
    }
    try (TargetFile file = TargetFile.create(folder.resolve("a.bin"))) {
      file.stream().write(1);
      file.commit();
    }
    try (var files = Files.list(folder)) {
      assertThat(files.filter(path -> path.toString().endsWith(".part")))
          .hasSize(1_000)
          .allSatisfy(path -> assertThat(path).hasContent("theirs"));
    }
  }

  @Test
  void missingFolderIsAnError() {
    assertThatIOException()
        .isThrownBy(() -> TargetFile.create(folder.resolve("none").resolve("a.bin")).close());
  }
}
