package org.backfile.epub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubExporterTest {
  @TempDir Path folder;

  @Test
  void storyPassesEpubCheck() throws IOException {
    EpubFile epub = EpubFile.export(Fixtures.edition(Fixtures.story()), folder);

    EpubGate.assertSilent(epub.report().file());
  }

  @Test
  void tortureArticlePassesEpubCheck() throws IOException {
    Edition edition =
        Fixtures.edition(
            List.of(Fixtures.torture(), Fixtures.story()),
            new AppealPolicy(Placement.ARTICLE, Optional.of(Fixtures.ask("x"))));
    EpubFile epub = EpubFile.export(edition, folder);

    EpubGate.assertSilent(epub.report().file());
  }
}
