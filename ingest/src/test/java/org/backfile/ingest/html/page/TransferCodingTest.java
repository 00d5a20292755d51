package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransferCodingTest {
  private int opened;
  private int closed;

  @ParameterizedTest
  @CsvSource({"base64,RmVycnk=", "Quoted-Printable,=46erry", "8bit,Ferry", "'',Ferry"})
  void codingIsUndone(String field, String text) throws IOException {
    ByteSource decoded = TransferCoding.of(field).decode(recorded(text));
    assertThat(decoded.asCharSource(UTF_8).read()).isEqualTo("Ferry");
  }

  @ParameterizedTest
  @EnumSource
  void closesWhatItReads(TransferCoding coding) throws IOException {
    ByteSource decoded = coding.decode(recorded("Ferry"));
    decoded.openStream().close();
    assertThat(decoded.read()).isNotEmpty();
    assertThat(decoded.slice(0, 2).read()).isNotEmpty();
    assertThat(closed).isEqualTo(opened).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void closingTwiceIsClosingOnce(TransferCoding coding) throws IOException {
    InputStream in = coding.decode(recorded("Ferry")).openStream();
    in.close();
    in.close();
    assertThat(closed).isEqualTo(1);
  }

  @Test
  void closesWhatADataAddressIsReadFrom() throws IOException {
    String page = "<img src='data:image/gif;base64,RmVycnk='>";
    SavedPictures pictures = new DataUris(page.getBytes(UTF_8), recorded(page));
    Optional<SavedPictures.Saved> found = pictures.find("data:image/gif;base64,RmVycnk=");
    assertThat(found.orElseThrow().bytes().asCharSource(UTF_8).read()).isEqualTo("Ferry");
    assertThat(closed).isEqualTo(opened).isEqualTo(1);
  }

  /** Counts how often it is opened and how many of its streams are closed. */
  private ByteSource recorded(String text) {
    return new ByteSource() {
      @Override
      public InputStream openStream() {
        opened++;
        return new ByteArrayInputStream(text.getBytes(US_ASCII)) {
          private boolean open = true;

          @Override
          public void close() {
            closed += open ? 1 : 0;
            open = false;
          }
        };
      }
    };
  }
}
