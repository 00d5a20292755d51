package org.backfile.gate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.Severity;

/**
 * Something that a check has to say about a file.
 *
 * @param check who says it: {@link #FILE}, {@link #FIXITY}, or a standard such as {@code PDF/UA-1}
 * @param code the rule, by the name that the check gives it
 * @param severity how much it matters
 * @param place where
 * @param message what is the case
 * @param hint what to do about it
 * @param more how many more findings of the same rule there are that are not listed
 */
public record Finding(
    String check,
    String code,
    Severity severity,
    Place place,
    String message,
    String hint,
    int more) {
  /** The check that there is a file and that it can be read. */
  public static final String FILE = "file";

  /** The check that a file is byte for byte what its report tells. */
  public static final String FIXITY = "fixity";

  /** Checks the components. */
  public Finding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
    checkArgument(more >= 0, "more %s must be >= 0", more);
  }

  /**
   * A finding about the file as a whole, in the words of an issue's code.
   *
   * @param arguments first the message's, then the hint's
   */
  public static Finding of(String check, IssueCode code, Object... arguments) {
    Issue words = Issue.of(code, Location.of(check), arguments);
    return new Finding(
        check, code.id(), code.severity(), Place.WHOLE, words.message(), words.hint(), 0);
  }

  /** The same finding as the last one listed of its rule. */
  public Finding withMore(int count) {
    return new Finding(check, code, severity, place, message, hint, count);
  }

  /** Whether the file fails by it. */
  public boolean isFailure() {
    return severity != Severity.INFO;
  }
}
