package org.backfile.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backfile.ingest.json.JsonArticleSource;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFinderTest {
  @TempDir Path folder;

  private final List<Issue> issues = new ArrayList<>();

  @Test
  void folderIsSearchedInTheOrderOfNames() throws IOException {
    make("b/2.txt", "b/1.txt", "a.txt", "c/d/3.txt");
    assertThat(names(folder)).containsExactly("a.txt", "b/1.txt", "b/2.txt", "c/d/3.txt");
    assertThat(issues).isEmpty();
  }

  @Test
  void otherFilesAreListedOnceButPicturesAndHiddenFilesAreNot() throws IOException {
    make("a.txt", "a.jpg", "README.md", "style.css", ".hidden.txt", ".git/x.txt");
    assertThat(names(folder)).containsExactly("a.txt");
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).code()).isEqualTo(IssueCode.SOURCE_SKIPPED);
    assertThat(issues.get(0).message()).contains("README.md").contains("style.css");
  }

  @Test
  void linksInFoldersAreNotFollowed() throws IOException {
    make("in/a.txt", "out/secret.txt");
    Files.createSymbolicLink(folder.resolve("in/link.txt"), folder.resolve("out/secret.txt"));
    Files.createSymbolicLink(folder.resolve("in/links"), folder.resolve("out"));
    assertThat(names(folder.resolve("in"))).containsExactly("a.txt");
    assertThat(issues.toString()).contains("SRC-005: left alone: in/link.txt, in/links");
  }

  @Test
  void linkToFolderThatIsGivenIsSearchedUnderItsOwnName() throws IOException {
    make("real/b/2.txt", "real/a.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    List<SourceFile> files = find(link);
    assertThat(files.stream().map(SourceFile::name)).containsExactly("link/a.txt", "link/b/2.txt");
    assertThat(files.get(0).path()).hasContent("x");
    assertThat(issues).isEmpty();
  }

  @Test
  void reportOfARunIsPassedOverSilently() throws IOException {
    make("a.txt", "json/report.txt");
    Files.writeString(folder.resolve("report.json"), "{\n  \"format\": \"backfile-report/1\"\n}\n");
    Files.writeString(folder.resolve("json/report.json"), "{\"format\": \"backfile-article/1\"}");
    var finder = new SourceFinder(Sources.of(List.of(new TextFiles(), new JsonArticleSource())));
    assertThat(finder.find(List.of(folder), issues::add).stream().map(SourceFile::path))
        .containsExactly(
            folder.resolve("a.txt"),
            folder.resolve("json/report.json"),
            folder.resolve("json/report.txt"));
    assertThat(issues).isEmpty();
  }

  @Test
  void folderSavedWithAPageBelongsToThePage() throws IOException {
    make("Ferry.html", "Ferry_files/frame.html", "Ferry_files/style.css", "Ferry_files/a/b.txt");
    make("Lock.HTM.GZ", "Lock-Dateien/frame.txt", "Quay.xhtml", "Quay.files/main.js");
    assertThat(names(folder)).containsExactly("Ferry.html", "Lock.HTM.GZ", "Quay.xhtml");
    assertThat(issues).isEmpty();
  }

  @Test
  void folderOfThatNameWithoutAPageIsSearched() throws IOException {
    make("Ferry.txt", "Ferry_files/frame.html", "_files/b.txt", "profiles/a.txt");
    assertThat(names(folder))
        .containsExactly("Ferry.txt", "Ferry_files/frame.html", "_files/b.txt", "profiles/a.txt");
  }

  @Test
  void pageFolderThatIsGivenIsSearched() throws IOException {
    make("in.html", "in_files/frame.html");
    assertThat(names(folder.resolve("in_files"))).containsExactly("in_files/frame.html");
  }

  @Test
  void packingSaysNothingOfWhatAFileIs() {
    SourceFile packed = SourceFile.of(Path.of("a", "Ferry.v2.HTML.GZ"));
    assertThat(packed.extension()).isEqualTo("html");
    assertThat(packed.stem()).isEqualTo("Ferry.v2");
    assertThat(packed.isPacked()).isTrue();
    for (String other : List.of("notes.gz", ".html.gz", ".gz")) {
      assertThat(SourceFile.of(Path.of(other)).isPacked()).as(other).isFalse();
      assertThat(SourceFile.of(Path.of(other)).extension()).as(other).isIn("gz", "");
    }
  }

  @Test
  void whatIsMissingOrOfNoKnownTypeIsAnErrorAndTheRestIsFound() throws IOException {
    make("a.txt", "b.doc");
    assertThat(names(folder.resolve("x.txt"), folder.resolve("b.doc"), folder.resolve("a.txt")))
        .containsExactly("a.txt");
    assertThat(issues.stream().map(Issue::code))
        .containsExactly(IssueCode.SOURCE_UNREADABLE, IssueCode.SOURCE_UNKNOWN);
  }

  @Test
  void fileGivenTwiceIsReadOnce() throws IOException {
    make("a.txt");
    assertThat(names(folder.resolve("a.txt"), folder.resolve("a.txt"))).hasSize(1);
  }

  private void make(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  /** The found names without the given folder's own. */
  private List<String> names(Path... arguments) {
    return find(arguments).stream()
        .map(file -> file.name().replaceFirst("^(junit[^/]*|in)/", ""))
        .toList();
  }

  private List<SourceFile> find(Path... arguments) {
    return new SourceFinder(Sources.of(List.of(new TextFiles())))
        .find(List.of(arguments), issues::add);
  }

  /** Takes text files and pages; the finder only asks for names. */
  private static final class TextFiles implements ArticleSource {
    @Override
    public String family() {
      return "text";
    }

    @Override
    public boolean recognises(SourceFile file) {
      return Set.of("txt", "html", "htm", "xhtml").contains(file.extension());
    }

    @Override
    public ArticleStream open(SourceFile file, ReadOptions options, IssueSink issues) {
      return ArticleStream.of(List.of());
    }
  }
}
