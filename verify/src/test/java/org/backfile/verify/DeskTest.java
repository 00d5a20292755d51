package org.backfile.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.backfile.gate.Finding;
import org.backfile.gate.GateLimits;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;

class DeskTest {
  private final Desk desk = new Desk("test");

  @Test
  void errorOfTheValidatorIsAFinding() {
    assertThat(code(() -> fail(new IllegalStateException("no such glyph"))))
        .isEqualTo(IssueCode.VERIFY_CHECK_FAILED.id());
    assertThat(code(() -> fail(new StackOverflowError())))
        .isEqualTo(IssueCode.VERIFY_CHECK_FAILED.id());
  }

  @Test
  void wantOfMemoryIsAFinding() {
    assertThat(code(() -> fail(new OutOfMemoryError("Java heap space"))))
        .isEqualTo(IssueCode.VERIFY_OUT_OF_MEMORY.id());
  }

  @Test
  void fileThatCannotBeReadIsAFinding() {
    List<Finding> findings = ask(() -> fail(new IOException("it ends early")));

    assertThat(findings).singleElement().extracting(Finding::code).isEqualTo("VER-014");
    assertThat(findings.get(0).message()).contains("it ends early");
  }

  @Test
  void checkWithoutAnEndIsGivenUpAndTheNextOneIsDone() {
    CountDownLatch never = new CountDownLatch(1);
    GateLimits limits = new GateLimits(1, 1, Duration.ofMillis(20), 1);

    List<Finding> endless =
        desk.ask(
            "PDF/A-2a",
            limits,
            () -> {
              never.await();
              return List.of();
            });

    assertThat(endless).extracting(Finding::code).containsExactly(IssueCode.VERIFY_TOO_LONG.id());
    assertThat(ask(List::of)).isEmpty();
  }

  private String code(Desk.Work work) {
    return ask(work).get(0).code();
  }

  private List<Finding> ask(Desk.Work work) {
    return desk.ask("PDF/A-2a", GateLimits.DEFAULT, work);
  }

  private static List<Finding> fail(Exception failure) throws Exception {
    throw failure;
  }

  private static List<Finding> fail(Error failure) {
    throw failure;
  }
}
