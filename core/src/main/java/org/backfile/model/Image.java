package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.net.URI;
import java.util.Optional;

/**
 * A picture as its source names it. It is <em>held</em> when its bytes were saved and are a
 * picture; a file that was saved but cannot be shown is a <em>flaw</em>; else the source only named
 * or captioned it.
 *
 * @param alt the text alternative as the source gives it, never made up from the caption; {@link
 *     #alternative} tells whether it counts
 * @param url where the picture was published
 * @param name the file name in the source, such as {@code harbour-2.jpg}
 * @param media the bytes, when held
 * @param flaw why a file that was saved cannot be shown; never with {@code media}
 */
public record Image(
    Optional<String> alt,
    Optional<URI> url,
    Optional<String> name,
    Optional<Media> media,
    Optional<Flaw> flaw) {
  /** Why a file is there and yet no picture. */
  public enum Flaw {
    /** It ends early or was damaged. */
    DAMAGED,
    /** It is no picture, or one of a kind that is not known. */
    UNKNOWN_KIND,
    /** It has more bytes or pixels than are read. */
    TOO_LARGE
  }

  /** Checks that no picture that is held has a flaw. */
  public Image {
    checkArgument(media.isEmpty() || flaw.isEmpty(), "flaw %s must not be with media", flaw);
  }

  /** A picture that is held, or was not saved. */
  public Image(
      Optional<String> alt, Optional<URI> url, Optional<String> name, Optional<Media> media) {
    this(alt, url, name, media, Optional.empty());
  }

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

  /** Whether a file was saved, be it one that can be shown or not. */
  public boolean isSaved() {
    return media.isPresent() || flaw.isPresent();
  }

  /** Whether the bytes are there. */
  public boolean isHeld() {
    return media.isPresent();
  }
}
