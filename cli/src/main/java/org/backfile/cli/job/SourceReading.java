package org.backfile.cli.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.backfile.export.Errand;
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
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/** Reads sources; whatever is wrong with one is listed and costs that source alone. */
public final class SourceReading {
  private final Sources sources;
  private final ReadOptions options;

  /** Reads with the given readers. */
  public SourceReading(Sources sources, ReadOptions options) {
    this.sources = sources;
    this.options = options;
  }

  /** Takes the articles of a source as they come. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes an article.
     *
     * @throws IOException when it cannot be kept, which ends the reading
     */
    void take(Article article) throws IOException;
  }

  /**
   * Reads one source.
   *
   * @param issues takes what is wrong with it
   * @throws IOException what the taker threw, and nothing else
   */
  public void read(SourceFile file, IssueSink issues, Taker taker) throws IOException {
    try (ArticleStream stream = sources.open(file, options, issues)) {
      for (Optional<Article> next = stream.next(); next.isPresent(); next = stream.next()) {
        take(next.get(), taker);
      }
    } catch (TakerException e) {
      throw e.failure;
    } catch (SourceFormatException e) {
      issues.add(e.issue());
    } catch (IOException e) {
      issues.add(IssueCode.SOURCE_UNREADABLE, Location.of(file.name()), Causes.of(e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The fence: a reader's own error costs one source, not the run.
      issues.add(IssueCode.SOURCE_FAILED, Location.of(file.name()), e);
    }
  }

  private static void take(Article article, Taker taker) throws TakerException {
    try {
      taker.take(article);
    } catch (IOException e) {
      throw new TakerException(e);
    }
  }

  /** Begins to read several at a time, and to put the articles away as they come. */
  Batch begin(ArticleSpool spool, Workers workers, Progress progress) {
    return new Batch(spool, workers, progress);
  }

  private Result read(SourceFile file, ArticleSpool spool) throws IOException {
    List<ReadArticle> articles = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    OriginalFile original = new OriginalFile(file);
    read(
        file,
        issues::add,
        article -> articles.add(ReadArticle.of(article, original.of(article), spool)));
    return new Result(articles, issues);
  }

  /** Sources that are read while further ones are looked for. One thread adds and asks. */
  final class Batch {
    private final ArticleSpool spool;
    private final Workers workers;
    private final Progress progress;
    private final Map<SourceFile, Future<Result>> begun = new HashMap<>();
    private final AtomicInteger found = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    private Batch(ArticleSpool spool, Workers workers, Progress progress) {
      this.spool = spool;
      this.workers = workers;
      this.progress = progress;
    }

    /** Has a source read, once. */
    void add(SourceFile file) {
      if (!begun.containsKey(file)) {
        found.incrementAndGet();
        begun.put(file, workers.begin(file, this::read));
      }
    }

    private Result read(SourceFile file) throws IOException {
      Result result = SourceReading.this.read(file, spool);
      progress.update("reading", done.incrementAndGet(), found.get());
      return result;
    }

    /**
     * What came of sources, which is forgotten then; waits for it.
     *
     * @param files sources that were added, each once
     * @return a result for each file, in the files' order
     * @throws IOException when articles cannot be put away
     */
    List<Result> results(List<SourceFile> files) throws IOException {
      List<Result> results = new ArrayList<>();
      for (SourceFile file : files) {
        results.add(Errand.outcome(Objects.requireNonNull(begun.remove(file), file::name)));
      }
      return results;
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

  /** Carries a taker's failure past the fence, which is for the source's own. */
  private static final class TakerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    TakerException(IOException failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
