package org.backfile.cli.job;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.edition.Entry;
import org.backfile.edition.Original;
import org.backfile.json.ArticleJson;
import org.backfile.json.ArticleSpool;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Media;
import org.backfile.model.Provenance;
import org.backfile.model.Publication;
import org.backfile.report.Report;

/**
 * What a run remembers of an article after it was put away.
 *
 * @param entry its line in the contents
 * @param line its line in the report
 * @param figures its figures' lines in the report
 * @param givenAnchors the anchors in it that were not made from its own id and words
 */
record ReadArticle(
    Entry entry,
    Report.ArticleLine line,
    List<Report.FigureLine> figures,
    List<Anchor> givenAnchors) {
  ReadArticle {
    figures = List.copyOf(figures);
    givenAnchors = List.copyOf(givenAnchors);
  }

  /** Puts an article away and remembers it, with the file it was read from. */
  static ReadArticle of(Article article, Optional<Original> original, ArticleSpool spool)
      throws IOException {
    return new ReadArticle(
        spool.add(article, original), line(article), figures(article), givenAnchors(article));
  }

  private static List<Report.FigureLine> figures(Article article) {
    List<Report.FigureLine> figures = new ArrayList<>();
    for (Block.Figure figure : article.figures()) {
      figures.add(line(article, figure));
    }
    return figures;
  }

  private static List<Anchor> givenAnchors(Article article) {
    String own = Anchor.ofBlocks(article.id());
    List<Anchor> given = new ArrayList<>();
    Consumer<Block> look =
        block -> {
          if (!block.anchor().value().startsWith(own)) {
            given.add(block.anchor());
          }
        };
    Blocks.walk(article.body(), look);
    article.appeals().forEach(appeal -> Blocks.walk(appeal.blocks(), look));
    return given;
  }

  /**
   * A digest of everything but the provenance, to know repetitions by.
   *
   * @throws IOException when the article cannot be loaded
   */
  String digest() throws IOException {
    return digest(entry.load());
  }

  private static String digest(Article article) throws IOException {
    Provenance nowhere =
        new Provenance("-", Optional.empty(), Optional.empty(), Optional.empty(), "-", List.of());
    try (HashingOutputStream out =
        new HashingOutputStream(Hashing.sha256(), OutputStream.nullOutputStream())) {
      ArticleJson.writeLine(article.toBuilder().provenance(nowhere).build(), Media::sha256, out);
      return out.hash().toString();
    }
  }

  private static Report.ArticleLine line(Article article) {
    Map<DroppedBlock.Reason, Integer> dropped = new EnumMap<>(DroppedBlock.Reason.class);
    article.provenance().dropped().forEach(d -> dropped.merge(d.reason(), 1, Integer::sum));
    List<Report.AppealLine> appeals = new ArrayList<>();
    for (Appeal appeal : article.appeals()) {
      appeals.add(new Report.AppealLine(appeal.kind(), appeal.organisation()));
    }
    return new Report.ArticleLine(
        article.id(),
        article.headline(),
        article.provenance().source(),
        article.provenance().sha256(),
        article.language(),
        article.publication().map(Publication::name),
        article.published(),
        article.body().size(),
        List.copyOf(appeals),
        dropped);
  }

  private static Report.FigureLine line(Article article, Block.Figure figure) {
    Optional<Media> media = figure.image().media();
    return new Report.FigureLine(
        article.id(),
        figure.anchor(),
        figure.image().name(),
        media.map(Media::sha256),
        figure.image().flaw(),
        figure.credit());
  }
}
