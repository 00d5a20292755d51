package org.backfile.epub.cover;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverPictureTest {
  private static final List<String> STORIES =
      List.of(
          "Harbour bridge reopens after two winters",
          "Ferries stay in port as the storm passes Lindhaven and the islands behind it",
          "Криничани обрали сільську раду",
          "Zapora w Zawilczu znów szumi",
          "東京の港",
          "A seventh story that finds no room");

  @Test
  void pictureOfEveryTitleIsSmallAndTheSameAgain() throws IOException {
    for (Map.Entry<String, CoverText> cover : covers().entrySet()) {
      byte[] png = CoverPicture.png(cover.getValue(), 1, false);
      BufferedImage image = image(png);
      assertThat(image.getWidth()).isEqualTo(1_600);
      assertThat(image.getHeight()).isEqualTo(2_560);
      assertThat(png.length).as(cover.getKey()).isLessThan(100_000);
      assertThat(Hashing.sha256().hashBytes(CoverPicture.png(cover.getValue(), 1, false)))
          .isEqualTo(Hashing.sha256().hashBytes(png));
    }
  }

  @Test
  void pixelsAreTheSameOnEveryMachine() throws IOException {
    CoverText cover = cover("Криничани обрали сільську раду — й уперше за двадцять років", STORIES);
    assertThat(pixels(CoverPicture.png(cover, 1, false)))
        .isEqualTo("5384d22a1f1dad0d7320ab04bd1b2d5b618b3363fdfa9de1e9b0b8415ca52214");
  }

  @Test
  void titleThatCannotBeSetGivesWayToTheDays() throws IOException {
    CoverText days = cover("3\u00A0March\u00A02025 – 21\u00A0December\u00A02025", STORIES);
    byte[] arabic = CoverPicture.png(cover("أعيد فتح جسر الميناء", STORIES), 1, false);
    byte[] japanese = CoverPicture.png(cover("港の橋が再び開通", STORIES), 1, false);

    assertThat(arabic).isEqualTo(japanese);
    assertThat(rows(arabic, 300, 900)).isEqualTo(rows(CoverPicture.png(days, 1, false), 300, 900));
  }

  @Test
  void signsWithoutAGlyphAreLeftOutOfATitle() throws IOException {
    String plain = pixels(CoverPicture.png(cover("Storm over Lindhaven", STORIES), 1, false));
    for (String title :
        List.of("Storm \uD83C\uDF0A over Lindhaven", "Storm over \uFFFDLindhaven\uFE0F \uE000")) {
      assertThat(pixels(CoverPicture.png(cover(title, STORIES), 1, false)))
          .as(title)
          .isEqualTo(plain);
    }
  }

  @Test
  void partsOfATitleThatCanBeSetAreSet() throws IOException {
    String plain = pixels(CoverPicture.png(cover("News archive", STORIES), 1, false));
    assertThat(pixels(CoverPicture.png(cover("News archive · 国际", STORIES), 1, false)))
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "Storm over Lindhaven, true",
    "Storm \uD83C\uDF0A over Lindhaven, true",
    "News archive · 国际, false",
    "أعيد فتح جسر الميناء, false"
  })
  void titleThatIsNotShownWholeIsKnown(String title, boolean whole) {
    assertThat(CoverPicture.canShow(title)).isEqualTo(whole);
  }

  @Test
  void smallDevicesGetASmallCoverInGreys() throws IOException {
    BufferedImage image = image(CoverPicture.png(cover("Storm", STORIES), 0.5, true));
    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isEqualTo(1_280);
    assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(image.getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static String pixels(byte[] png) throws IOException {
    return rows(png, 0, CoverPicture.HEIGHT);
  }

  /** The digest of some rows, decoded: how they are deflated is the runtime's. */
  private static String rows(byte[] png, int first, int last) throws IOException {
    Hasher hasher = Hashing.sha256().newHasher();
    BufferedImage image = image(png);
    int[] row = new int[image.getWidth()];
    for (int y = first; y < last; y++) {
      for (int pixel : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
        hasher.putInt(pixel);
      }
    }
    return hasher.hash().toString();
  }

  private static Map<String, CoverText> covers() {
    Map<String, CoverText> covers = new TreeMap<>();
    covers.put("short", cover("News archive", STORIES));
    covers.put("word", cover("Storm", List.of()));
    covers.put("one", cover("Harbour bridge reopens after two winters", List.of()));
    covers.put(
        "long",
        cover(
            "Sturmflut an der Küste: Fähren bleiben im Hafen, Deiche halten, und die Inseln sind"
                + " frühestens am Sonnabend wieder zu erreichen, sagt die Hafenbehörde",
            STORIES));
    covers.put(
        "longest", cover("The coverage of the whole winter in all its days ".repeat(20), STORIES));
    covers.put(
        "compound",
        cover(
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            STORIES));
    covers.put(
        "cyrillic", cover("Криничани обрали сільську раду — й уперше за двадцять років", STORIES));
    covers.put("endless", cover("ferry".repeat(1_000_000), List.of("ferry ".repeat(1_000_000))));
    covers.put("greek", cover("Ἡ γέφυρα ἄνοιξε", STORIES));
    covers.put("arabic", cover("أعيد فتح جسر الميناء", STORIES));
    covers.put("japanese", cover("港の橋が再び開通", STORIES));
    covers.put("vietnamese", cover("Cầu cảng mở lại sau hai mùa đông", STORIES));
    covers.put(
        "address", cover("https://courier.example/archive/2024/03/harbour-bridge?id=1", STORIES));
    covers.put(
        "nothing",
        new CoverText(Optional.empty(), "港の橋", Optional.empty(), "Articles: 1", List.of(), false));
    covers.put(
        "right",
        new CoverText(
            Optional.of("The Lindhaven Courier"),
            "Harbour file",
            Optional.of("3 March 2024"),
            "Articles: 12",
            STORIES,
            true));
    return covers;
  }

  private static CoverText cover(String title, List<String> stories) {
    return new CoverText(
        Optional.of(
            "Küstenbote · La Gaceta de Valdearce · The Lindhaven Courier · The Upland Review · Белозорские ведомости"),
        title,
        Optional.of("3 March 2025 – 21 December 2025"),
        "Articles: 20",
        stories,
        false);
  }
}
