package org.backfile.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of a corpus and nothing else: pictures stored, texts deflated, as an EPUB holds them. It
 * reads what an exporter reads and writes about what an exporter writes, so what an exporter takes
 * longer is what it does for the reader.
 */
public final class BareZip {
  private BareZip() {}

  /**
   * Writes the zip.
   *
   * @param arguments the corpus with a JSON file and a JPEG for each article, and the zip to write
   * @throws IOException if a file cannot be read or written
   * @throws IllegalArgumentException if there are not two arguments
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("give a corpus and the zip to write");
    }
    Path corpus = Path.of(arguments[0]);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      for (Path file : files(corpus)) {
        write(file, corpus.relativize(file).toString().replace('\\', '/'), zip);
      }
    }
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(file -> file.toString().endsWith(".json") || file.toString().endsWith(".jpg"))
          .sorted()
          .toList();
    }
  }

  private static void write(Path file, String name, ZipOutputStream zip) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ZipEntry entry = new ZipEntry(name);
    if (name.endsWith(".jpg")) {
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(checksum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
  }
}
