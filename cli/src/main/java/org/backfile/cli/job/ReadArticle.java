package org.backfile.cli.job;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.edition.Entry;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Media;
import org.backfile.model.Publication;
import org.backfile.report.Report;

/**
 * What a run remembers of an article after it was put away.
 *
 * @param entry its line in the contents
 * @param line its line in the report
 * @param figures its figures' lines in the report
 * @param contentDigest a digest of what it says, to know repetitions by
 */
record ReadArticle(
    Entry entry, Report.ArticleLine line, List<Report.FigureLine> figures, String contentDigest) {
  ReadArticle {
    figures = List.copyOf(figures);
  }

  static ReadArticle of(Article article, Entry entry) {
    return new ReadArticle(
        entry,
        line(article),
        article.figures().stream().map(figure -> line(article, figure)).toList(),
        Hashing.sha256()
            .hashString(
                article.headline() + '\u0000' + Blocks.text(article.body()), StandardCharsets.UTF_8)
            .toString());
  }

  private static Report.ArticleLine line(Article article) {
    Map<DroppedBlock.Reason, Integer> dropped = new EnumMap<>(DroppedBlock.Reason.class);
    article.provenance().dropped().forEach(d -> dropped.merge(d.reason(), 1, Integer::sum));
    return new Report.ArticleLine(
        article.id(),
        article.headline(),
        article.provenance().source(),
        article.provenance().sha256(),
        article.language(),
        article.publication().map(Publication::name),
        article.published(),
        article.body().size(),
        article.appeals().stream()
            .map(appeal -> new Report.AppealLine(appeal.kind(), appeal.organisation()))
            .toList(),
        dropped);
  }

  private static Report.FigureLine line(Article article, Block.Figure figure) {
    Optional<Media> media = figure.image().media();
    return new Report.FigureLine(
        article.id(),
        figure.anchor(),
        figure.image().name(),
        media.map(Media::sha256),
        figure.credit());
  }
}
