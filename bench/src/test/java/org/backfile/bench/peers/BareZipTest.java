package org.backfile.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.ByteStreams;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.backfile.bench.corpus.WriteCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bare zip that exports are measured against. */
class BareZipTest {
  @TempDir Path temporary;

  @Test
  void picturesAreStoredAndTextsDeflatedAndNothingElseIsIn() throws Exception {
    Path corpus = temporary.resolve("corpus");
    WriteCorpus.main(new String[] {corpus.toString(), "2", "json", "typst"});
    Path written = temporary.resolve("bare.zip");

    BareZip.main(new String[] {corpus.toString(), written.toString()});

    try (ZipFile zip = new ZipFile(written.toFile())) {
      assertThat(zip.stream()).hasSize(4);
      for (ZipEntry entry : zip.stream().toList()) {
        boolean picture = entry.getName().endsWith(".jpg");
        assertThat(entry.getMethod()).isEqualTo(picture ? ZipEntry.STORED : ZipEntry.DEFLATED);
        try (InputStream bytes = zip.getInputStream(entry)) {
          assertThat(ByteStreams.toByteArray(bytes))
              .isEqualTo(Files.readAllBytes(corpus.resolve(entry.getName())));
        }
      }
    }
  }

  @Test
  void otherNumbersOfArgumentsAreRefused() {
    assertThatThrownBy(() -> BareZip.main(new String[] {"corpus"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("give a corpus and the zip to write");
  }
}
