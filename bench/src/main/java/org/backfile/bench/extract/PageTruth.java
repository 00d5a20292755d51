package org.backfile.bench.extract;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.backfile.ingest.html.page.SavedPage;
import org.backfile.ingest.html.page.SavedPictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A saved page and what people say is on it.
 *
 * @param corpus who collected it
 * @param id its name in the corpus
 * @param html its bytes
 * @param title its headline
 * @param date the day of publication, or the instant
 * @param authors who made it
 */
record PageTruth(
    String corpus,
    String id,
    ByteSource html,
    Optional<String> title,
    Optional<String> date,
    List<String> authors) {

  /** Reads a truth file and the page beside it. */
  static PageTruth read(Path corpus, Path file) throws IOException {
    Map<?, ?> truth = TruthJson.read(file);
    String id = file.getFileName().toString().replaceFirst("\\.json$", "");
    Path page = corpus.resolve("html").resolve(id + ".html.gz");
    return new PageTruth(
        corpus.getFileName().toString(),
        id,
        ByteSource.wrap(unzipped(page)),
        first(truth, "title"),
        first(
            truth,
            "date",
            "date_published",
            "published",
            "publishedDate",
            "publish_date",
            "publishedTime",
            "publish_datetime_utc"),
        authors(truth));
  }

  private static byte[] unzipped(Path page) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return in.readAllBytes();
    }
  }

  private static Optional<String> first(Map<?, ?> truth, String... names) {
    for (Object holder : new Object[] {truth, truth.get("other"), truth.get("expected")}) {
      if (holder instanceof Map<?, ?> map) {
        for (String name : names) {
          if (map.get(name) instanceof String text && !text.isBlank()) {
            return Optional.of(text);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> authors(Map<?, ?> truth) {
    if (truth.get("authors") instanceof List<?> list) {
      List<String> names = new ArrayList<>();
      list.forEach(name -> names.add(name.toString()));
      return names;
    }
    return first(truth, "authors", "author", "byline").map(List::of).orElse(List.of());
  }

  /** Whether the words of a truth stand anywhere in the page, markup and data included. */
  boolean has(String truth) {
    String page = Alike.key(text());
    return Arrays.stream(truth.replaceAll("[\\[\\]]", "").split(", | and ", -1))
        .allMatch(part -> page.contains(Alike.key(part)));
  }

  private String text() {
    try {
      return html.asCharSource(StandardCharsets.UTF_8).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is kept aside, to be counted and not to be looked at. */
  boolean isHeld() {
    byte[] digest = Hashing.sha256().hashString(id, StandardCharsets.UTF_8).asBytes();
    return (digest[0] & 0xFF) % 3 == 0;
  }

  /** The page, parsed anew. */
  SavedPage page() {
    try (InputStream in = html.openStream()) {
      Document document = Jsoup.parse(in, null, "");
      Optional<URI> url = Optional.empty();
      return new SavedPage(document, "", url, Optional.empty(), "0".repeat(64), SavedPictures.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
