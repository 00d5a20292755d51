package org.backfile.cli;

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
    line.getErr().println("backfile: internal error: " + exception);
    if (System.getenv("BACKFILE_DEBUG") != null) {
      exception.printStackTrace(line.getErr());
    } else {
      line.getErr()
          .println("hint: set BACKFILE_DEBUG=1 to see where, and report it with the command line");
    }
    return ExitCodes.INTERNAL;
  }
}
