package org.backfile.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.model.Appeal;
import org.backfile.model.Block;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnAppealTest {
  @TempDir Path folder;

  private List<Block> blocks(String text) throws IOException {
    Appeal appeal = OwnAppeal.read(Files.writeString(folder.resolve("appeal.txt"), text));
    return appeal.blocks();
  }

  private static List<URI> targets(List<Inline> text) {
    return text.stream()
        .filter(Inline.Link.class::isInstance)
        .map(run -> ((Inline.Link) run).target())
        .toList();
  }

  @Test
  void addressesAreLinksAndWordsStayAsTheyAre() throws IOException {
    String ask = "Give at https://archive.example/give (or https://other.example/a_(b)), please.";

    List<Block> blocks = blocks("Keep this archive\n\n" + ask);

    assertThat(blocks).hasSize(2);
    List<Inline> text = ((Block.Paragraph) blocks.get(1)).text();
    assertThat(Inlines.text(text)).isEqualTo(ask);
    assertThat(targets(text))
        .containsExactly(
            URI.create("https://archive.example/give"), URI.create("https://other.example/a_(b)"));
  }

  @Test
  void headingThatIsTheWholeAppealHasLinks() throws IOException {
    List<Block> blocks = blocks("Support us: https://archive.example/give");

    assertThat(blocks).hasSize(1);
    assertThat(targets(((Block.Heading) blocks.get(0)).text()))
        .containsExactly(URI.create("https://archive.example/give"));
  }
}
