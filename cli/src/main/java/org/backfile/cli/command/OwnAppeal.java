package org.backfile.cli.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.text.Links;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Provenance;

/**
 * Reads the bundler's own appeal: the first paragraph is its heading, empty lines part the rest.
 * Addresses in it are links, even in the heading, which may be all there is.
 */
final class OwnAppeal {
  /** Enough for a page of text, and a bound on files given by mistake. */
  private static final long LARGEST_BYTES = 64 << 10;

  private OwnAppeal() {}

  /**
   * Reads the file as UTF-8.
   *
   * @throws IOException when it cannot be read, is too large, or holds no text
   */
  static Appeal read(Path file) throws IOException {
    if (Files.size(file) > LARGEST_BYTES) {
      throw new IOException("it is larger than 64 KB");
    }
    List<Block> blocks = blocks(text(file));
    if (blocks.isEmpty()) {
      throw new IOException("it holds no text");
    }
    Appeal appeal =
        new Appeal(Appeal.Kind.ASK, blocks, Optional.empty(), Optional.empty(), Optional.empty());
    return anchored(appeal);
  }

  private static String text(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8 text", e);
    }
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : text.split("\\R\\s*\\R", -1)) {
      String line = paragraph.strip().replaceAll("\\s+", " ");
      if (!line.isEmpty()) {
        blocks.add(
            blocks.isEmpty()
                ? new Block.Heading(Anchor.NONE, 1, Links.in(line))
                : new Block.Paragraph(Anchor.NONE, Links.in(line)));
      }
    }
    return blocks;
  }

  /** Anchors are given to articles, so the appeal rides in one for a moment. */
  private static Appeal anchored(Appeal appeal) {
    Provenance provenance =
        new Provenance(
            "appeal", Optional.empty(), Optional.empty(), Optional.empty(), "backfile", List.of());
    Article carrier =
        Article.builder(ArticleIds.ofContent("appeal", ""), "appeal", provenance)
            .appeals(List.of(appeal))
            .build();
    return Anchors.assign(carrier).appeals().get(0);
  }
}
