package org.backfile.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples' PDF files in the hands of other people's tools: qpdf finds nothing to say, and
 * poppler's pdftotext gives every story's words back in order. Passed over where a tool is missing.
 */
class PdfToolsIT {
  private static final Path LAUNCHER =
      Path.of(
          requireNonNull(
              System.getProperty("backfile.distribution"), "backfile.distribution is not set"),
          "bin/backfile");
  private static final Map<String, String> THIS_JAVA =
      Map.of("JAVA_HOME", System.getProperty("java.home", ""));
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\u00AD]+");

  /**
   * The most words that furniture, a moved figure or a passed-over table put between two words of a
   * story.
   */
  private static final int FURNITURE = 600;

  @TempDir Path temporary;
  private List<Path> artefacts = List.of();

  @BeforeEach
  void exportSamples() throws Exception {
    Launch launch =
        Launch.of(
            temporary,
            THIS_JAVA,
            LAUNCHER.toString(),
            "export",
            Samples.FOLDER.toString(),
            "-o",
            temporary.resolve("editions").toString(),
            "--to",
            "pdf",
            "--bundle",
            "article");
    assertThat(launch.exitCode()).as(launch.err()).isZero();
    artefacts = launch.out().lines().map(Path::of).toList();
  }

  @Test
  void qpdfHasNothingToSay() throws Exception {
    Programs.find("qpdf", "qpdf");
    for (Path artefact : artefacts) {
      Launch check = Launch.of(temporary, Map.of(), "qpdf", "--check", artefact.toString());
      assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
      assertThat(check.err()).isEmpty();
    }
  }

  @Test
  void pdftotextGivesEveryStoryBackInOrder() throws Exception {
    Programs.find("pdftotext", "poppler-utils");
    List<Article> articles = Samples.articles();
    assertThat(articles).hasSameSizeAs(artefacts).hasSizeGreaterThan(11);
    for (int i = 0; i < articles.size(); i++) {
      assertInOrder(articles.get(i).body(), pdftotext(artefacts.get(i), "-raw"));
      assertInOrder(runningText(articles.get(i)), pdftotext(artefacts.get(i), "-nopgbrk"));
    }
  }

  /** Without {@code -raw} the tool reads tables by its own judgement of columns. */
  private static List<Block> runningText(Article article) {
    return article.body().stream()
        .filter(block -> !(block instanceof Block.Table || block instanceof Block.Preformatted))
        .toList();
  }

  private List<String> pdftotext(Path artefact, String mode) throws Exception {
    Launch reading =
        Launch.of(
            temporary, Map.of(), "pdftotext", mode, "-enc", "UTF-8", artefact.toString(), "-");
    return words(reading.out());
  }

  /**
   * Every word of the blocks comes, in order; running heads, folios and captions may stand between.
   * At a line's end the tool takes the hyphen out of compounds such as "twenty-metre", and gives
   * the one that parts a word as a soft hyphen.
   */
  private static void assertInOrder(List<Block> blocks, List<String> printed) {
    List<String> words = words(Blocks.text(blocks).replace("\u00AD", ""));
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      List<String> near = printed.subList(from, Math.min(printed.size(), from + FURNITURE));
      int at = near.indexOf(words.get(i));
      int joined = i + 1 < words.size() ? near.indexOf(words.get(i) + words.get(i + 1)) : -1;
      if (joined >= 0 && (at < 0 || joined < at)) {
        at = joined;
        i++;
      }
      int parted = parted(words.get(i), near);
      if (parted >= 0 && (at < 0 || parted < at)) {
        at = parted;
      }
      assertThat(at).as("\"%s\" after \"%s\"", words.get(i), tail(words, i)).isNotNegative();
      from += at + 1;
    }
  }

  /** Where a word ends that is parted by a soft hyphen, and maybe by the end of a page. */
  private static int parted(String word, List<String> near) {
    for (int i = 0; i < near.size(); i++) {
      String first = near.get(i);
      if (first.endsWith("\u00AD") && word.startsWith(first.substring(0, first.length() - 1))) {
        int rest = near.indexOf(word.substring(first.length() - 1));
        if (rest > i) {
          return rest;
        }
      }
    }
    return -1;
  }

  private static String tail(List<String> words, int end) {
    return String.join(" ", words.subList(Math.max(0, end - 8), end));
  }

  private static List<String> words(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return Stream.of(NO_WORD.split(normal, -1)).filter(word -> !word.isEmpty()).toList();
  }
}
