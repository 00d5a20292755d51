package org.backfile.epub.nav;

import static org.assertj.core.api.Assertions.assertThat;

import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.domain.TableOfContents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NcxDocumentTest {
  private static Chapter chapter(String title, String language, String href) {
    return new Chapter(
        Chapter.Kind.ARTICLE, title, language, new Resource(new byte[0], "text/" + href));
  }

  private static String ncx(TOCReference... lines) {
    TableOfContents contents = new TableOfContents(List.of(lines));
    byte[] written = NcxDocument.render("urn:uuid:1", "Tides & Ebbs", "en", contents);
    return new String(written, StandardCharsets.UTF_8);
  }

  @Test
  void whatLiesDeeperThanTwoLevelsMovesUpInItsPlace() {
    Chapter section = chapter("Harbour", "en", "s.xhtml");
    Chapter story = chapter("Storm", "en", "a.xhtml");
    story.addChildSection(chapter("An ask", "en", "ask.xhtml"));
    section.addChildSection(story);
    section.addChildSection(chapter("Calm", "en", "b.xhtml"));

    assertThat(ncx(section, chapter("About", "en", "c.xhtml")))
        .contains("<meta name=\"dtb:depth\" content=\"2\"/>")
        .containsSubsequence(
            "<navPoint id=\"point-1\" playOrder=\"1\">",
            "<text>Harbour</text>",
            "<navPoint id=\"point-2\" playOrder=\"2\">",
            "<text>Storm</text>",
            "<content src=\"text/a.xhtml\"/>\n</navPoint>",
            "<text>An ask</text>",
            "</navPoint>",
            "<text>Calm</text>",
            "</navPoint>\n</navPoint>",
            "<navPoint id=\"point-5\" playOrder=\"5\">",
            "<text>About</text>",
            "<content src=\"text/c.xhtml\"/>\n</navPoint>\n</navMap>\n</ncx>");
  }

  @Test
  void titlesTellTheirLanguageWhereItIsAnother() {
    assertThat(ncx(chapter("Ebb", "en", "a.xhtml"), chapter("Ebbe", "de", "b.xhtml")))
        .contains("xml:lang=\"en\">\n<head>")
        .contains("<meta name=\"dtb:depth\" content=\"1\"/>")
        .contains("<navLabel><text>Ebb</text></navLabel>")
        .contains("<navLabel xml:lang=\"de\"><text>Ebbe</text></navLabel>");
  }

  @Test
  void charactersWithAMeaningAreEscaped() {
    assertThat(ncx(chapter("<b> & \u0000", "en", "a.xhtml")))
        .contains("<docTitle><text>Tides &amp; Ebbs</text></docTitle>")
        .contains("<text>&lt;b&gt; &amp; \uFFFD</text>");
  }
}
