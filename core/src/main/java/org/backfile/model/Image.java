package org.backfile.model;

import java.net.URI;
import java.util.Optional;

/**
 * A picture as its source names it. It is <em>held</em> when its bytes were saved, else the source
 * only named or captioned it.
 *
 * @param alt the text alternative as the source gives it, never made up from the caption; {@link
 *     #alternative} tells whether it counts
 * @param url where the picture was published
 * @param name the file name in the source, such as {@code harbour-2.jpg}
 * @param media the bytes, when held
 */
public record Image(
    Optional<String> alt, Optional<URI> url, Optional<String> name, Optional<Media> media) {

  /** A picture that was captioned but never saved, of which nothing else is known. */
  public static Image notHeld() {
    return new Image(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What messages call it: its file name, else the last part of its address, else the beginning of
   * its digest.
   */
  public String shownName() {
    return name.or(() -> url.flatMap(Image::lastPart))
        .or(() -> media.map(bytes -> bytes.sha256().substring(0, 12)))
        .orElse("picture");
  }

  private static Optional<String> lastPart(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    return Optional.of(PictureNames.lastPart(path)).filter(part -> !part.isBlank());
  }

  /**
   * The text alternative that counts. Neither a blank one, which marks decoration, nor one that is
   * but a file's name says what the picture shows.
   */
  public Optional<String> alternative() {
    return alt.filter(text -> !text.isBlank()).filter(text -> !isName(text.strip()));
  }

  private boolean isName(String text) {
    return PictureNames.isName(text)
        || name.filter(file -> isCalled(file, text)).isPresent()
        || url.flatMap(Image::lastPart).filter(file -> isCalled(file, text)).isPresent();
  }

  /** Whether a text is a file's path or name; a name without an ending may be a word. */
  private static boolean isCalled(String file, String text) {
    return file.indexOf('.') > 0
        && (file.equalsIgnoreCase(text) || PictureNames.lastPart(file).equalsIgnoreCase(text));
  }

  /** Whether the bytes are there. */
  public boolean isHeld() {
    return media.isPresent();
  }
}
