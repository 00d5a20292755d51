package org.backfile.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said when a command cannot be run, or fails. A class and not two method references: class
 * data keep none of an interface that was compiled for Java 5, and for one class that they lack,
 * the runtime opens every library.
 */
final class Mishaps implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final boolean IS_DEBUG = System.getenv("BACKFILE_DEBUG") != null;

  /** Names the mistake and where help is, without a page of it. */
  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    CommandLine line = mistake.getCommandLine();
    String name = line.getCommandSpec().qualifiedName();
    line.getErr().println("backfile: " + mistake.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(mistake, line.getErr())) {
      line.getErr().println("hint: '" + name + " --help' shows how it is used");
    }
    return ExitCodes.USAGE;
  }

  /** The outer fence: no error of ours reaches the terminal as a stack trace unless asked for. */
  @Override
  public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
    return internal(exception, line.getErr());
  }

  /**
   * Says that something here is broken, or that memory is short, and returns the exit code for
   * that.
   */
  static int internal(Throwable failure, PrintWriter err) {
    if (failure instanceof OutOfMemoryError) {
      err.println("backfile: this takes more memory than there is");
      err.println("hint: give more, such as BACKFILE_OPTS=-Xmx2g");
      return ExitCodes.INTERNAL;
    }
    err.println("backfile: internal error: " + failure);
    if (IS_DEBUG) {
      failure.printStackTrace(err);
    } else {
      err.println("hint: set BACKFILE_DEBUG=1 to see where, and report it with the command line");
    }
    return ExitCodes.INTERNAL;
  }

  /** Says what failed, when asked to, where another will say that it did. */
  static void debug(Throwable failure, PrintWriter err) {
    if (IS_DEBUG) {
      failure.printStackTrace(err);
    }
  }
}
