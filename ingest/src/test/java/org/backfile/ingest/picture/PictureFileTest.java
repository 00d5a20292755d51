package org.backfile.ingest.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.ingest.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
  private final FolderNames folders = new FolderNames();

  @TempDir private Path folder;

  @Test
  void numbersCountByTheirValue() {
    assertThat(Stream.of("a10", "a2", "A1", "b", "a02", "a").sorted(NaturalOrder.INSTANCE))
        .containsExactly("a", "A1", "a02", "a2", "a10", "b");
  }

  @Test
  void picturesComeByNumberAndThenFromTheFolder() throws IOException {
    write("ferry.txt", "ferry-10.jpg", "ferry_2.PNG", "ferry.jpg", "ferry/b.jpg", "ferry/a.webp");
    assertThat(names("ferry.txt"))
        .containsExactly("ferry.jpg", "ferry_2.PNG", "ferry-10.jpg", "ferry/a.webp", "ferry/b.jpg");
  }

  @Test
  void whatBelongsToOthersIsLeftAlone() throws IOException {
    write("ferry.txt", "ferry-2.txt", "ferry-2.jpg", "ferryman.jpg", "ferry-new.jpg", "ferry.pdf");
    assertThat(names("ferry.txt")).isEmpty();
    assertThat(names("ferry-2.txt")).containsExactly("ferry-2.jpg");
  }

  @Test
  void changedFolderIsListedAgain() throws IOException {
    write("ferry.txt", "ferry.jpg");
    assertThat(names("ferry.txt")).containsExactly("ferry.jpg");
    write("ferry-2.jpg");
    Files.setLastModifiedTime(folder, FileTime.fromMillis(0));
    assertThat(names("ferry.txt")).containsExactly("ferry.jpg", "ferry-2.jpg");
  }

  @Test
  void folderOfManyTextsIsListedOnce() throws IOException {
    write("ferry.txt", "ferry.jpg", "pier.txt", "pier.jpg");
    FileTime before = Files.getLastModifiedTime(folder);
    assertThat(names("ferry.txt")).containsExactly("ferry.jpg");
    write("pier-2.jpg");
    Files.setLastModifiedTime(folder, before);
    assertThat(names("pier.txt")).containsExactly("pier.jpg");
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    write("ferry.txt", "elsewhere/secret.jpg");
    Files.createSymbolicLink(folder.resolve("ferry.jpg"), folder.resolve("elsewhere/secret.jpg"));
    Files.createSymbolicLink(folder.resolve("ferry"), folder.resolve("elsewhere"));
    assertThat(names("ferry.txt")).isEmpty();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, name);
    }
  }

  private List<String> names(String text) throws IOException {
    return PictureFile.of(SourceFile.of(folder.resolve(text)), folders).stream()
        .map(PictureFile::name)
        .toList();
  }
}
