package org.backfile.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backfile.cli.ExitCodes;
import org.backfile.cli.terminal.Talk;
import org.backfile.export.TargetFile;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.SourceFinder;
import org.backfile.ingest.Sources;
import org.backfile.json.ArticleJson;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Image;
import org.backfile.report.Causes;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.Severity;
import org.backfile.report.SourceFormatException;
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
      description = "Write one file for each source into this folder, named after the source.")
  private Optional<Path> folder = Optional.empty();

  /** The form of the output. */
  static final class Form {
    @Option(names = "--json", description = "Print the articles in Backfile's article JSON.")
    private boolean json;

    @Option(names = "--text", description = "Print the stories' body text alone.")
    private boolean text;

    String extension() {
      return json ? "json" : "txt";
    }
  }

  @Override
  public Integer call() throws IOException {
    Sources sources = Sources.standard();
    ReadOptions options = options();
    List<Issue> issues = new ArrayList<>();
    List<SourceFile> files = new SourceFinder(sources).find(source.sources(), issues::add);
    boolean several = files.size() > 1;
    for (SourceFile file : files) {
      List<Issue> found = new ArrayList<>();
      List<Article> articles = read(sources, file, options, found);
      if (!articles.isEmpty()) {
        put(file, print(articles, found, several));
      }
      issues.addAll(found);
    }
    new Talk(spec.commandLine().getErr(), true).issues(issues, "the summary");
    boolean failed = issues.stream().anyMatch(issue -> issue.severity() != Severity.INFO);
    return failed ? ExitCodes.DONE_WITH_ISSUES : ExitCodes.DONE;
  }

  private ReadOptions options() {
    try {
      return source.readOptions();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), Objects.requireNonNullElse(e.getMessage(), "wrong option"));
    }
  }

  private static List<Article> read(
      Sources sources, SourceFile file, ReadOptions options, List<Issue> issues) {
    List<Article> articles = new ArrayList<>();
    try (ArticleStream stream = sources.open(file, options, issues::add)) {
      for (Optional<Article> next = stream.next(); next.isPresent(); next = stream.next()) {
        articles.add(next.get());
      }
    } catch (SourceFormatException e) {
      issues.add(e.issue());
    } catch (IOException e) {
      issues.add(Issue.of(IssueCode.SOURCE_UNREADABLE, Location.of(file.name()), Causes.of(e)));
    }
    return articles;
  }

  private String print(List<Article> articles, List<Issue> issues, boolean several)
      throws IOException {
    if (form.json) {
      return json(articles);
    } else if (form.text) {
      List<String> texts = articles.stream().map(InspectCommand::bodyText).toList();
      return String.join("\n\n", texts) + "\n";
    }
    StringBuilder out = new StringBuilder();
    articles.forEach(article -> out.append(Summary.of(article)).append(several ? "\n" : ""));
    issues.forEach(issue -> out.append("note       ").append(issue).append('\n'));
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
      ArticleJson.write(article, media -> names.getOrDefault(media.sha256(), ""), bytes);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The pictures' file names as the source names them, by digest. */
  private static Map<String, String> pictureNames(Article article) {
    Map<String, String> names = new HashMap<>();
    for (Block.Figure figure : article.figures()) {
      Image image = figure.image();
      image
          .media()
          .ifPresent(media -> names.put(media.sha256(), image.name().orElse(media.sha256())));
    }
    return names;
  }

  private void put(SourceFile file, String text) throws IOException {
    if (folder.isEmpty()) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      return;
    }
    Files.createDirectories(folder.get());
    Path target = folder.get().resolve(file.stem() + "." + form.extension());
    try (TargetFile made = TargetFile.create(target)) {
      made.stream().write(text.getBytes(StandardCharsets.UTF_8));
      made.commit();
    }
    spec.commandLine().getOut().println(target);
  }
}
