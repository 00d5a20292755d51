package org.backfile.report;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One defect or remark that a run found in a document.
 *
 * @param code what kind it is
 * @param severity how much it matters
 * @param location where
 * @param message what is the case, lower case, values quoted
 * @param hint what to do about it
 */
public record Issue(
    IssueCode code, Severity severity, Location location, String message, String hint) {
  /** Checks the components. */
  public Issue {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
  }

  /**
   * An issue in its code's own words.
   *
   * @param arguments first the message's, then the hint's
   */
  public static Issue of(IssueCode code, Location location, Object... arguments) {
    int used = placeholders(code.message());
    Object[] rest = new Object[Math.max(0, arguments.length - used)];
    System.arraycopy(arguments, arguments.length - rest.length, rest, 0, rest.length);
    return new Issue(
        code, code.severity(), location, fill(code.message(), arguments), fill(code.hint(), rest));
  }

  /**
   * Fills a template in; templates are constants of {@link IssueCode}, where each %s is a value.
   */
  private static String fill(String template, Object... arguments) {
    return String.format(Locale.ROOT, template, arguments);
  }

  private static int placeholders(String template) {
    return template.split("%s", -1).length - 1;
  }

  // Written out because those that a record has by itself are made anew in every run.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Issue issue
        && code == issue.code
        && severity == issue.severity
        && location.equals(issue.location)
        && message.equals(issue.message)
        && hint.equals(issue.hint);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code.id(), severity.name(), location, message, hint);
  }

  /** The form for terminals: {@code place: severity CODE: message (hint)}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %s %s: %s (%s)",
        location,
        severity.name().toLowerCase(Locale.ROOT),
        code.id(),
        message,
        hint);
  }
}
