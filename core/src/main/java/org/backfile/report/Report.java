package org.backfile.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Credit;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Image;
import org.backfile.model.Timestamp;

/**
 * What a run read and made, for people and programs that check it.
 *
 * @param version Backfile's version
 * @param artefacts the finished files, in the order of the editions
 * @param articles the articles read, in the order of the sources
 * @param figures the articles' figures with their credits, in the same order
 * @param issues everything there is to say, in the order of the sources, then of the artefacts
 */
public record Report(
    String version,
    List<Artefact> artefacts,
    List<ArticleLine> articles,
    List<FigureLine> figures,
    List<Issue> issues) {
  /** Copies the lists. */
  public Report {
    artefacts = List.copyOf(artefacts);
    articles = List.copyOf(articles);
    figures = List.copyOf(figures);
    issues = List.copyOf(issues);
  }

  /** Whether something was changed, only in part understood, or is missing from the outputs. */
  public boolean hasFailures() {
    return issues.stream().anyMatch(issue -> issue.severity() != Severity.INFO);
  }

  /**
   * A finished file.
   *
   * @param edition the edition's id
   * @param title the edition's title
   * @param file its name in the output folder
   * @param format such as {@code pdf}
   * @param sizeBytes its size
   * @param sha256 its digest
   * @param counts what is in it, by name, in the order to be shown
   */
  public record Artefact(
      UUID edition,
      String title,
      String file,
      String format,
      long sizeBytes,
      String sha256,
      Map<String, Integer> counts) {}

  /**
   * An article that was read.
   *
   * @param id its id
   * @param headline its headline
   * @param source where it was read from
   * @param sha256 the digest of the source's bytes
   * @param language its BCP 47 tag
   * @param publication who published it
   * @param published when it was published
   * @param blocks how many blocks its body has
   * @param appeals the appeals taken out of it
   * @param dropped how many pieces were left out of it, by reason
   */
  public record ArticleLine(
      UUID id,
      String headline,
      String source,
      Optional<String> sha256,
      String language,
      Optional<String> publication,
      Optional<Timestamp> published,
      int blocks,
      List<AppealLine> appeals,
      Map<DroppedBlock.Reason, Integer> dropped) {}

  /**
   * An appeal that was taken out of an article.
   *
   * @param kind what it is
   * @param organisation who asks
   */
  public record AppealLine(Appeal.Kind kind, Optional<String> organisation) {}

  /**
   * A figure of an article.
   *
   * @param article the article's id
   * @param anchor the figure's anchor
   * @param file the picture's file name, when the source tells it
   * @param sha256 the digest of the picture, when held
   * @param flaw why a file that was saved cannot be shown
   * @param credit its credit line, verbatim and as understood
   */
  public record FigureLine(
      UUID article,
      Anchor anchor,
      Optional<String> file,
      Optional<String> sha256,
      Optional<Image.Flaw> flaw,
      Optional<Credit> credit) {}
}
