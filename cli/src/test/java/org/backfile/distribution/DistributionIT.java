package org.backfile.distribution;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution that the build just made, run as its users run it. */
class DistributionIT {

  private static final Path FOLDER =
      Path.of(
          requireNonNull(
              System.getProperty("backfile.distribution"), "backfile.distribution is not set"));
  private static final Path LAUNCHER = FOLDER.resolve("bin/backfile");
  private static final Map<String, String> THIS_JAVA =
      Map.of("JAVA_HOME", System.getProperty("java.home", ""));

  @TempDir Path temporary;

  @Test
  void versionIsAllThatVersionPrints() throws Exception {
    Launch launch = Launch.of(temporary, THIS_JAVA, LAUNCHER.toString(), "--version");

    assertThat(launch.err()).isEmpty();
    assertThat(launch.out().lines()).singleElement().asString().startsWith("backfile 0.");
    assertThat(launch.exitCode()).isZero();
  }

  @Test
  void firstStartLeavesClassDataForTheNext() throws Exception {
    Launch.of(temporary, THIS_JAVA, LAUNCHER.toString(), "--version");

    try (Stream<Path> archives = Files.list(FOLDER.resolve("lib/cds"))) {
      assertThat(archives).singleElement().satisfies(file -> assertThat(file).isNotEmptyFile());
    }
  }

  @Test
  void firstStartKeepsWholeClassDataWhateverTheEnvironment() throws Exception {
    Path copy = copyOfFolder("copy");
    Map<String, String> odd = with(THIS_JAVA, "SOURCE_DATE_EPOCH", "abc");

    Launch launch = Launch.of(temporary, odd, copy.resolve("bin/backfile").toString(), "--version");

    assertThat(launch.exitCode()).as(launch.err()).isZero();
    try (Stream<Path> archives = Files.list(copy.resolve("lib/cds"))) {
      assertThat(archives)
          .singleElement()
          .satisfies(file -> assertThat(Files.size(file)).isGreaterThan(5_000_000));
    }
  }

  @Test
  void failedTrainingLeavesAnEmptyFileInPlaceOfClassData() throws Exception {
    Path copy = copyOfFolder("copy");
    Files.writeString(copy.resolve("lib/training/article.txt"), "");

    Launch launch =
        Launch.of(temporary, THIS_JAVA, copy.resolve("bin/backfile").toString(), "--version");

    assertThat(launch.exitCode()).as(launch.err()).isZero();
    try (Stream<Path> archives = Files.list(copy.resolve("lib/cds"))) {
      assertThat(archives).singleElement().satisfies(file -> assertThat(file).isEmptyFile());
    }
  }

  @Test
  void classDataGoToTheUsersCacheWhereTheFolderCannotHoldThem() throws Exception {
    Path copy = copyOfFolder("copy");
    Files.writeString(copy.resolve("lib/cds"), "a file in the way");
    String launcher = copy.resolve("bin/backfile").toString();

    Launch homeless = Launch.of(temporary, THIS_JAVA, launcher, "--version");
    Launch home =
        Launch.of(temporary, with(THIS_JAVA, "HOME", temporary.toString()), launcher, "--version");

    assertThat(homeless.exitCode()).as(homeless.err()).isZero();
    assertThat(home.exitCode()).as(home.err()).isZero();
    assertThat(Path.of("/nonexistent")).doesNotExist();
    try (Stream<Path> archives = Files.list(temporary.resolve(".cache/backfile"))) {
      assertThat(archives).singleElement().satisfies(file -> assertThat(file).isNotEmptyFile());
    }
  }

  @Test
  void folderWhoseNameHasAColonIsRefusedWithAHint() throws Exception {
    Path copy = copyOfFolder("a:b");

    Launch launch =
        Launch.of(temporary, THIS_JAVA, copy.resolve("bin/backfile").toString(), "--version");

    assertThat(launch.out()).isEmpty();
    assertThat(launch.err()).contains("/a:b', whose name has a colon; hint: move the folder");
    assertThat(launch.exitCode()).isEqualTo(3);
  }

  @Test
  void launcherFindsItsLibrariesThroughLinksAndBlanks() throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("it's \"a\" folder"));
    Path absolute = Files.createSymbolicLink(temporary.resolve("link"), LAUNCHER);
    Path relative =
        Files.createSymbolicLink(folder.resolve("back file"), folder.relativize(absolute));

    Launch launch = Launch.of(folder, THIS_JAVA, relative.toString(), "--version");
    Files.delete(relative);
    Files.delete(absolute);

    assertThat(launch.err()).isEmpty();
    assertThat(launch.exitCode()).isZero();
  }

  @Test
  void exportPrintsItsFilesAndNothingElseFromAnyFolder() throws Exception {
    Path copy = copyOfFolder("a folder");
    String launcher = copy.resolve("bin/backfile").toString();
    String stories = copy.resolve("lib/training").toString();

    for (String name : List.of("first", "with class data")) {
      Launch launch =
          Launch.of(temporary, THIS_JAVA, launcher, "export", stories, "-o", name, "--quiet");

      assertThat(launch.exitCode()).as(launch.err()).isZero();
      assertThat(launch.err()).isEmpty();
      assertThat(launch.out().lines())
          .containsExactly(name + "/news-archive.pdf", name + "/news-archive.epub");
    }
  }

  @Test
  void optionsForTheRuntimeCountAndMistakesInThemAreTold() throws Exception {
    String stories = FOLDER.resolve("lib/training").toString();
    Map<String, String> tight = with(THIS_JAVA, "BACKFILE_OPTS", "-Xmx5m");
    Map<String, String> wrong = with(THIS_JAVA, "BACKFILE_OPTS", "-XX:MaxHeapSise=4g");

    Launch starved =
        Launch.of(temporary, tight, LAUNCHER.toString(), "export", stories, "-o", "tight");
    Launch refused =
        Launch.of(temporary, wrong, LAUNCHER.toString(), "export", stories, "-o", "wrong");

    assertThat(starved.exitCode()).isNotZero();
    // The runtime says so when it gives up itself, Backfile when it is given the word.
    assertThat(starved.err())
        .containsPattern("OutOfMemoryError|takes more memory than there is\\Rhint: give more");
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.err()).contains("MaxHeapSise");
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    Launch launch = Launch.of(temporary, THIS_JAVA, LAUNCHER.toString(), "--no such* \"$HOME\"");

    assertThat(launch.err()).contains("--no such* \"$HOME\"");
    assertThat(launch.exitCode()).isEqualTo(2);
  }

  @Test
  void olderJavaIsRefusedWithItsVersionAndAHint() throws Exception {
    Path java = Files.createDirectories(temporary.resolve("jre/bin")).resolve("java");
    Files.writeString(temporary.resolve("jre/release"), "JAVA_VERSION=\"11.0.2\"\n");
    Files.writeString(java, "#!/bin/sh\nexit 99\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    Launch launch =
        Launch.of(
            temporary,
            Map.of("JAVA_HOME", temporary.resolve("jre").toString()),
            LAUNCHER.toString(),
            "--version");

    assertThat(launch.out()).isEmpty();
    assertThat(launch.err()).contains("Java 11.0.2").contains("hint: install Java 17");
    assertThat(launch.exitCode()).isEqualTo(3);
  }

  @Test
  void missingJavaIsSaidWithAHint() throws Exception {
    Launch launch =
        Launch.of(temporary, Map.of("JAVA_HOME", "/no/such"), LAUNCHER.toString(), "--version");

    assertThat(launch.err()).contains("'/no/such', which holds no bin/java; hint: ");
    assertThat(launch.exitCode()).isEqualTo(3);
  }

  @Test
  void folderZipAndTarballHoldTheSameFiles() throws Exception {
    Set<String> folder = filesOfFolder();

    assertThat(folder).contains("bin/backfile", "bin/backfile.bat", "lib/backfile.jar", "LICENSE");
    assertThat(folder).contains("lib/java/options", "lib/training/articles.json");
    assertThat(filesOfZip()).isEqualTo(folder);
    assertThat(filesOfTarball()).isEqualTo(folder);
  }

  @Test
  void testsAndBenchmarksStayAtHome() throws Exception {
    assertThat(filesOfFolder()).noneMatch(name -> name.matches("lib/.*(junit|bench|jmh).*"));
  }

  @Test
  void validatorsLieInAFolderOfTheirOwnAndNothingLiesTwice() throws Exception {
    Set<String> all = filesOfFolder();
    Set<String> validators =
        all.stream()
            .filter(name -> name.startsWith("lib/verify/"))
            .map(name -> name.substring("lib/verify/".length()))
            .collect(toCollection(TreeSet::new));

    assertThat(validators).anyMatch(name -> name.startsWith("epubcheck-"));
    assertThat(validators).noneMatch(name -> all.contains("lib/" + name));
    assertThat(all).noneMatch(name -> name.matches("lib/[^/]*(verapdf|epubcheck|Saxon|xerces).*"));
  }

  @Test
  void samplesAreVerifiedAndDamageIsFound() throws Exception {
    String launcher = LAUNCHER.toString();
    String stories = FOLDER.resolve("lib/training").toString();

    Launch export =
        Launch.of(temporary, THIS_JAVA, launcher, "export", stories, "-o", "out", "--verify");
    Launch good = Launch.of(temporary, THIS_JAVA, launcher, "verify", "out", "--quiet");
    Path epub = temporary.resolve("out/news-archive.epub");
    byte[] bytes = Files.readAllBytes(epub);
    bytes[10] ^= 1;
    Files.write(epub, bytes);
    Launch bad = Launch.of(temporary, THIS_JAVA, launcher, "verify", "out");

    assertThat(export.exitCode()).as(export.err()).isZero();
    assertThat(Files.readString(temporary.resolve("out/report.json"))).doesNotContain("VER-");
    assertThat(good.exitCode()).as(good.out()).isZero();
    assertThat(good.err()).isEmpty();
    assertThat(good.out().lines())
        .containsExactly(
            "good    out/news-archive.epub (file, fixity, EPUB)",
            "good    out/news-archive.pdf (file, fixity, PDF/A-2a, PDF/UA-1)",
            "good    out/report.json (file)");
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.out()).contains("failed  out/news-archive.epub", "VER-008");
  }

  @Test
  void withoutValidatorsAllElseWorksAndVerifySaysWhatIsMissing() throws Exception {
    Path copy = copyOfFolder("copy");
    try (Stream<Path> jars = Files.list(copy.resolve("lib/verify"))) {
      for (Path jar : jars.toList()) {
        Files.delete(jar);
      }
    }
    Files.delete(copy.resolve("lib/verify"));
    String launcher = copy.resolve("bin/backfile").toString();
    String stories = copy.resolve("lib/training").toString();

    Launch export = Launch.of(temporary, THIS_JAVA, launcher, "export", stories, "-o", "out");
    Launch verify = Launch.of(temporary, THIS_JAVA, launcher, "verify", "out");
    Launch both =
        Launch.of(temporary, THIS_JAVA, launcher, "export", stories, "-o", "out", "--verify");

    assertThat(export.exitCode()).as(export.err()).isZero();
    assertThat(verify.exitCode()).isEqualTo(3);
    assertThat(verify.err()).contains("validators are missing; hint: ", "lib/verify");
    assertThat(both.exitCode()).isEqualTo(3);
  }

  @Test
  void everyLibraryIsInTheNotice() throws Exception {
    Set<String> named =
        new TreeSet<>(List.of(Files.readString(FOLDER.resolve("NOTICE")).split("[\\s,]+", -1)));
    Set<String> libraries =
        filesOfFolder().stream()
            .filter(name -> name.endsWith(".jar"))
            .map(name -> name.replaceFirst("^lib/(verify/)?", "").replaceFirst("-[0-9].*$", ""))
            .filter(name -> !name.startsWith("backfile"))
            .collect(toCollection(TreeSet::new));

    assertThat(libraries).isNotEmpty().isSubsetOf(named);
  }

  /** The distribution at another place, without class data. */
  private Path copyOfFolder(String name) throws IOException {
    Path copy = temporary.resolve(name);
    for (String file : filesOfFolder()) {
      Files.createDirectories(copy.resolve(file).getParent());
      Files.copy(FOLDER.resolve(file), copy.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return copy;
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    return ImmutableMap.<String, String>builder().putAll(map).put(key, value).buildOrThrow();
  }

  private static Set<String> filesOfFolder() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString())
          .filter(name -> !name.startsWith("lib/cds/"))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Set<String> filesOfZip() throws IOException {
    try (ZipFile zip = new ZipFile(FOLDER + ".zip")) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .map(DistributionIT::withoutRoot)
          .collect(toCollection(TreeSet::new));
    }
  }

  private Set<String> filesOfTarball() throws Exception {
    Launch list = Launch.of(temporary, Map.of(), "tar", "-tzf", FOLDER + ".tar.gz");
    return list.out()
        .lines()
        .filter(name -> !name.endsWith("/"))
        .map(DistributionIT::withoutRoot)
        .collect(toCollection(TreeSet::new));
  }

  private static String withoutRoot(String name) {
    String root = FOLDER.getFileName() + "/";
    assertThat(name).startsWith(root);
    return name.substring(root.length());
  }
}
