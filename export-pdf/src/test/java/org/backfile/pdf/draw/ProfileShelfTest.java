package org.backfile.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** However many pictures have a profile, memory and file hold it once. */
class ProfileShelfTest {
  private final ProfileShelf shelf = new ProfileShelf();

  private static StoredPicture picture() {
    Optional<IccProfile> profile = IccProfile.of(SrgbProfile.bytes(), 3);
    assertThat(profile).isPresent();
    return new StoredPicture(
        StoredPicture.entries(1, 1, 8),
        ColourSpace.of(3, profile),
        ByteSource.wrap(new byte[3]),
        3,
        Optional.empty(),
        1);
  }

  @Test
  void picturesShareOneProfile() throws IOException {
    IccProfile first = shelf.sharing(picture()).colours().profile().orElseThrow();
    IccProfile second = shelf.sharing(picture()).colours().profile().orElseThrow();

    assertThat(second).isSameAs(first);
    PdfFile file = new PdfFile("1.7", OutputStream.nullOutputStream(), Runnable::run);
    assertThat(shelf.written(second, file)).isSameAs(shelf.written(first, file));
  }

  @Test
  void pictureWithoutAProfileStaysAsItIs() {
    StoredPicture plain = picture().in(ColourSpace.GREY);

    assertThat(shelf.sharing(plain)).isSameAs(plain);
  }
}
