package org.backfile.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Strings;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;

/**
 * Goes through a folder of odd and broken pictures, which is not part of the project: the
 * environment variable {@code BACKFILE_ODD_PICTURES} names it.
 */
class OddPicturesTest {

  @Test
  void everyPictureIsUsableOrReported() throws IOException {
    String folder = System.getenv("BACKFILE_ODD_PICTURES");
    assumeTrue(
        !Strings.isNullOrEmpty(folder),
        "skipped: BACKFILE_ODD_PICTURES does not name a folder of odd pictures");
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      assertThat(sorted).isNotEmpty();
      for (Path file : sorted) {
        check(file);
      }
    }
  }

  private static void check(Path file) throws IOException {
    List<Issue> issues = new ArrayList<>();
    Location location = Location.of("odd");
    Optional<Media> media =
        MediaProbe.probe(
            MoreFiles.asByteSource(file), "p", MediaLimits.DEFAULT, location, issues::add);
    Optional<Media> made =
        media.isPresent()
            ? RasterConverter.standard().convert(media.get(), "p", location, issues::add)
            : Optional.empty();
    if (made.isPresent()) {
      List<Issue> none = new ArrayList<>();
      Optional<Media> again =
          MediaProbe.probe(made.get().bytes(), "q", MediaLimits.DEFAULT, location, none::add);
      assertThat(again).as("%s", file).contains(made.get());
      assertThat(again.orElseThrow().coding()).isEqualTo(made.get().coding());
      assertThat(again.orElseThrow().isPortable()).isTrue();
      assertThat(none).isEmpty();
    } else {
      assertThat(issues).as("%s", file).isNotEmpty();
    }
  }
}
