package org.backfile.cli.job;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.VolumeLimit;
import org.backfile.export.ExportReport;
import org.backfile.export.Exporter;
import org.backfile.export.PagedEdition;
import org.backfile.export.Progress;
import org.backfile.export.TargetFile;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFinder;
import org.backfile.ingest.Sources;
import org.backfile.json.ArticleSpool;
import org.backfile.report.Causes;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.Report;

/**
 * The whole road of one run: find and read the sources, bundle their articles, export each edition
 * in each format. A source or artefact that fails is listed and costs nothing else.
 *
 * @param sources the readers
 * @param read what the readers are told
 * @param bundle how articles are bundled
 * @param exporters one for each format; those of pages before those that lead to pages
 * @param folder where the artefacts go; it must exist
 * @param jobs how many threads work beside the caller's, 1 to {@link #MOST_JOBS}; the artefacts do
 *     not depend on it
 */
public record ExportJob(
    Sources sources,
    ReadOptions read,
    BundleOptions bundle,
    List<Exporter> exporters,
    Path folder,
    int jobs) {
  /** More threads than this help nobody. */
  public static final int MOST_JOBS = 256;

  /** Checks the components and copies the exporters. */
  public ExportJob {
    Objects.requireNonNull(sources, "sources");
    exporters = List.copyOf(exporters);
    checkArgument(jobs >= 1 && jobs <= MOST_JOBS, "jobs %s must be 1..%s", jobs, MOST_JOBS);
  }

  /**
   * Does the work.
   *
   * @param arguments files and folders to read
   * @param progress told how far it is; called by several threads
   * @return what was read and made
   * @throws IOException when temporary files cannot be written
   */
  public Report run(List<Path> arguments, Progress progress) throws IOException {
    List<Issue> issues = new ArrayList<>();
    TargetFile.removeStale(folder);
    try (ArticleSpool spool = ArticleSpool.create(bundle.volumes().map(VolumeLimit::pictures));
        Workers workers = new Workers(jobs)) {
      List<ReadArticle> articles = read(arguments, workers, spool, issues, progress);
      if (articles.isEmpty()) {
        issues.add(Issue.of(IssueCode.SOURCE_NO_ARTICLES, Location.of("the sources given")));
      }
      appeals(articles, issues);
      List<Entry> entries = articles.stream().map(ReadArticle::entry).toList();
      List<Report.Artefact> artefacts =
          export(Bundler.bundle(entries, bundle, issues::add), workers, issues, progress);
      return new Report(
          read.version(),
          artefacts,
          articles.stream().map(ReadArticle::line).toList(),
          articles.stream().flatMap(article -> article.figures().stream()).toList(),
          List.copyOf(new LinkedHashSet<>(issues))); // formats may find the same
    }
  }

  private List<ReadArticle> read(
      List<Path> arguments,
      Workers workers,
      ArticleSpool spool,
      List<Issue> issues,
      Progress progress)
      throws IOException {
    var batch = new SourceReading(sources, read).begin(spool, workers, progress);
    var files = new SourceFinder(sources).find(arguments, issues::add, batch::add);
    Deduplication deduplication = new Deduplication(spool, issues);
    for (var result : batch.results(files)) {
      issues.addAll(result.issues());
      for (ReadArticle article : result.articles()) {
        deduplication.add(article);
      }
    }
    return deduplication.kept();
  }

  /** Says which appeals stay in the data only: one issue for each organisation. */
  private void appeals(List<ReadArticle> articles, List<Issue> issues) {
    if (bundle.appeals().placement() != AppealPolicy.Placement.NONE) {
      return;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ReadArticle article : articles) {
      for (Report.AppealLine appeal : article.line().appeals()) {
        String asker =
            appeal.organisation().or(() -> article.line().publication()).orElse("unnamed askers");
        counts.merge(asker, 1, Integer::sum);
      }
    }
    counts.forEach(
        (asker, count) ->
            issues.add(
                Issue.of(
                    IssueCode.APPEALS_NOT_PRINTED,
                    Location.of("the edition"),
                    count == 1 ? "1 appeal" : count + " appeals",
                    asker)));
  }

  private List<Report.Artefact> export(
      List<Edition> editions, Workers workers, List<Issue> issues, Progress progress)
      throws IOException {
    List<Report.Artefact> artefacts = new ArrayList<>();
    for (Made made : workers.map(editions, edition -> export(edition, workers, progress))) {
      artefacts.addAll(made.artefacts());
      issues.addAll(made.issues());
    }
    return artefacts;
  }

  /** Makes an edition's files one after the other: the pages of one are what another leads to. */
  private Made export(Edition edition, Workers workers, Progress progress) {
    Made made = new Made(new ArrayList<>(), new ArrayList<>());
    Optional<ExportReport> paged = Optional.empty();
    for (Exporter exporter : exporters) {
      String name = edition.slug() + "." + exporter.format();
      try {
        Path file = folder.resolve(name);
        ExportReport report =
            exporter.export(edition, file, paged.flatMap(PagedEdition::of), progress, workers);
        made.artefacts().add(artefact(edition, name, report));
        made.issues().addAll(report.issues());
        tooLarge(name, report).ifPresent(made.issues()::add);
        if (paged.isEmpty() && report.pageMap().isPresent()) {
          paged = Optional.of(report);
        }
      } catch (IOException e) {
        made.issues().add(failed(name, e));
      } catch (OutOfMemoryError e) {
        made.issues().add(tooMuch(name));
      } catch (RuntimeException | StackOverflowError e) {
        // The job's fence: an exporter's own error costs one artefact, not the run.
        made.issues().add(failed(name, e.toString()));
      }
    }
    return made;
  }

  /** What to say of a file that is larger than it may be, whatever its articles seemed to take. */
  private Optional<Issue> tooLarge(String name, ExportReport report) {
    return bundle
        .volumes()
        .map(VolumeLimit::bytes)
        .filter(limit -> report.sizeBytes() > limit)
        .map(
            limit ->
                Issue.of(IssueCode.EXPORT_TOO_LARGE, Location.of(name), report.sizeBytes(), limit));
  }

  /** A helper's want of memory comes as a failure to write. */
  private static Issue failed(String name, IOException failure) {
    boolean memory =
        Throwables.getCausalChain(failure).stream().anyMatch(OutOfMemoryError.class::isInstance);
    return memory ? tooMuch(name) : failed(name, Causes.of(failure));
  }

  private static Issue tooMuch(String name) {
    return Issue.of(IssueCode.EXPORT_OUT_OF_MEMORY, Location.of(name));
  }

  private static Issue failed(String name, String cause) {
    return Issue.of(IssueCode.EXPORT_FAILED, Location.of(name), "the file", cause);
  }

  private static Report.Artefact artefact(Edition edition, String name, ExportReport report) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("articles", report.counts().articles());
    counts.put("figures", report.counts().figures());
    counts.put("figuresNotHeld", report.counts().figuresNotHeld());
    counts.put("appeals", report.counts().appeals());
    counts.put("pages", report.counts().pages());
    return new Report.Artefact(
        edition.id(),
        edition.title(),
        name,
        report.format(),
        report.sizeBytes(),
        report.sha256(),
        counts);
  }

  /** What came of an edition: its artefacts, and what was found on the way. */
  private record Made(List<Report.Artefact> artefacts, List<Issue> issues) {}
}
