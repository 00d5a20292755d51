package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Edition;
import org.backfile.edition.Series;
import org.backfile.edition.Volume;
import org.backfile.model.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a volume says of the others. */
class VolumesTest {
  private static final Volume FIRST =
      new Volume(
          1,
          "The harbour file · Volume 1 of 30",
          "the-harbour-file-1",
          Optional.of(Timestamp.parse("2024-03-01")),
          Optional.of(Timestamp.parse("2024-03-08")),
          new Volume.Headline("Calm", "en"),
          new Volume.Headline("Storm", "en"));

  private static final Volume THIRD =
      new Volume(
          3,
          "The harbour file · Volume 3 of 30",
          "the-harbour-file-3",
          Optional.empty(),
          Optional.empty(),
          new Volume.Headline("Ebbe & Flut", "de"),
          new Volume.Headline("High water", "en"));

  @TempDir Path folder;

  @Test
  void coverAndContentsTellOfTheOtherVolumes() throws IOException {
    EpubFile epub = volume(new Series("The harbour file", 2, 30, List.of(FIRST, THIRD)));

    for (String text : List.of(epub.text("text/cover.xhtml"), epub.text("nav.xhtml"))) {
      assertThat(text)
          .containsSubsequence(
              ">In the other volumes<",
              ">The harbour file · Volume 1 of 30<",
              "the-harbour-file-1.epub · <span>1 March 2024 – 8 March 2024</span>",
              ">The harbour file · Volume 3 of 30<",
              "the-harbour-file-3.epub · ",
              "<span lang=\"de\" xml:lang=\"de\">Ebbe &amp; Flut</span> – <span>High water</span>",
              ">and 27 more<");
    }
  }

  @Test
  void editionOfAnotherRowTellsNothing() throws IOException {
    EpubFile epub = volume(new Series("The harbour file", 2, 30));
    assertThat(epub.text("text/cover.xhtml")).doesNotContain("other volumes");
    assertThat(epub.text("nav.xhtml")).doesNotContain("other volumes");
  }

  private EpubFile volume(Series series) throws IOException {
    Edition edition = Fixtures.edition(Fixtures.story());
    Edition volume =
        new Edition(
            edition.id(),
            edition.slug(),
            edition.title(),
            Optional.of(series),
            "en",
            edition.sections(),
            edition.appeals(),
            edition.lastChange());
    EpubFile epub = EpubFile.export(volume, folder);
    EpubGate.assertSilent(epub.report().file());
    return epub;
  }
}
