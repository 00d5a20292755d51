package org.backfile.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.gate.Finding;
import org.backfile.gate.GateLimits;
import org.backfile.gate.Place;
import org.backfile.report.IssueCode;
import org.backfile.report.Severity;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.processor.reports.enums.JobEndStatus;

/** Asks veraPDF about every standard that a PDF claims in its metadata. */
final class PdfCheck {
  /** The check that there is a claim. */
  private static final String CLAIMS = "PDF";

  private static final Pattern PAGE = Pattern.compile("/pages\\[(\\d{1,8})\\]");

  /** Kept, because the runtime forgets the level of a logger that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("org.verapdf");

  static {
    LOGGER.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private final Desk desk = new Desk("verapdf");

  /** Adds what the file is checked for, and what is found. */
  void check(Path file, GateLimits limits, List<String> checks, List<Finding> findings) {
    List<PDFAFlavour> claims = new ArrayList<>();
    findings.addAll(
        desk.ask(
            CLAIMS,
            limits,
            () -> {
              claims.addAll(claims(file));
              return claims.isEmpty()
                  ? List.of(Finding.of(CLAIMS, IssueCode.VERIFY_NO_STANDARD))
                  : List.of();
            }));
    for (PDFAFlavour claim : List.copyOf(claims)) {
      String name = name(claim);
      checks.add(name);
      findings.addAll(
          desk.ask(name, limits, new Validation(file, claim, limits, new AtomicReference<>())));
    }
  }

  private static List<PDFAFlavour> claims(Path file) throws IOException {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(file.toFile(), PDFAFlavour.NO_FLAVOUR)) {
      return parser.getFlavours().stream()
          .filter(flavour -> flavour != PDFAFlavour.NO_FLAVOUR)
          .toList();
    } catch (EncryptedPdfException e) {
      throw new IOException("it is encrypted", e);
    } catch (ModelParsingException e) {
      throw new IOException(cause(e), e);
    }
  }

  /** One standard, which can be stopped between two of the file's objects. */
  private record Validation(
      Path file, PDFAFlavour claim, GateLimits limits, AtomicReference<PDFAValidator> running)
      implements Desk.Work {
    @Override
    public List<Finding> findings() throws IOException {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), claim);
          PDFAValidator validator =
              Foundries.defaultInstance()
                  .createValidator(claim, Findings.KEPT, false, true, false)) {
        running.set(validator);
        return PdfCheck.findings(validator.validate(parser), name(claim), limits);
      } catch (VeraPDFException e) {
        throw new IOException(cause(e), e);
      }
    }

    @Override
    public void stop() {
      Optional.ofNullable(running.get())
          .ifPresent(validator -> validator.cancelValidation(JobEndStatus.TIMEOUT));
    }
  }

  private static List<Finding> findings(ValidationResult result, String check, GateLimits limits) {
    Findings findings = new Findings();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.PASSED) {
        findings.add(finding(assertion, check));
      }
    }
    result.getFailedChecks().forEach((rule, count) -> findings.total(code(rule), count));
    return findings.listed(limits);
  }

  private static Finding finding(TestAssertion assertion, String check) {
    RuleId rule = assertion.getRuleId();
    String context = Optional.ofNullable(assertion.getLocation().getContext()).orElse("root");
    String message =
        Optional.ofNullable(assertion.getErrorMessage()).orElse(assertion.getMessage());
    String hint =
        String.format(
            Locale.ROOT,
            "see clause %s of %s: %s",
            rule.getClause(),
            rule.getSpecification().getId(),
            assertion.getMessage());
    return new Finding(
        check,
        code(rule),
        Severity.ERROR,
        Place.pdf(page(context), Optional.of(Findings.bounded(context))),
        Findings.bounded(message),
        Findings.bounded(hint),
        0);
  }

  private static Optional<Integer> page(String context) {
    Matcher matcher = PAGE.matcher(context);
    return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1)) + 1) : Optional.empty();
  }

  private static String code(RuleId rule) {
    return rule.getClause() + "-" + rule.getTestNumber();
  }

  /** The standard's name as people write it, such as {@code PDF/A-2a} and {@code PDF/UA-1}. */
  private static String name(PDFAFlavour flavour) {
    return switch (flavour.getPart().getFamily()) {
      case PDF_A -> "PDF/A-" + flavour.getId();
      case PDF_UA -> "PDF/UA-" + flavour.getPart().getPartNumber();
      default -> flavour.getPart().getName();
    };
  }

  private static String cause(VeraPDFException e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return Optional.ofNullable(deepest.getMessage()).orElse(deepest.getClass().getSimpleName());
  }
}
