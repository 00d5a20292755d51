package org.backfile.cli.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.backfile.export.Progress;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.Sources;
import org.backfile.json.ArticleSpool;
import org.backfile.model.Article;
import org.backfile.report.Causes;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/** Reads sources, several at a time, and puts their articles away as they come. */
final class SourceReading {
  private final Sources sources;
  private final ReadOptions options;
  private final ArticleSpool spool;

  SourceReading(Sources sources, ReadOptions options, ArticleSpool spool) {
    this.sources = sources;
    this.options = options;
    this.spool = spool;
  }

  /**
   * Reads every file.
   *
   * @return a result for each file, in the files' order
   * @throws IOException when articles cannot be put away
   */
  List<Result> read(List<SourceFile> files, Workers workers, Progress progress) throws IOException {
    AtomicInteger done = new AtomicInteger();
    return workers.map(
        files,
        file -> {
          Result result = read(file);
          progress.update("reading", done.incrementAndGet(), files.size());
          return result;
        });
  }

  private Result read(SourceFile file) throws SpoolException {
    List<ReadArticle> articles = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    try (ArticleStream stream = sources.open(file, options, issues::add)) {
      for (Optional<Article> next = stream.next(); next.isPresent(); next = stream.next()) {
        articles.add(putAway(next.get()));
      }
    } catch (SpoolException e) {
      throw e;
    } catch (SourceFormatException e) {
      issues.add(e.issue());
    } catch (IOException e) {
      issues.add(Issue.of(IssueCode.SOURCE_UNREADABLE, Location.of(file.name()), Causes.of(e)));
    } catch (RuntimeException | StackOverflowError e) {
      // The job's fence: a reader's own error costs one source, not the run.
      issues.add(Issue.of(IssueCode.SOURCE_FAILED, Location.of(file.name()), e.toString()));
    }
    return new Result(articles, issues);
  }

  private ReadArticle putAway(Article article) throws SpoolException {
    try {
      return ReadArticle.of(article, spool.add(article));
    } catch (IOException e) {
      throw new SpoolException(e);
    }
  }

  /**
   * What came of one source.
   *
   * @param articles its articles in its order
   * @param issues what was found while reading
   */
  record Result(List<ReadArticle> articles, List<Issue> issues) {
    Result {
      articles = List.copyOf(articles);
      issues = List.copyOf(issues);
    }
  }

  /** The articles' temporary keeper failed: this is no defect of a source. */
  static final class SpoolException extends IOException {
    private static final long serialVersionUID = 1L;

    SpoolException(IOException cause) {
      super("cannot write temporary files: " + Causes.of(cause), cause);
    }
  }
}
