package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The gates that libraries use: veraPDF and EPUBCheck, none of their messages tolerated. */
public final class Validators {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Validators() {}

  /** Checks each file by its extension. */
  public static void check(List<Path> artefacts) throws Exception {
    for (Path artefact : artefacts) {
      if (artefact.toString().endsWith(".pdf")) {
        pdf(artefact);
      } else {
        epub(artefact);
      }
    }
  }

  private static void pdf(Path file) throws Exception {
    pdf(file, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
  }

  /** Checks a PDF by the standards it claims. */
  static void pdf(Path file, PDFAFlavour... flavours) throws Exception {
    for (PDFAFlavour flavour : flavours) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
          PDFAValidator validator =
              Foundries.defaultInstance().createValidator(flavour, 20, false, true, false)) {
        ValidationResult result = validator.validate(parser);
        assertThat(
                result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage())
                    .distinct())
            .as("%s as %s", file.getFileName(), flavour)
            .isEmpty();
        assertThat(result.isCompliant()).isTrue();
      }
    }
  }

  private static void epub(Path file) {
    Messages messages = new Messages(file.toString());
    new EpubCheck(file.toFile(), messages).doValidate();
    assertThat(messages.found).as("%s", file.getFileName()).isEmpty();
  }

  /** Keeps every message of whatever severity. */
  private static final class Messages extends MasterReport {
    private final List<String> found = new ArrayList<>();

    Messages(String name) {
      setEpubFileName(name);
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      if (message.getSeverity() != Severity.SUPPRESSED) {
        found.add(message.getID() + " " + message.getMessage(arguments) + " " + location);
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {}
  }
}
