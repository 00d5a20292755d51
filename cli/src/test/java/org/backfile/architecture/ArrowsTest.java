package org.backfile.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Who may know whom: everything may use core, the command line everything, and nobody else. */
@AnalyzeClasses(
    packages = "org.backfile",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArrowsTest {

  private static final String[] CORE = {
    "org.backfile.model..",
    "org.backfile.edition..",
    "org.backfile.media..",
    "org.backfile.font..",
    "org.backfile.export..",
    "org.backfile.gate..",
    "org.backfile.report..",
    "org.backfile.json.."
  };

  @ArchTest
  static final ArchRule modelImportsNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("org.backfile.model..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.backfile..")
                  .and(not(resideInAPackage("org.backfile.model.."))));

  @ArchTest
  static final ArchRule coreKnowsNoOtherModule =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.backfile..").and(not(resideInAnyPackage(CORE))));

  @ArchTest static final ArchRule ingestKnowsOnlyCore = knowsOnlyCore("org.backfile.ingest..");

  @ArchTest static final ArchRule pdfKnowsOnlyCore = knowsOnlyCore("org.backfile.pdf..");

  @ArchTest static final ArchRule epubKnowsOnlyCore = knowsOnlyCore("org.backfile.epub..");

  @ArchTest static final ArchRule verifyKnowsOnlyCore = knowsOnlyCore("org.backfile.verify..");

  @ArchTest
  static final ArchRule nobodyKnowsVerify =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.backfile.verify..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.backfile.verify..",
              "com.adobe.epubcheck..",
              "org.verapdf..",
              "org.w3c.epubcheck..")
          .because("the validators are loaded by a class loader of their own, if at all");

  @ArchTest
  static final ArchRule onlyPdfDrawAndFontKnowPdfBox =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.backfile.pdf.draw..", "org.backfile.pdf.font..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

  @ArchTest
  static final ArchRule fontsReadNoStage = readsNone("font", "flow", "line", "page", "draw");

  @ArchTest static final ArchRule flowReadsNoLaterStage = readsNone("flow", "line", "page", "draw");

  @ArchTest static final ArchRule linesReadNoLaterStage = readsNone("line", "page", "draw");

  @ArchTest static final ArchRule pagesReadNoLaterStage = readsNone("page", "draw");

  @ArchTest
  static final ArchRule onlyEpubKnowsEpub4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.backfile.epub..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.documentnode.epub4j..");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.backfile.cli..", "org.backfile.bench..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.backfile.cli..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  private static ArchRule knowsOnlyCore(String module) {
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.backfile..")
                .and(not(resideInAnyPackage(CORE)))
                .and(not(resideInAPackage(module))));
  }

  /** A stage of the PDF's making reads none of the later ones' types. */
  private static ArchRule readsNone(String stage, String... later) {
    String[] packages =
        Stream.of(later).map(name -> "org.backfile.pdf." + name + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("org.backfile.pdf." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true);
  }
}
