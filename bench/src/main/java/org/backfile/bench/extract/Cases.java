package org.backfile.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Saved pages with truth: {@code CORPUS/html/ID.html.gz} and {@code CORPUS/truth/ID.json}.
 *
 * @param corpus which collection
 * @param id the page's name
 * @param page the file
 * @param truth what is known of it
 */
record Cases(String corpus, String id, Path page, JsonNode truth) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every page of the corpora named, or of all, in the order of names. */
  static List<Cases> in(Path folder, List<String> corpora) throws IOException {
    List<Cases> cases = new ArrayList<>();
    for (Path corpus : sorted(folder)) {
      String name = corpus.getFileName().toString();
      if (!Files.isDirectory(corpus.resolve("truth"))
          || (!corpora.isEmpty() && !corpora.contains(name))) {
        continue;
      }
      for (Path truth : sorted(corpus.resolve("truth"))) {
        String id = truth.getFileName().toString().replaceFirst("\\.json$", "");
        Path page = corpus.resolve("html").resolve(id + ".html.gz");
        if (Files.exists(page)) {
          cases.add(new Cases(name, id, page, JSON.readTree(truth.toFile())));
        }
      }
    }
    return cases;
  }

  /**
   * The project's own pages: {@code NAME/in.html} and {@code NAME/truth.json}, whose body is a list
   * of blocks with marks such as {@code "# "} for headings.
   */
  static List<Cases> own(Path folder) throws IOException {
    List<Cases> cases = new ArrayList<>();
    for (Path one : sorted(folder)) {
      Path truth = one.resolve("truth.json");
      Path page = one.resolve("in.html");
      if (Files.exists(truth) && Files.exists(page)) {
        ObjectNode known = (ObjectNode) JSON.readTree(truth.toFile());
        List<String> blocks = new ArrayList<>();
        known.path("body").forEach(block -> blocks.add(plain(block.asText())));
        known.put("text", String.join("\n\n", blocks));
        cases.add(new Cases("own", one.getFileName().toString(), page, known));
      }
    }
    return cases;
  }

  /** A block's words without its marks; nothing for figures, embeds and rules. */
  private static String plain(String block) {
    return (block.startsWith("[") && block.endsWith("]")) || block.equals("---")
        ? ""
        : block.replaceFirst("^(#+|-|\\d+\\.|>>?|```) ", "").replaceAll("(^| )\\|( |$)", " ");
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /** The page's bytes. */
  byte[] bytes() throws IOException {
    if (!page.toString().endsWith(".gz")) {
      return Files.readAllBytes(page);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return in.readAllBytes();
    }
  }

  /** Whether the page is of the third that nothing is learned from. */
  boolean isHeldOut() {
    return (Hashing.sha256().hashString(id, StandardCharsets.UTF_8).asBytes()[0] & 0xFF) % 3 == 0;
  }

  /** Which of some parts the page falls into, whatever the others are: 0 to {@code folds - 1}. */
  int fold(int folds) {
    byte[] digest =
        Hashing.sha256().hashString(corpus + "/" + id, StandardCharsets.UTF_8).asBytes();
    return (digest[1] & 0xFF) % folds;
  }

  /** The story's text, or nothing where the truth is of another kind. */
  String text() {
    return truth.path("text").asText("");
  }

  /** Strings of a list in the truth. */
  List<String> strings(String field) {
    List<String> strings = new ArrayList<>();
    truth.path(field).forEach(node -> strings.add(node.asText()));
    return strings;
  }

  /** The headline, where the truth has one. */
  Optional<String> title() {
    return first("title", "headline");
  }

  /** The day or instant of publication. */
  Optional<String> date() {
    return first(
        "date",
        "date_published",
        "published",
        "publishedDate",
        "publish_date",
        "publishedTime",
        "publish_datetime_utc");
  }

  /** Who made it, as one string or several. */
  List<String> authors() {
    for (String list : List.of("authors", "bylines")) {
      if (truth.path(list).isArray()) {
        return strings(list);
      }
    }
    return first("authors", "author", "byline").map(List::of).orElse(List.of());
  }

  private Optional<String> first(String... fields) {
    for (JsonNode holder : List.of(truth, truth.path("other"), truth.path("expected"))) {
      for (String field : fields) {
        if (holder.path(field).isTextual() && !holder.path(field).asText().isBlank()) {
          return Optional.of(holder.path(field).asText());
        }
      }
    }
    return Optional.empty();
  }
}
