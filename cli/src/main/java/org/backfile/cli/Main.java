package org.backfile.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.backfile.cli.command.ExportCommand;
import org.backfile.cli.command.InspectCommand;
import org.backfile.cli.command.VerifyCommand;
import org.backfile.ingest.credit.CreditParser;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line's first class: parses the words, runs the command, ends with its exit code. */
@Command(
    name = "backfile",
    header = "Bundles news coverage into accessible, archival PDF and EPUB editions.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  backfile export coverage/ -o editions",
      "      one PDF and one EPUB of every article in a folder",
      "  backfile inspect article.txt",
      "      what was read from a file, and what was left out and why",
      "  backfile verify editions",
      "      whether finished files are whole and keep the standards they claim",
      "  source <(backfile generate-completion)",
      "      completes words in this shell with the Tab key",
      "",
      "'backfile help COMMAND' tells more about a command.",
      "",
      "Exit codes: 0 all done; 1 done, but something failed or was changed and is",
      "listed; 2 wrong usage; 3 internal error."
    })
public final class Main {
  private static final ImmutableMap<String, Class<?>> COMMANDS =
      ImmutableMap.of(
          "export", ExportCommand.class,
          "inspect", InspectCommand.class,
          "verify", VerifyCommand.class,
          "generate-completion", GenerateCompletion.class,
          "help", HelpCommand.class);

  /** What they do takes all the others. */
  private static final ImmutableSet<String> ABOUT_OTHERS =
      ImmutableSet.of("generate-completion", "help");

  /** What they do begins with sources. */
  private static final ImmutableSet<String> READING = ImmutableSet.of("export", "inspect");

  private Main() {}

  /**
   * Runs one command and ends the process.
   *
   * @param args the words after {@code backfile}
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command on the process's own streams, both in UTF-8, and returns its exit code. */
  static int run(String... args) {
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        args);
  }

  /** Runs one command on the given streams and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    try {
      return tried(out, err, args);
    } catch (LinkageError | VirtualMachineError e) {
      // picocli fences exceptions; these are of a broken installation or too little memory.
      return Mishaps.internal(e, err);
    }
  }

  private static int tried(PrintWriter out, PrintWriter err, String... args) {
    String word = args.length == 0 ? "" : args[0];
    if (READING.contains(word)) {
      prepare(err);
    }
    CommandLine line = line(word);
    line.setOut(out);
    line.setErr(err);
    line.setUsageHelpAutoWidth(true);
    Mishaps mishaps = new Mishaps();
    line.setParameterExceptionHandler(mishaps);
    line.setExecutionExceptionHandler(mishaps);
    int exitCode = line.execute(args);
    if (out.checkError() && exitCode == ExitCodes.DONE) {
      err.println("backfile: standard output is closed or full; not everything was printed");
      return ExitCodes.DONE_WITH_ISSUES;
    }
    return exitCode;
  }

  /**
   * Has the vocabulary of credits read by a thread of its own, which whoever reads a source needs
   * first, while this one learns the options. When that fails, so will whoever needs it.
   */
  private static void prepare(PrintWriter err) {
    Thread thread = new Thread(CreditParser::standard, "backfile-preparation");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, failure) -> Mishaps.debug(failure, err));
    thread.start();
  }

  /**
   * The command line with what its first word asks for: one command, unless it takes all. To learn
   * a command's options by reflection takes longer than to parse them.
   */
  private static CommandLine line(String word) {
    CommandLine line = new CommandLine(new Main());
    boolean alone = COMMANDS.containsKey(word) && !ABOUT_OTHERS.contains(word);
    COMMANDS.forEach(
        (name, command) -> {
          if (!alone || name.equals(word)) {
            line.addSubcommand(name, command);
          }
        });
    return line;
  }
}
