package org.backfile.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.backfile.cli.ExitCodes;
import org.backfile.cli.inspect.VerdictPage;
import org.backfile.cli.job.SourceReading;
import org.backfile.cli.terminal.Printable;
import org.backfile.cli.terminal.Talk;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.SourceFinder;
import org.backfile.ingest.Sources;
import org.backfile.ingest.html.HtmlArticleSource;
import org.backfile.json.ArticleJson;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.report.Causes;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.Severity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backfile inspect}: what was read, and what was left out and why. */
@Command(
    name = "inspect",
    addMethodSubcommands = false,
    header = "Shows what is read from a source, and what is left out and why.",
    description = {
      "",
      "Without an option it prints a summary for people: the article's fields, its blocks,"
          + " figures with their credits as understood, the appeals that were taken out, and"
          + " every piece that was left out with its reason and place.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  backfile inspect article.txt",
      "      a summary of what was read and left out",
      "  backfile inspect article.txt --json > article.json",
      "      the article as data, which 'backfile export' reads again",
      "  backfile inspect coverage/ --html -o pages",
      "      a page for each source that shows what became of every piece of it",
      "  backfile inspect coverage/ --text -o texts",
      "      the body text of every article, one file for each source"
    })
public final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SourceArguments source = new SourceArguments();

  @ArgGroup private Form form = new Form();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Write one file for each source into this folder, named after the source, and print the"
              + " paths. No source is written over.")
  private Optional<Path> folder = Optional.empty();

  /** The form of the output. */
  static final class Form {
    @Option(names = "--json", description = "Print the articles in Backfile's article JSON.")
    private boolean json;

    @Option(names = "--text", description = "Print the stories' body text alone.")
    private boolean text;

    @Option(
        names = "--html",
        description =
            "Print a page for a browser that shows what became of every piece of a source: kept,"
                + " taken apart, or left out and why. It holds no script and loads nothing.")
    private boolean html;

    String ending() {
      return json ? ".json" : text ? ".txt" : html ? ".html" : ".summary.txt";
    }
  }

  @Override
  public Integer call() throws IOException {
    Sources sources = Sources.standard();
    SourceReading reading = new SourceReading(sources, source.readOptions(spec));
    List<Issue> issues = new ArrayList<>();
    List<SourceFile> files = new SourceFinder(sources).find(source.sources(spec), issues::add);
    if (files.isEmpty()) {
      issues.add(Issue.of(IssueCode.SOURCE_NO_ARTICLES, Location.of("the sources given")));
    }
    Targets targets = targets(files);
    List<Issue> failures = new ArrayList<>(issues);
    for (SourceFile file : files) {
      failures.addAll(inspect(reading, file, targets));
    }
    new Talk(spec.commandLine().getErr(), true).issues(failures, "the summary");
    return failures.stream().anyMatch(issue -> issue.severity() != Severity.INFO)
        ? ExitCodes.DONE_WITH_ISSUES
        : ExitCodes.DONE;
  }

  private Targets targets(List<SourceFile> files) {
    try {
      return Targets.of(folder, files, form.ending());
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), Causes.of(e));
    }
  }

  private List<Issue> inspect(SourceReading reading, SourceFile file, Targets targets) {
    List<Issue> issues = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    try {
      reading.read(file, issues::add, articles::add);
      if (!articles.isEmpty()) {
        targets.put(file, told(file, articles, issues), spec.commandLine().getOut());
      }
    } catch (IOException e) {
      issues.add(
          Issue.of(IssueCode.EXPORT_FAILED, Location.of(file.name()), "the file", Causes.of(e)));
    }
    return issues;
  }

  private Targets.Told told(SourceFile file, List<Article> articles, List<Issue> issues)
      throws IOException {
    if (form.html) {
      return page(file, articles, issues)::write;
    }
    String text = print(articles, issues);
    return out -> out.write(text);
  }

  /**
   * The page for a source: a saved page is read once more for what became of each of its pieces.
   */
  private VerdictPage page(SourceFile file, List<Article> articles, List<Issue> issues)
      throws IOException {
    HtmlArticleSource pages = new HtmlArticleSource();
    return pages.recognises(file)
        ? VerdictPage.of(pages.page(file, source.readOptions(spec), issue -> {}), issues)
        : VerdictPage.of(file.name(), articles, issues);
  }

  private String print(List<Article> articles, List<Issue> issues) throws IOException {
    if (form.json) {
      return json(articles);
    } else if (form.text) {
      List<String> texts = articles.stream().map(InspectCommand::bodyText).toList();
      return String.join("\n\n", texts) + "\n";
    }
    List<String> summaries = articles.stream().map(Summary::of).toList();
    StringBuilder out = new StringBuilder(String.join("\n", summaries));
    issues.stream()
        .filter(issue -> issue.severity() == Severity.INFO)
        .forEach(
            issue -> out.append("note       ").append(Printable.of(issue.toString())).append('\n'));
    return out.toString();
  }

  private static String bodyText(Article article) {
    String body = Blocks.text(article.body());
    return article.dateline().map(dateline -> dateline.line() + " " + body).orElse(body);
  }

  private static String json(List<Article> articles) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Article article : articles) {
      Map<String, String> names = pictureNames(article);
      ArticleJson.write(
          article, media -> names.getOrDefault(media.sha256(), media.sha256()), bytes);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The pictures' file names as the source names them, by digest. */
  private static Map<String, String> pictureNames(Article article) {
    Map<String, String> names = new HashMap<>();
    Consumer<Block> look =
        block -> {
          if (block instanceof Block.Figure figure && figure.image().name().isPresent()) {
            String name = figure.image().name().get();
            figure.image().media().ifPresent(media -> names.put(media.sha256(), name));
          }
        };
    Blocks.walk(article.body(), look);
    article.appeals().forEach(appeal -> Blocks.walk(appeal.blocks(), look));
    return names;
  }
}
