package org.backfile.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.backfile.cli.ExitCodes;
import org.backfile.cli.job.ExportJob;
import org.backfile.cli.job.Gates;
import org.backfile.cli.job.VerifyJob;
import org.backfile.cli.terminal.ProgressBar;
import org.backfile.cli.terminal.Talk;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.BundleBy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.PictureScale;
import org.backfile.edition.VolumeLimit;
import org.backfile.epub.EpubExporter;
import org.backfile.export.Exporter;
import org.backfile.export.TargetFile;
import org.backfile.gate.GateLimits;
import org.backfile.ingest.Sources;
import org.backfile.json.ReportJson;
import org.backfile.media.PictureProfile;
import org.backfile.model.Appeal;
import org.backfile.pdf.PdfExporter;
import org.backfile.report.Causes;
import org.backfile.report.Report;
import org.backfile.report.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backfile export}: sources in, editions out. */
@Command(
    name = "export",
    addMethodSubcommands = false,
    header = "Makes PDF and EPUB editions of articles.",
    description = {
      "",
      "Reads every SOURCE, bundles the articles into editions and writes each as PDF"
          + " (PDF/A-2a and PDF/UA-1) and EPUB (EPUB 3.3). The paths of the finished files"
          + " go to standard output, one a line; report.json beside them tells what was"
          + " read, made and left out. The same sources and options give the same bytes.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  backfile export samples -o editions",
      "      one PDF and one EPUB of everything in the folder",
      "  backfile export storm/ -o editions --title 'The storm' --to epub",
      "      one EPUB under a title of your own",
      "  backfile export storm/ -o editions --bundle day --appeals edition",
      "      an edition for each day, with the publishers' appeals at its end",
      "  backfile export storm/ -o editions --max-size 50MB",
      "      as many volumes as it takes for files of no more than 50 MB",
      "  backfile export article.txt -o editions --paper a5",
      "      one article on small pages",
      "  backfile export storm/ -o editions --verify",
      "      checks the finished files as libraries do",
      "",
      "Exit codes: 0 all done; 1 done, but something failed or was changed and is",
      "listed; 2 wrong usage; 3 internal error."
    })
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SourceArguments source = new SourceArguments();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder for the editions; it is made when missing.")
  private Path folder;

  @Option(
      names = "--to",
      converter = Words.Formats.class,
      completionCandidates = Words.Formats.class,
      paramLabel = "FORMAT",
      split = ",",
      description = "The formats to make: ${COMPLETION-CANDIDATES} (default: both).")
  private Set<Format> formats = EnumSet.allOf(Format.class);

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "The edition's title. Without it, it is made from the articles.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--bundle",
      converter = Words.Rules.class,
      completionCandidates = Words.Rules.class,
      paramLabel = "RULE",
      defaultValue = "all",
      description =
          "What goes into one edition: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private BundleBy bundle;

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description =
          "The largest file that is made, such as 50MB, at least 1MB. A larger edition is divided"
              + " between articles into volumes, whose contents say what is in the others.")
  private Optional<Long> maxSize = Optional.empty();

  @Option(
      names = "--appeals",
      converter = Words.Placements.class,
      completionCandidates = Words.Placements.class,
      paramLabel = "PLACE",
      defaultValue = "none",
      description =
          "Where publishers' requests for support are printed: none keeps them in the data only,"
              + " article prints them after each article, edition once at the end (default:"
              + " ${DEFAULT-VALUE}).")
  private AppealPolicy.Placement appeals;

  @Option(
      names = "--appeal",
      paramLabel = "FILE",
      description =
          "An appeal of your own, printed on a page at the end: UTF-8 text, the first paragraph"
              + " is its heading.")
  private Optional<Path> ownAppeal = Optional.empty();

  @Mixin private PdfArguments pdf = new PdfArguments();

  @Mixin private EpubArguments epub = new EpubArguments();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "How many threads work (default: one for each processor). The files do not depend on"
              + " it.")
  private Optional<Integer> jobs = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the report goes (default: DIR/report.json).")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--verify",
      description =
          "Check each finished file as 'backfile verify' does, and list in the report what is"
              + " found.")
  private boolean verify;

  @Option(names = "--quiet", description = "Say nothing but what failed or was changed.")
  private boolean quiet;

  /** The end of the year 9999, the last that PDF and EPUB can write. */
  private static final long LAST_SECOND = 253_402_300_799L;

  /** The formats there are. */
  enum Format {
    PDF,
    EPUB
  }

  @Override
  public Integer call() throws IOException {
    ExportJob job = job();
    Optional<VerifyJob> check;
    try {
      check =
          verify
              ? Optional.of(new VerifyJob(Gates.open(GateLimits.DEFAULT), job.jobs()))
              : Optional.empty();
    } catch (IOException e) {
      spec.commandLine().getErr().println("backfile: " + Causes.of(e));
      return ExitCodes.INTERNAL;
    }
    Talk talk = new Talk(spec.commandLine().getErr(), quiet);
    Report done;
    try (ProgressBar bar = talk.bar()) {
      done = job.run(source.sources(spec), bar);
      if (check.isPresent()) {
        done = check.get().complete(done, folder, bar);
      }
    } catch (IOException e) {
      spec.commandLine().getErr().println("backfile: " + Causes.of(e));
      return ExitCodes.DONE_WITH_ISSUES;
    }
    done.artefacts().forEach(made -> out(folder.resolve(made.file()).toString()));
    boolean reported = write(done);
    talk.issues(done.issues(), reportFile().toString());
    talk.say(summary(done));
    return done.hasFailures() || !reported ? ExitCodes.DONE_WITH_ISSUES : ExitCodes.DONE;
  }

  private void out(String line) {
    spec.commandLine().getOut().println(line);
  }

  private ExportJob job() {
    try {
      ExportJob job =
          new ExportJob(
              Sources.standard(),
              source.readOptions(spec),
              bundleOptions(),
              exporters(),
              folder,
              jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
      makeFolders();
      return job;
    } catch (IllegalArgumentException e) {
      throw usage(Objects.requireNonNullElse(e.getMessage(), "wrong option"));
    }
  }

  private BundleOptions bundleOptions() {
    AppealPolicy policy = new AppealPolicy(appeals, ownAppeal());
    return new BundleOptions(bundle, title, policy, date(), maxSize.map(this::volumeLimit));
  }

  private VolumeLimit volumeLimit(long bytes) {
    if (bytes < VolumeLimit.LEAST) {
      throw usage("--max-size of " + bytes + " bytes is too small: give 1MB or more");
    }
    boolean pages = formats.contains(Format.PDF);
    Optional<PictureProfile> devices =
        formats.contains(Format.EPUB) ? Optional.of(epub.profile()) : Optional.empty();
    return new VolumeLimit(
        bytes, pages ? pdf.attachedBytes() : 0, new PictureScale(pages, devices));
  }

  private void makeFolders() {
    if (folder.toString().isBlank()) {
      throw usage("the output folder is empty");
    }
    String name = reportFile().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".pdf") || name.endsWith(".epub")) {
      throw usage("the report \"" + reportFile() + "\" is JSON: give it another ending");
    }
    make(folder);
    Path beside = reportFile().toAbsolutePath().getParent();
    if (beside != null) {
      make(beside);
    }
  }

  private void make(Path wanted) {
    try {
      Files.createDirectories(wanted);
    } catch (IOException e) {
      throw usage("cannot make the folder \"" + wanted + "\": " + Causes.of(e));
    }
    if (!Files.isWritable(wanted)) {
      throw usage("cannot write to the folder \"" + wanted + "\": check its permissions");
    }
  }

  private List<Exporter> exporters() {
    List<Exporter> exporters = new ArrayList<>();
    if (formats.contains(Format.PDF)) {
      exporters.add(new PdfExporter(pdf.options()));
    }
    if (formats.contains(Format.EPUB)) {
      exporters.add(new EpubExporter(epub.options(pdf.pages())));
    }
    return exporters;
  }

  private Optional<Appeal> ownAppeal() {
    if (ownAppeal.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OwnAppeal.read(ownAppeal.get()));
    } catch (IOException e) {
      throw usage("cannot use the appeal \"" + ownAppeal.get() + "\": " + Causes.of(e));
    }
  }

  /** The date for what sources do not tell, by the convention of reproducible-builds.org. */
  private Instant date() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch == null || epoch.isBlank()) {
      return BundleOptions.UNDATED;
    }
    String seconds = epoch.strip();
    if (!seconds.matches("[0-9]{1,12}") || Long.parseLong(seconds) > LAST_SECOND) {
      throw new IllegalArgumentException(
          "SOURCE_DATE_EPOCH \"" + epoch + "\" must be seconds since 1970, up to the year 9999");
    }
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  private Path reportFile() {
    return report.orElseGet(() -> folder.resolve("report.json"));
  }

  private boolean write(Report done) {
    try (TargetFile file = TargetFile.create(reportFile())) {
      ReportJson.write(done, file.stream());
      file.commit();
      return true;
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println("backfile: cannot write the report \"" + reportFile() + "\": " + Causes.of(e));
      return false;
    }
  }

  private String summary(Report done) {
    long notHeld = done.figures().stream().filter(figure -> figure.sha256().isEmpty()).count();
    int kept = done.articles().stream().mapToInt(article -> article.appeals().size()).sum();
    long notices =
        done.issues().stream().filter(issue -> issue.severity() == Severity.INFO).count();
    return String.format(
        Locale.ROOT,
        "backfile: articles %d, figures %d (pictures not held %d), appeals %d, files %d,"
            + " notices %d; see %s",
        done.articles().size(),
        done.figures().size(),
        notHeld,
        kept,
        done.artefacts().size(),
        notices,
        reportFile());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
