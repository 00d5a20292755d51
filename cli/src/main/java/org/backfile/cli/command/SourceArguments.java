package org.backfile.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.cli.VersionProvider;
import org.backfile.ingest.ReadOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The words that say what to read and how much of it. */
final class SourceArguments {
  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "A file, or a folder that is searched with all its folders. Read are saved web pages"
              + " (.html, .xhtml, .mhtml, with the folder NAME_files of a browser), scraped text"
              + " (.txt) and Backfile's own article JSON (.json, .jsonl), each also packed (.gz)."
              + " Pictures that lie beside NAME.txt as NAME.jpg, NAME-2.png or in a folder NAME/ are"
              + " taken in.")
  private List<Path> sources = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The language of articles that do not tell theirs, as a BCP 47 tag such as en or pt-BR."
              + " Without it, it is judged by the text.")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--max-source",
      paramLabel = "SIZE",
      defaultValue = "32MB",
      converter = SizeConverter.class,
      description = "The largest source that is read (default: ${DEFAULT-VALUE}).")
  private long sourceBytes;

  @Option(
      names = "--max-text",
      paramLabel = "CHARACTERS",
      defaultValue = "5000000",
      description = "The longest article that is read (default: ${DEFAULT-VALUE}).")
  private int textCharacters;

  @Option(
      names = "--max-picture",
      paramLabel = "SIZE",
      defaultValue = "256MB",
      converter = SizeConverter.class,
      description = "The largest picture file that is read (default: ${DEFAULT-VALUE}).")
  private long pictureBytes;

  @Option(
      names = "--max-pixels",
      paramLabel = "MILLIONS",
      defaultValue = "100",
      description = "The most pixels of a picture, in millions (default: ${DEFAULT-VALUE}).")
  private int picturePixelsMillions;

  /** The sources; an empty word, such as an unset variable, is refused. */
  List<Path> sources(CommandSpec spec) {
    if (sources.stream().anyMatch(path -> path.toString().isBlank())) {
      throw new ParameterException(spec.commandLine(), "a SOURCE is empty");
    }
    return List.copyOf(sources);
  }

  /** What the readers are told; wrong numbers and tags are refused. */
  ReadOptions readOptions(CommandSpec spec) {
    try {
      return new ReadOptions(
          new ReadOptions.Limits(
              sourceBytes, textCharacters, pictureBytes, picturePixelsMillions * 1_000_000L),
          language,
          VersionProvider.version());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), Objects.requireNonNullElse(e.getMessage(), "wrong option"));
    }
  }
}
