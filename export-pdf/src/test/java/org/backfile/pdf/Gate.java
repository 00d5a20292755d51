package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file follows its profile's standards. */
final class Gate {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Gate() {}

  static void passes(Path file, PdfProfile profile) throws IOException {
    List<PDFAFlavour> flavours =
        switch (profile) {
          case A2A -> List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
          case A3A -> List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
          case A4 -> List.of(PDFAFlavour.PDFA_4_F, PDFAFlavour.PDFUA_2);
        };
    for (PDFAFlavour flavour : flavours) {
      assertThat(failures(file, flavour)).as(flavour + " of " + file.getFileName()).isEmpty();
    }
  }

  private static List<String> failures(Path file, PDFAFlavour flavour) throws IOException {
    try (InputStream stream = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(
              assertion ->
                  assertion.getRuleId().getClause()
                      + "-"
                      + assertion.getRuleId().getTestNumber()
                      + " "
                      + assertion.getMessage()
                      + " at "
                      + assertion.getLocation().getContext())
          .distinct()
          .limit(20)
          .toList();
    } catch (VeraPDFException e) {
      throw new IOException(e);
    }
  }
}
