package org.backfile.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Outputs depend on inputs, options and the version alone: nothing below the command line asks. */
@AnalyzeClasses(
    packages = "org.backfile",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class DeterminismTest {

  /** What asks for the time, the place or chance, as {@code owner.name(parameters)}. */
  private static final Set<String> ASKING =
      Set.of(
          "java.lang.Math.random()",
          "java.lang.System.currentTimeMillis()",
          "java.lang.System.nanoTime()",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)",
          "java.text.Collator.getInstance()",
          "java.time.ZoneId.systemDefault()",
          "java.util.Date.<init>()",
          "java.util.Locale.getDefault()",
          "java.util.Locale.getDefault(java.util.Locale$Category)",
          "java.util.Random.<init>()",
          "java.util.TimeZone.getDefault()",
          "java.util.UUID.randomUUID()");

  @ArchTest
  static final ArchRule onlyTheCommandLineAsksForTimePlaceOrChance =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.backfile.cli..", "org.backfile.bench..")
          .should()
          .callCodeUnitWhere(asksForTimePlaceOrChance());

  private static DescribedPredicate<JavaCodeUnitAccess<?>> asksForTimePlaceOrChance() {
    return describe(
        "asks for the clock, the zone, the locale or chance",
        access ->
            ASKING.contains(access.getTarget().getFullName())
                || (access.getTargetOwner().getPackageName().equals("java.time")
                    && access.getName().equals("now")));
  }
}
