package org.backfile.verify;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.backfile.gate.Finding;
import org.backfile.gate.GateLimits;
import org.backfile.gate.Place;
import org.backfile.report.Severity;

/** Asks EPUBCheck, and lets it say everything that it has to say. */
final class EpubCheck {
  private static final String EPUB = "EPUB";

  private final Desk desk = new Desk("epubcheck");

  /** Adds what the file is checked for, and what is found. */
  void check(Path file, GateLimits limits, List<String> checks, List<Finding> findings) {
    checks.add(EPUB);
    findings.addAll(desk.ask(EPUB, limits, new Validation(file, limits, new Messages())));
  }

  /** One file, of which no further message is taken once it was stopped. */
  private record Validation(Path file, GateLimits limits, Messages messages) implements Desk.Work {
    @Override
    public List<Finding> findings() throws IOException {
      Optional<Finding> bomb = ZipScan.scan(file, limits);
      if (bomb.isPresent()) {
        return List.of(bomb.get());
      }
      messages.setReportingLevel(ReportingLevel.Usage);
      messages.setEpubFileName(file.toString());
      var check = new com.adobe.epubcheck.api.EpubCheck(file.toFile(), messages);
      check.setLocale(Locale.ENGLISH);
      check.doValidate();
      return messages.findings.listed(limits);
    }

    @Override
    public void stop() {
      messages.stopped = true;
    }
  }

  /** Turns messages into findings. */
  private static final class Messages extends MasterReport {
    private final Findings findings = new Findings();
    private volatile boolean stopped;

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      if (stopped) {
        throw new CancellationException();
      }
      severity(message)
          .ifPresent(
              severity ->
                  findings.add(
                      new Finding(
                          EPUB,
                          message.getID().toString(),
                          severity,
                          place(location),
                          Findings.bounded(message.getMessage(arguments)),
                          hint(message),
                          0)));
    }

    private static Optional<Severity> severity(Message message) {
      return switch (message.getSeverity()) {
        case FATAL, ERROR -> Optional.of(Severity.ERROR);
        case WARNING -> Optional.of(Severity.WARNING);
        case INFO, USAGE -> Optional.of(Severity.INFO);
        case SUPPRESSED -> Optional.empty();
      };
    }

    private static Place place(EPUBLocation location) {
      String part = location.getPath();
      return part.isEmpty()
          ? Place.WHOLE
          : Place.epub(part, location.getLine(), location.getColumn());
    }

    private static String hint(Message message) {
      String suggestion = message.getSuggestion();
      return suggestion == null || suggestion.isBlank()
          ? "see rule " + message.getID() + " of EPUBCheck, put the place right and check again"
          : Findings.bounded(suggestion);
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {
      // Facts about the file, not messages.
    }

    @Override
    public void initialize() {
      // Nothing to make ready.
    }

    @Override
    public int generate() {
      return 0;
    }
  }
}
