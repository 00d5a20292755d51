package org.backfile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which text counts as a picture's alternative. */
class ImageTest {
  private static Image image(String alt) {
    return new Image(
        Optional.of(alt),
        Optional.of(URI.create("https://example.org/media/Quay%20at%20dawn.jpg?w=900")),
        Optional.of("pictures/quay 2.jpg"),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "quay 2.jpg",
        "pictures/quay 2.jpg",
        " QUAY 2.JPG ",
        "Quay at dawn.jpg",
        "quay-at-dawn.webp",
        "header_final-v2.PNG",
        "a/b/c.jpeg",
        "https://example.org/x.gif",
        "фото.jpg",
        "IMG_2041.jpg",
        "IMG_2041",
        "IMG-2041",
        "img 2041",
        "DSC_0123",
        "_DSC1234",
        "DSC00123",
        "DSCN4711",
        "_MG_0815",
        "P1010023",
        "PXL_20230415_123456789",
        "IMG-20230415-WA0003",
        "IMG_2041-1024x768",
        "IMG_2041-scaled",
        "20230415_123456"
      })
  void fileNameIsNoAlternative(String alt) {
    assertThat(image(alt).alternative()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ferry leaves the quay.",
        "Quay",
        "quay 2",
        "The sign says picture.png",
        "IMG",
        "Image 3",
        "DSC 1 of 3",
        "www.example.org",
        "9 November 1989",
        "2041",
        "Site map of example.com",
        "IMG_2041 ferry at the quay",
        "Dr. Okoye",
        "mg 1234 per litre"
      })
  void wordsAreAnAlternative(String alt) {
    assertThat(image(alt).alternative()).contains(alt);
  }

  @Test
  void longRowOfDigitsIsLookedThroughOnce() {
    String digits = "IMG_" + "1234567890_".repeat(100_000) + "x";

    assertThat(image(digits).alternative()).contains(digits);
  }

  @Test
  void pictureOfWhichNothingIsKnownHasNone() {
    assertThat(Image.notHeld().alternative()).isEmpty();
  }
}
