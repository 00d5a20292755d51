package org.backfile.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.backfile.ingest.json.JsonArticleSource;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
  void foldersAreSearchedHoweverDeepTheyLie() throws IOException {
    String deep = "d/".repeat(600);
    make(deep + "deep.txt", "a.txt");
    assertThat(names(folder)).containsExactly("a.txt", deep + "deep.txt");
    assertThat(issues).isEmpty();
  }

  @Test
  void depthTakesNoOpenFiles() throws IOException {
    assumeThat(OpenFiles.canBeCounted()).isTrue();
    String deep = "d/".repeat(300);
    make(deep + "deep.txt", "page.html", "page_files/" + deep + "deep.txt");
    OpenFiles.Most most = new OpenFiles.Most();
    find(folder);
    long before = OpenFiles.count();
    new SourceFinder(Sources.of(List.of(new TextFiles(most::look))))
        .find(List.of(folder), issues::add);
    assertThat(most.count() - before).isLessThan(50);
  }

  @Test
  void pageFolderThatCannotBeSearchedToItsEndStillBelongsToThePage() throws IOException {
    write("Ferry.html", "<iframe src='Ferry_files/ad.html'></iframe>");
    // Longer than a path may be, so that not even the superuser can look at what is down there.
    String deep = ("d".repeat(200) + "/").repeat(15);
    make("Ferry_files/ad.html", "Ferry_files/" + deep + "a.txt", "moved/" + deep + "b.txt");
    Path deepest = folder.resolve("Ferry_files/" + deep + "moved");
    Files.move(folder.resolve("moved"), deepest);
    try {
      assertThat(names(folder)).containsExactly("Ferry.html", "Ferry_files/" + deep + "a.txt");
      assertThat(issues.stream().map(Issue::code)).containsExactly(IssueCode.SOURCE_UNREADABLE);
    } finally {
      Files.move(deepest, folder.resolve("moved"));
    }
  }

  @Test
  void eachFileIsToldWhileOthersAreLookedForAndListedOnce() throws IOException {
    make("b/2.txt", "b/1.txt", "a.txt");
    List<SourceFile> early = new ArrayList<>();
    List<Path> twice = List.of(folder, folder.resolve("b"), folder.resolve("a.txt"), folder);
    List<SourceFile> files =
        new SourceFinder(Sources.of(List.of(new TextFiles()))).find(twice, issues::add, early::add);
    assertThat(files).doesNotHaveDuplicates();
    assertThat(Set.copyOf(early)).isEqualTo(Set.copyOf(files));
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
    make("Ferry_files/frame.html", "Ferry_files/style.css", "Ferry_files/a/b.txt");
    write(
        "Ferry.html",
        "<iframe src='./Ferry_files/frame.html'></iframe><iframe src=Ferry_files/a/b.txt></iframe>");
    make("Lock-Dateien/frame.txt", "Quay.files/main.js");
    write("Lock.HTM.GZ", gzip("<frame src=Lock-Dateien/frame.txt>"));
    write("Quay.xhtml", "<script src='Quay.files/main.js'/>");
    assertThat(names(folder)).containsExactly("Ferry.html", "Lock.HTM.GZ", "Quay.xhtml");
    assertThat(issues).isEmpty();
  }

  @Test
  void framesOfFramesBelongToThePage() throws IOException {
    write("Ferry.html", "<iframe src='Ferry_files/ad.html'></iframe>");
    write("Ferry_files/ad.html", "<iframe src='saved%20(2).html'></iframe>");
    make("Ferry_files/saved (2).html");
    assertThat(names(folder)).containsExactly("Ferry.html");
    assertThat(issues).isEmpty();
  }

  @Test
  void pageNamesItsFolderInEveryWayThatBrowsersWrite() throws IOException {
    make("Паром & мост_files/1.html", "Quay's_files/1.html", "Замок_files/1.html");
    write("Паром & мост.html", "<frame src='./Паром &amp; мост_files/1.html'>");
    write("Quay's.html", "<frame src=\"Quay&#39;s_files/1.html\">");
    byte[] wide = "\uFEFF<frame src='Замок_files/1.html'>".getBytes(StandardCharsets.UTF_16LE);
    write("Замок.html", wide);
    make("Мол_files/1.html");
    write("Мол.html", "<frame src='%D0%9C%D0%BE%D0%BB_files/1.html'>");
    assertThat(names(folder))
        .containsExactlyInAnyOrder("Паром & мост.html", "Quay's.html", "Замок.html", "Мол.html");
    assertThat(issues).isEmpty();
  }

  @Test
  void ownFolderWithTheNameOfAPageIsRead() throws IOException {
    write("harbour.html", "<p>See <a href='harbour-file/2.html'>the second part</a>.</p>");
    make("harbour-file/2.html", "harbour-file/deep/3.txt", "harbour-file/quay.jpg");
    assertThat(names(folder))
        .containsExactly("harbour-file/2.html", "harbour-file/deep/3.txt", "harbour.html");
    assertThat(issues).isEmpty();
  }

  @Test
  void sourceInAPageFolderThatThePageDoesNotShowIsRead() throws IOException {
    write("harbour.html", "<img src='harbour_files/quay.jpg'><iframe src=harbour_files/1.html>");
    make("harbour_files/1.html", "harbour_files/quay.jpg", "harbour_files/follow-up.txt");
    make("harbour_files/.git/notes.txt");
    assertThat(names(folder)).containsExactly("harbour.html", "harbour_files/follow-up.txt");
    assertThat(issues).isEmpty();
  }

  @Test
  void sourceWhoseNameHasOtherLettersThanAFrameIsRead() throws IOException {
    write("harbour.html", "<iframe src='harbour_files/кадр.html'></iframe>");
    make("harbour_files/кадр.html", "harbour_files/статья.html", "harbour_files/記事.txt");
    assertThat(names(folder))
        .containsExactly("harbour.html", "harbour_files/статья.html", "harbour_files/記事.txt");
  }

  @Test
  void namesAreReadInThePagesOwnCharset() throws IOException {
    String page = "<meta charset=windows-1251><p>Паром у мола</p><frame src='Мол_files/кадр.html'>";
    write("Мол.html", page.getBytes(Charset.forName("windows-1251")));
    make("Мол_files/кадр.html", "Мол_files/мост.html");
    String guide = "How to vote, and when - a guide for first time voters, 2024.html";
    write(
        "Lot.html", "<frame src='Lot_files/" + guide + "'><script>f(`Lot_files/b.html`)</script>");
    make("Lot_files/" + guide, "Lot_files/b.html");
    write("Fa\u0308hre.html", "<frame src='F\u00E4hre_files/a b.html?x=1'>");
    make("Fa\u0308hre_files/a b.html");
    assertThat(names(folder))
        .containsExactlyInAnyOrder(
            "Fa\u0308hre.html", "Lot.html", "Мол.html", "Мол_files/мост.html");
  }

  @Test
  @Timeout(20)
  void foldersOfManyFilesAreLookedThroughOnce() throws IOException {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      page.append("<iframe src='a_files/").append(i).append(".html'></iframe>");
      write("a_files/" + i + ".html", "<iframe src='x.html'>".repeat(100));
      write("a_files/" + i + ".txt", "x");
    }
    write("a.html", page.toString());
    assertThat(names(folder)).hasSize(3_001);
  }

  @Test
  @Timeout(20)
  void pageOfNothingButNamesIsLookedThroughOnce() throws IOException {
    write("a.html", "\"a_files/".repeat(400_000));
    write("b.html", "<".repeat(1_000_000) + "\"b_files/".repeat(400_000));
    make("a_files/1.txt", "b_files/1.txt");
    assertThat(names(folder)).contains("a_files/1.txt", "b_files/1.txt");
  }

  @Test
  void pageFolderThatThePageDoesNotShowIsListed() throws IOException {
    make("Ferry.html", "Ferry_files/style.css", "Ferry_files/a.jpg");
    assertThat(names(folder)).containsExactly("Ferry.html");
    assertThat(issues.toString()).contains("SRC-005: left alone: ").contains("/Ferry_files/");
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
      write(name, "x");
    }
  }

  private void write(String name, String content) throws IOException {
    write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
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

  /** How many files this process has open. */
  private static final class OpenFiles {
    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getOperatingSystemMXBean();

    private OpenFiles() {}

    static boolean canBeCounted() {
      return SYSTEM instanceof UnixOperatingSystemMXBean;
    }

    static long count() {
      return ((UnixOperatingSystemMXBean) SYSTEM).getOpenFileDescriptorCount();
    }

    /** As many as there were at most when somebody looked. */
    private static final class Most {
      private long count;

      void look() {
        count = Math.max(count, OpenFiles.count());
      }

      long count() {
        return count;
      }
    }
  }

  /** Takes text files and pages; the finder only asks for names. */
  private static final class TextFiles implements ArticleSource {
    private final Runnable asked;

    TextFiles() {
      this(() -> {});
    }

    TextFiles(Runnable asked) {
      this.asked = asked;
    }

    @Override
    public String family() {
      return "text";
    }

    @Override
    public boolean recognises(SourceFile file) {
      asked.run();
      return Set.of("txt", "html", "htm", "xhtml").contains(file.extension());
    }

    @Override
    public ArticleStream open(SourceFile file, ReadOptions options, IssueSink issues) {
      return ArticleStream.of(List.of());
    }
  }
}
