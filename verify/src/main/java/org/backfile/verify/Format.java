package org.backfile.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of files there are checks for, told by a file's name and its first bytes. */
enum Format {
  PDF,
  EPUB,
  OTHER;

  /** Readers look so far for a PDF's header (ISO 32000-1, annex H.3.4.1). */
  private static final int HEAD = 1024;

  /** The format that a file has the name and the beginning of; either alone is not enough. */
  static Format of(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String head = head(file);
    if (head.contains("%PDF-")) {
      return name.endsWith(".epub") ? OTHER : PDF;
    } else if (head.startsWith("PK\u0003\u0004")) {
      return name.endsWith(".pdf") ? OTHER : EPUB;
    }
    return OTHER;
  }

  /** Whether a name promises one of the formats. */
  static boolean isPromisedBy(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".pdf") || name.endsWith(".epub");
  }

  private static String head(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }
}
