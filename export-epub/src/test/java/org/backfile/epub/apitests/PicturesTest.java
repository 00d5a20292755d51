package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import com.google.common.primitives.Bytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.backfile.edition.Edition;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of pictures: whole, turned, converted, or said to be missing. */
class PicturesTest {
  private static final String ARTICLE = "text/article-0001.xhtml";

  @TempDir Path folder;

  @Test
  void pictureThatCannotBeReadIsSaidInItsPlace() throws IOException {
    Media whole = Fixtures.harbour();
    ByteSource gone =
        new ByteSource() {
          @Override
          public java.io.InputStream openStream() throws IOException {
            throw new IOException("gone");
          }
        };
    Media lost =
        new Media(
            gone, whole.sha256(), whole.crc32(), whole.sizeBytes(), whole.type(), 640, 400, 1);
    EpubFile epub =
        export(Fixtures.edition(story("Bridge", Fixtures.figure(Optional.empty(), lost))));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text(ARTICLE)).contains("This picture could not be shown.");
    assertThat(epub.report().issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.SOURCE_UNREADABLE);
    assertThat(epub.report().counts().figuresNotHeld()).isEqualTo(1);
  }

  @Test
  void fileThatCannotBeShownIsNotCalledUnsaved() throws IOException {
    Block damaged = Fixtures.flawed(Image.Flaw.DAMAGED);
    Block unknown = Fixtures.flawed(Image.Flaw.UNKNOWN_KIND);
    Block absent = Fixtures.notHeld(Optional.empty());
    EpubFile epub = export(Fixtures.edition(story("Ferry", damaged, unknown, absent)));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text(ARTICLE))
        .containsOnlyOnce("This picture was not saved with the article.")
        .contains("This picture could not be shown.");
    assertThat(epub.text("text/ledger-01.xhtml"))
        .contains("Pictures that could not be shown (damaged or cut short)")
        .contains("Pictures that could not be shown (of a kind that cannot be read)");
    assertThat(epub.text("package.opf")).contains("Pictures that could not be shown: 2.");
    assertThat(epub.report().counts().figuresNotHeld()).isEqualTo(3);
  }

  @Test
  void pictureNotHeldKeepsCaptionAndCredit() throws IOException {
    EpubFile epub =
        export(Fixtures.edition(story("Ferry", Fixtures.notHeld(Optional.of("A white ferry")))));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text(ARTICLE))
        .contains("<p class=\"alt\">A white ferry</p>")
        .contains("This picture was not saved with the article.")
        .contains("<p class=\"caption\">The ferry that served in the meantime.</p>")
        .contains("<p class=\"credit\">Harbour desk/Northwire</p>")
        .doesNotContain("<img");
  }

  @Test
  void captionNeverBecomesTheTextAlternative() throws IOException {
    EpubFile epub =
        export(
            Fixtures.edition(
                story("Bridge", Fixtures.figure(Optional.of("  "), Fixtures.harbour()))));

    assertThat(epub.text(ARTICLE)).contains("alt=\"Picture without a text alternative.\"");
  }

  @Test
  void pictureThatIsUprightPassesBitForBit() throws IOException {
    byte[] pier = Fixtures.resource("pictures/pier.jpg");
    EpubFile epub = export(showing(Fixtures.media(pier)));

    assertThat(epub.picture(".jpg")).isEqualTo(pier);
    assertThat(epub.report().issues()).isEmpty();
  }

  @Test
  void pictureStoredOnItsSideIsTurnedUpright() throws IOException {
    Media sideways = Fixtures.media(turned(Fixtures.resource("pictures/pier.jpg"), 6));
    EpubFile epub = export(showing(sideways));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text(ARTICLE)).contains("width=\"200\" height=\"320\"");
    Media shown = Fixtures.media(epub.picture(".jpg"));
    assertThat(shown.orientation()).isEqualTo(1);
    assertThat(List.of(shown.widthPixels(), shown.heightPixels())).containsExactly(200, 320);
  }

  @Test
  void pictureOfSixteenBitsIsConverted() throws IOException {
    BufferedImage deep = new BufferedImage(400, 400, BufferedImage.TYPE_USHORT_GRAY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(deep, "png", out);
    EpubFile epub = export(showing(Fixtures.media(out.toByteArray())));

    EpubGate.assertSilent(epub.report().file());
    assertThat(Fixtures.media(epub.picture(".png")).isPortable()).isTrue();
    assertThat(epub.report().issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.IMAGE_CONVERTED);
  }

  /** A picture whose bytes are others by now than when it was looked at. */
  private static Media changed(byte[] before, byte[] now) {
    Media found = Fixtures.media(before);
    return new Media(
        ByteSource.wrap(now),
        found.sha256(),
        found.crc32(),
        found.sizeBytes(),
        found.type(),
        found.widthPixels(),
        found.heightPixels(),
        found.orientation());
  }

  private void isListedAsChanged(Media media) throws IOException {
    EpubFile epub = export(showing(media));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text(ARTICLE)).contains("This picture could not be shown.");
    assertThat(epub.names())
        .filteredOn(name -> name.contains("pictures/"))
        .containsExactly("EPUB/pictures/front.png");
    assertThat(epub.report().issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.SOURCE_UNREADABLE);
  }

  @Test
  void pictureThatHasChangedIsLeftOutAndListed() throws IOException {
    byte[] before = Fixtures.resource("pictures/pier.jpg");
    byte[] other = before.clone();
    other[other.length / 2] ^= 1;

    isListedAsChanged(changed(before, other));
    isListedAsChanged(changed(before, Bytes.concat(before, new byte[1 << 20])));
    isListedAsChanged(changed(before, Arrays.copyOf(before, before.length - 1)));
    isListedAsChanged(changed(large(), Bytes.concat(large(), new byte[1])));
  }

  /** A JPEG of four million bytes, most of them comments. */
  private static byte[] large() {
    byte[] jpeg = Fixtures.resource("pictures/pier.jpg");
    byte[] comment = new byte[0x10000];
    comment[0] = (byte) 0xFF;
    comment[1] = (byte) 0xFE;
    comment[2] = (byte) 0xFF;
    comment[3] = (byte) 0xFE;
    byte[] comments = Bytes.concat(Collections.nCopies(64, comment).toArray(byte[][]::new));
    return Bytes.concat(Arrays.copyOf(jpeg, 2), comments, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  @Test
  void largePictureIsCopiedFromItsSourceBitForBit() throws IOException {
    byte[] bytes = large();
    int[] opened = new int[1];
    ByteSource counting =
        new ByteSource() {
          @Override
          public InputStream openStream() throws IOException {
            opened[0]++;
            return ByteSource.wrap(bytes).openStream();
          }
        };
    Media found = Fixtures.media(bytes);
    Media media =
        new Media(
            counting,
            found.sha256(),
            found.crc32(),
            found.sizeBytes(),
            found.type(),
            found.widthPixels(),
            found.heightPixels(),
            found.orientation());

    EpubFile epub = export(showing(media));

    assertThat(epub.picture(".jpg")).isEqualTo(bytes);
    assertThat(opened[0]).as("once to be checked, once to be copied").isEqualTo(2);
  }

  private static Edition showing(Media media) {
    return Fixtures.edition(story("Shown", Fixtures.figure(Optional.of("a pier"), media)));
  }

  /** A JPEG with an EXIF segment that holds nothing but an orientation. */
  private static byte[] turned(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    return Bytes.concat(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private EpubFile export(Edition edition) throws IOException {
    return EpubFile.export(edition, folder);
  }

  private static Article story(String headline, Block... body) {
    return Anchors.assign(Fixtures.article(headline).language("en").body(List.of(body)).build());
  }
}
