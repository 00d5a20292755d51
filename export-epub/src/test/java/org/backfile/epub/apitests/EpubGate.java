package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** EPUBCheck as a gate: not one message of any severity is let through. */
final class EpubGate {
  private EpubGate() {}

  /** Asserts that EPUBCheck has nothing whatever to say about a file. */
  static void assertSilent(Path epub) {
    assertThat(messages(epub)).as("EPUBCheck on %s", epub.getFileName()).isEmpty();
  }

  /** Everything that EPUBCheck says, usage included. */
  static List<String> messages(Path epub) {
    Messages messages = new Messages();
    messages.setReportingLevel(ReportingLevel.Usage);
    messages.setEpubFileName(epub.toString());
    EpubCheck check = new EpubCheck(epub.toFile(), messages);
    check.setLocale(Locale.ENGLISH);
    check.doValidate();
    return messages.found;
  }

  /** Keeps each message as a line. */
  private static final class Messages extends MasterReport {
    private final List<String> found = new ArrayList<>();

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      if (message.getSeverity() != Severity.SUPPRESSED) {
        found.add(
            message.getSeverity()
                + " "
                + message.getID()
                + " "
                + location
                + ": "
                + message.getMessage(arguments));
      }
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
