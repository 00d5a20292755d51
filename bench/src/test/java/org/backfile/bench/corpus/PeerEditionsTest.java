package org.backfile.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Other programs get the same stories as Backfile, whole and in order. */
class PeerEditionsTest {
  private static final Story AWKWARD =
      new Story(
          "story-000000",
          "en",
          "A & B: \"5 < 6\"",
          "By \\ and 100%",
          new Story.CaptionedPicture("Caption", "Photo: #1"),
          List.of(
              new Story.Part(Story.Kind.HEADING, "$heading$"),
              new Story.Part(Story.Kind.PARAGRAPH, "[para] *graph* _of_ signs")));

  @Test
  void formattingObjectsHoldEveryStory()
      throws IOException, ParserConfigurationException, SAXException {
    List<Story> stories = stories();
    StringBuilder out = new StringBuilder();
    FoEdition.write("News archive", stories, out);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(out.toString())));
    assertThat(document.getElementsByTagName("fo:page-sequence").getLength())
        .isEqualTo(stories.size() + 2);
    assertThat(document.getDocumentElement().getTextContent()).containsSubsequence(texts(stories));
  }

  @Test
  void typstDocumentHoldsEveryStory() throws IOException {
    List<Story> stories = stories();
    StringBuilder out = new StringBuilder();
    TypstEdition.write("News archive", stories, out);
    List<String> literals =
        texts(stories).stream()
            .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .toList();
    assertThat(out.toString()).containsSubsequence(literals);
  }

  private static List<Story> stories() throws IOException {
    StoryWriter writer = new StoryWriter();
    return Stream.concat(Stream.of(AWKWARD), IntStream.range(1, 7).mapToObj(writer::story))
        .toList();
  }

  private static List<String> texts(List<Story> stories) {
    return stories.stream()
        .flatMap(
            story ->
                Stream.concat(
                    Stream.of(
                        story.headline(),
                        story.byline(),
                        story.picture().caption(),
                        story.picture().credit()),
                    story.body().stream().map(Story.Part::text)))
        .toList();
  }
}
