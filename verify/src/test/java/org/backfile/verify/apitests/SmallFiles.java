package org.backfile.verify.apitests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of each format, whole and broken. */
final class SmallFiles {
  static final String PAGE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
      <head><title>Tides</title></head>
      <body>
      <nav epub:type="toc"><ol><li><a href="nav.xhtml">Tides</a></li></ol></nav>
      </body>
      </html>
      """;

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
      </container>
      """;

  private static final String PACKAGE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">urn:uuid:00000000-0000-5000-8000-00000000000a</dc:identifier>
      <dc:title>Tides</dc:title><dc:language>en</dc:language>
      <meta property="dcterms:modified">2020-01-01T00:00:00Z</meta>
      </metadata>
      <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
      <spine><itemref idref="nav"/></spine>
      </package>
      """;

  private SmallFiles() {}

  /** An EPUB whose one page is given. */
  static Path epub(Path file, String page) throws IOException {
    return epub(file, page, Map.of());
  }

  /** An EPUB with more in it than its package document lists. */
  static Path epub(Path file, String page, Map<String, byte[]> more) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(more);
    entries.put("META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
    entries.put("EPUB/package.opf", PACKAGE.getBytes(StandardCharsets.UTF_8));
    entries.put("EPUB/nav.xhtml", page.getBytes(StandardCharsets.UTF_8));
    return zip(file, entries);
  }

  /** An EPUB's container with the entries. */
  static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
    byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
    try (OutputStream stream = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      ZipEntry first = new ZipEntry("mimetype");
      CRC32 sum = new CRC32();
      sum.update(type);
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  /** A PDF of one empty page that claims nothing. */
  static Path pdf(Path file) throws IOException {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    int[] offsets = new int[4];
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"
    };
    for (int i = 0; i < objects.length; i++) {
      offsets[i + 1] = pdf.length();
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 4\n0000000000 65535 f \n");
    for (int i = 1; i < offsets.length; i++) {
      pdf.append("0".repeat(10 - Integer.toString(offsets[i]).length()))
          .append(offsets[i])
          .append(" 00000 n \n");
    }
    pdf.append("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
    return Files.writeString(file, pdf, StandardCharsets.US_ASCII);
  }
}
