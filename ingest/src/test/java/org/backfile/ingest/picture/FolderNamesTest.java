package org.backfile.ingest.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderNamesTest {
  private final FolderNames names = new FolderNames();

  @TempDir Path around;

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(around.resolve("folder"));
  }

  private Path make(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  /** Adds a file without the folder's time telling so. */
  private void smuggle(String name) throws IOException {
    FileTime time = Files.getLastModifiedTime(folder);
    make(name);
    Files.setLastModifiedTime(folder, time);
  }

  @Test
  void namesGoOnAfterTheStem() throws IOException {
    make("quay.jpg");
    make("quay-2.jpg");
    make("quay_3.jpg");
    make("quayside.jpg");
    assertThat(names.of(folder, "quay"))
        .containsExactlyInAnyOrder("quay.jpg", "quay-2.jpg", "quay_3.jpg");
  }

  @Test
  void folderInUseIsNotListedAgainHoweverManyOthersComeBetween() throws IOException {
    make("quay.jpg");
    assertThat(names.of(folder, "quay")).hasSize(1);
    smuggle("quay-2.jpg");
    for (int i = 0; i < 40; i++) {
      Path other = Files.createDirectory(around.resolve("other-" + i));
      assertThat(names.of(other, "quay")).isEmpty();
      assertThat(names.of(folder, "quay")).as("as it was listed").hasSize(1);
    }
  }

  @Test
  void folderThatChangesIsListedAgain() throws IOException {
    make("quay.jpg");
    assertThat(names.of(folder, "quay")).hasSize(1);
    make("quay-2.jpg");
    Files.setLastModifiedTime(folder, FileTime.fromMillis(1_000_000));
    assertThat(names.of(folder, "quay")).hasSize(2);
  }

  @Test
  void folderThatCannotBeListedIsTriedAgain() throws IOException {
    Path file = make("quay.jpg");
    assertThatThrownBy(() -> names.of(file, "quay")).isInstanceOf(IOException.class);
    FileTime time = Files.getLastModifiedTime(file);
    Files.delete(file);
    Files.createDirectory(file);
    Files.setLastModifiedTime(file, time);
    assertThat(names.of(file, "quay")).isEmpty();
  }
}
