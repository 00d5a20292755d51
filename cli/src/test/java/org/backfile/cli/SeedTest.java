package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The article that Backfile started from, as it was scraped. It is its publisher's and not part of
 * the project: the test is passed over where the file is not beside the checkout.
 */
final class SeedTest {
  private static final Path SEED = Path.of("../../shared/seed/un-chief-to-meet-putin-zelensky.txt");

  @TempDir Path folder;

  @Test
  void storyFigureAppealsAndButtonsAreToldApart() throws IOException {
    assumeTrue(Files.isRegularFile(SEED), "the article is not beside the checkout");
    JsonNode article = new ObjectMapper().readTree(CommandRun.of("inspect", SEED, "--json").out());

    List<String> paragraphs = new ArrayList<>();
    List<JsonNode> figures = new ArrayList<>();
    for (JsonNode block : article.get("body")) {
      if (block.get("type").asText().equals("figure")) {
        figures.add(block);
      } else {
        assertThat(block.get("type").asText()).isEqualTo("paragraph");
        paragraphs.add(block.get("text").asText());
      }
    }
    assertThat(paragraphs).hasSize(10);
    assertThat(paragraphs.get(0)).startsWith("UN Secretary General Antonio Guterres will meet");
    assertThat(paragraphs.get(9)).endsWith("violated the UN charter.");
    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).at("/caption").asText()).endsWith("in New York.");
    JsonNode credit = figures.get(0).get("credit");
    assertThat(credit.get("line").asText()).isEqualTo("EPA/JUSTIN LANE/TASS");
    assertThat(credit.at("/attributions/0/agencies/0").asText()).isEqualTo("EPA");
    assertThat(credit.at("/attributions/0/creators/0").asText()).isEqualTo("Justin Lane");
    assertThat(credit.at("/attributions/0/distributor").asText()).isEqualTo("TASS");
    assertThat(article.at("/appeals/0/kind").asText()).isEqualTo("banner");
    assertThat(article.at("/appeals/1/kind").asText()).isEqualTo("ask");
    for (JsonNode appeal : article.get("appeals")) {
      assertThat(appeal.get("organisation").asText()).isEqualTo("The Moscow Times");
    }
    assertThat(article.at("/provenance/dropped").findValuesAsText("text"))
        .containsExactly("Continue", "Read more");
  }

  @Test
  void askIsPrintedOnlyWhenAskedFor() throws Exception {
    assumeTrue(Files.isRegularFile(SEED), "the article is not beside the checkout");
    String ask = "refuse to be silenced";
    for (String appeals : List.of("none", "edition")) {
      Path output = folder.resolve(appeals);
      CommandRun run = CommandRun.of("export", SEED, "-o", output, "--appeals", appeals);
      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
      List<Path> artefacts = run.out().lines().map(Path::of).toList();
      Validators.check(artefacts);
      for (Path artefact : artefacts) {
        assertThat(text(artefact).contains(ask))
            .as("%s with appeals %s", artefact, appeals)
            .isEqualTo(appeals.equals("edition"));
      }
    }
  }

  private static String text(Path artefact) throws IOException {
    StringBuilder text = new StringBuilder();
    if (artefact.toString().endsWith(".pdf")) {
      try (var document = Loader.loadPDF(artefact.toFile())) {
        text.append(new PDFTextStripper().getText(document));
      }
    } else {
      try (var zip = new java.util.zip.ZipFile(artefact.toFile())) {
        for (var entry : java.util.Collections.list(zip.entries())) {
          if (entry.getName().endsWith(".xhtml")) {
            text.append(
                new String(
                    zip.getInputStream(entry).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8));
          }
        }
      }
    }
    return text.toString().replaceAll("\\s+", " ");
  }
}
