package org.backfile.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ace by DAISY, the publishers' checker of accessibility, on every edition of the samples. */
class AceIT {
  private static final Path REPORTS = Path.of("target/readers/ace").toAbsolutePath();

  @TempDir Path temporary;

  @Test
  void aceFindsNothingAgainstAnEditionAndWhatIsWrongInASpoiltOne() throws Exception {
    List<Path> epubs = SampleEpub.all(temporary).stream().map(SampleEpub::file).toList();
    Path spoilt = temporary.resolve("spoilt.epub");
    // The last but one is of one article with a picture.
    spoil(epubs.get(epubs.size() - 2), spoilt);

    NodeReaders readers = new NodeReaders(temporary);
    List<JsonNode> found = readers.run("ace.mjs", REPORTS, with(epubs, spoilt));

    for (JsonNode ofEdition : found.subList(0, epubs.size())) {
      assertThat(ofEdition.path("violations")).as(ofEdition.toPrettyString()).isEmpty();
      assertThat(ofEdition.path("documents")).hasSizeGreaterThan(4);
    }
    assertThat(found.get(epubs.size()).path("violations").findValuesAsText("rule"))
        .contains("image-alt");
  }

  private static List<Path> with(List<Path> paths, Path another) {
    return Stream.concat(paths.stream(), Stream.of(another)).toList();
  }

  /** Copies an EPUB without the text alternatives of its pictures. */
  private static void spoil(Path epub, Path copy) throws IOException {
    try (ZipFile from = new ZipFile(epub.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry :
          (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream bytes = from.getInputStream(entry)) {
          to.write(spoilt(entry.getName(), ByteStreams.toByteArray(bytes)));
        }
      }
    }
  }

  private static byte[] spoilt(String name, byte[] bytes) {
    if (!name.endsWith(".xhtml")) {
      return bytes;
    }
    String document = new String(bytes, StandardCharsets.UTF_8);
    return document.replaceAll(" alt=\"[^\"]*\"", "").getBytes(StandardCharsets.UTF_8);
  }
}
