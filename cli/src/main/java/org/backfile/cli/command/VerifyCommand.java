package org.backfile.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backfile.cli.ExitCodes;
import org.backfile.cli.VersionProvider;
import org.backfile.cli.job.Gates;
import org.backfile.cli.job.VerifyJob;
import org.backfile.cli.terminal.ProgressBar;
import org.backfile.cli.terminal.Talk;
import org.backfile.gate.Verification;
import org.backfile.json.VerificationJson;
import org.backfile.report.Causes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backfile verify}: finished files through the gates that libraries use. */
@Command(
    name = "verify",
    addMethodSubcommands = false,
    header = "Checks finished files: fixity, PDF/A and PDF/UA, EPUB.",
    description = {
      "",
      "A PDF is checked by veraPDF for every standard that it claims, an EPUB by EPUBCheck."
          + " Where the report.json of the run lies beside a file, the file must be byte for byte"
          + " what the report tells, and every file that it lists must be there. Each file's"
          + " result goes to standard output, with what was found, where, and what to do.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  backfile verify editions",
      "      every PDF and EPUB in the folder and its folders",
      "  backfile verify editions/news-archive.epub",
      "      one file",
      "  backfile verify editions --json > verification.json",
      "      the results as data, by docs/formats/verification.schema.json",
      "  backfile export coverage/ -o editions --verify",
      "      checks what was just made",
      "",
      "Exit codes: 0 all is good; 1 something failed and is listed; 2 wrong usage;",
      "3 internal error."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description =
          "A PDF, an EPUB, a report.json, or a folder that is searched with all its folders for"
              + " these; links to folders are not followed.")
  private List<Path> arguments = new ArrayList<>();

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "How many threads work (default: one for each processor). The results do not depend on"
              + " it.")
  private Optional<Integer> jobs = Optional.empty();

  @Mixin private GateArguments gate = new GateArguments();

  @Option(names = "--quiet", description = "Say nothing but the results.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    VerifyJob job;
    try {
      job = job();
    } catch (IOException e) {
      spec.commandLine().getErr().println("backfile: " + Causes.of(e));
      return ExitCodes.INTERNAL;
    }
    Talk talk = new Talk(spec.commandLine().getErr(), quiet);
    Verification done;
    try (ProgressBar bar = talk.bar()) {
      done = new Verification(VersionProvider.version(), job.run(arguments, bar));
    }
    print(json ? json(done) : VerificationText.of(done));
    talk.say(
        String.format(
            Locale.ROOT, "backfile: files %d, failed %d", done.verdicts().size(), done.failed()));
    return done.failed() > 0 ? ExitCodes.DONE_WITH_ISSUES : ExitCodes.DONE;
  }

  private VerifyJob job() throws IOException {
    if (arguments.stream().anyMatch(path -> path.toString().isBlank())) {
      throw usage("a FILE is empty");
    }
    try {
      return new VerifyJob(
          Gates.open(gate.limits()),
          jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
    } catch (IllegalArgumentException e) {
      throw usage(Objects.requireNonNullElse(e.getMessage(), "wrong option"));
    }
  }

  private void print(String results) {
    spec.commandLine().getOut().print(results);
    spec.commandLine().getOut().flush();
  }

  private static String json(Verification done) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    VerificationJson.write(done, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
