package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate that lets everything through would pass every other test. */
class EpubGateTest {
  @TempDir Path folder;

  @Test
  void remarkOnUsageAloneIsHeard() throws IOException {
    Path epub = EpubFile.export(Fixtures.edition(Fixtures.story()), folder).report().file();
    replace(
        epub,
        "EPUB/package.opf",
        "</manifest>",
        "<item id=\"more\" href=\"more.css\" media-type=\"text/css\"/></manifest>");
    add(epub, "EPUB/more.css", "p { margin: 0 }");

    assertThat(EpubGate.messages(epub)).singleElement().asString().startsWith("USAGE OPF-097");
  }

  @Test
  void errorIsHeard() throws IOException {
    Path epub = EpubFile.export(Fixtures.edition(Fixtures.story()), folder).report().file();
    replace(epub, "EPUB/text/cover.xhtml", "<h1>", "<h1 alt=\"no\">");

    assertThat(EpubGate.messages(epub)).singleElement().asString().startsWith("ERROR RSC-005");
  }

  private static void replace(Path epub, String name, String old, String changed)
      throws IOException {
    try (FileSystem zip = open(epub)) {
      Path entry = zip.getPath(name);
      Files.writeString(entry, Files.readString(entry).replace(old, changed));
    }
  }

  private static void add(Path epub, String name, String content) throws IOException {
    try (FileSystem zip = open(epub)) {
      Files.writeString(zip.getPath(name), content);
    }
  }

  private static FileSystem open(Path epub) throws IOException {
    return FileSystems.newFileSystem(URI.create("jar:" + epub.toUri()), Map.of());
  }
}
