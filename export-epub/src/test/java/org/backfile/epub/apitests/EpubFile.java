package org.backfile.epub.apitests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.backfile.edition.Edition;
import org.backfile.epub.EpubExporter;
import org.backfile.epub.EpubOptions;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;

/** An exported file, read back. */
record EpubFile(ExportReport report, List<ZipEntry> entries, Map<String, String> texts) {

  /** Exports an edition and reads every text of the file. */
  static EpubFile export(Edition edition, Path folder) throws IOException {
    return export(edition, folder, EpubOptions.DEFAULT);
  }

  /** Exports an edition by options and reads every text of the file. */
  static EpubFile export(Edition edition, Path folder, EpubOptions options) throws IOException {
    Path file = folder.resolve(edition.slug() + ".epub");
    ExportReport report = new EpubExporter(options).export(edition, file, Progress.NONE);
    return read(report, file);
  }

  /** Reads every text of a file that was exported. */
  static EpubFile read(ExportReport report, Path file) throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      var all = zip.entries();
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        entries.add(entry);
        if (entry.getMethod() == ZipEntry.DEFLATED) {
          try (InputStream in = zip.getInputStream(entry)) {
            texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return new EpubFile(report, entries, texts);
  }

  /** The names of all entries in the file's order. */
  List<String> names() {
    return entries.stream().map(ZipEntry::getName).toList();
  }

  /** The bytes of the only picture with an extension. */
  byte[] picture(String extension) throws IOException {
    try (ZipFile zip = new ZipFile(report.file().toFile())) {
      List<ZipEntry> found =
          entries.stream().filter(entry -> entry.getName().endsWith(extension)).toList();
      if (found.size() != 1) {
        throw new AssertionError(found.size() + " pictures " + extension + " in " + names());
      }
      try (InputStream in = zip.getInputStream(found.get(0))) {
        return in.readAllBytes();
      }
    }
  }

  /** A text under the package document's folder. */
  String text(String href) {
    String text = texts.get("EPUB/" + href);
    if (text == null) {
      throw new AssertionError("no " + href + " in " + texts.keySet());
    }
    return text;
  }
}
