package org.backfile.export;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The boundary of a part of an export, such as an article or an appeal, that may fail for whatever
 * its content is, and must not cost the other parts.
 */
public final class Attempt {
  private Attempt() {}

  /** What may fail alone. */
  @FunctionalInterface
  public interface Step<T> {
    /** Takes it. */
    T take() throws IOException;
  }

  /**
   * Takes a step, unless its content makes it fail.
   *
   * @param failed is told why
   * @throws IOException when what the step reads or writes fails, which is for others to judge
   */
  public static <T> Optional<T> of(Step<T> step, Consumer<String> failed) throws IOException {
    try {
      return Optional.of(step.take());
    } catch (RuntimeException | StackOverflowError e) {
      failed.accept(reason(e));
      return Optional.empty();
    }
  }

  /** Why something failed, in its own words or by its kind. */
  public static String reason(Throwable failure) {
    return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }
}
