package org.backfile.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Credit;
import org.backfile.model.Inlines;

/**
 * How many of the captions that the truth has are those of the right picture, and how many stand in
 * the text. A caption of the truth may hold the credit. Not thread-safe.
 */
final class CaptionScore {
  private static final int MANY = 8;

  private int captions;
  private int right;
  private int inText;

  /** Adds a page. */
  void add(Cases page, Article article, boolean misses) {
    List<String> lines =
        Blocks.text(article.body()).lines().map(line -> joined(Labels.words(line))).toList();
    for (JsonNode figure : page.truth().path("figures")) {
      String caption = figure.path("caption").asText("");
      List<String> words = Labels.words(caption);
      if (words.isEmpty() || figure.path("caption").isNull()) {
        continue;
      }
      captions++;
      boolean found = article.figures().stream().anyMatch(f -> tells(f, words) && shows(f, figure));
      right += found ? 1 : 0;
      boolean leaked = lines.stream().anyMatch(line -> holds(line, words));
      inText += leaked ? 1 : 0;
      if (misses && (!found || leaked)) {
        System.out.printf(
            Locale.ROOT,
            "   caption %s%s %s/%s: %s%n",
            found ? "" : "missed ",
            leaked ? "in text" : "",
            page.corpus(),
            page.id(),
            caption);
      }
    }
  }

  private static String joined(List<String> words) {
    return " " + String.join(" ", words) + " ";
  }

  /** Whether a line of the text is a caption or has it; a story may say a short one as well. */
  private static boolean holds(String line, List<String> caption) {
    String own = joined(caption);
    return line.equals(own) || (caption.size() >= MANY && line.contains(own));
  }

  private static boolean tells(Block.Figure figure, List<String> words) {
    String told =
        Inlines.text(figure.caption()) + " " + figure.credit().map(Credit::line).orElse("");
    Set<String> own = new HashSet<>(Labels.words(told.toLowerCase(Locale.ROOT)));
    long common =
        words.stream().filter(word -> own.contains(word.toLowerCase(Locale.ROOT))).count();
    return common >= 0.8 * words.size();
  }

  private static boolean shows(Block.Figure figure, JsonNode truth) {
    List<JsonNode> images = new ArrayList<>();
    truth.path("images").forEach(images::add);
    if (images.isEmpty()) {
      images.add(truth);
    }
    String own = figure.image().url().map(url -> name(url.toString())).orElse("");
    for (JsonNode image : images) {
      String src = name(image.path("src").asText(image.path("url").asText("")));
      String alt = image.path("alt").asText("");
      boolean same =
          !alt.isEmpty() && figure.image().alt().equals(java.util.Optional.of(alt.strip()));
      if (src.isEmpty() || src.equals(own) || same) {
        return true;
      }
    }
    return false;
  }

  /** The last part of an address without query and sizes. */
  private static String name(String address) {
    String path = address.replaceFirst("[?#].*$", "");
    return path.substring(path.lastIndexOf('/') + 1)
        .replaceAll(
            "[-_.]?\\d{2,4}x\\d{2,4}|[-_](?:w|h)?\\d{2,4}(?=\\.)|-?(?:master|super|jumbo|articleLarge|slide)\\w*",
            "");
  }

  int captions() {
    return captions;
  }

  int right() {
    return right;
  }

  int inText() {
    return inText;
  }
}
