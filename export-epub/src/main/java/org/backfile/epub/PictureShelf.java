package org.backfile.epub;

import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.backfile.epub.content.Pictures;
import org.backfile.epub.cover.CoverPicture;
import org.backfile.epub.cover.CoverText;
import org.backfile.epub.ocf.OcfWriter;
import org.backfile.epub.opf.EpubBook;
import org.backfile.media.DeviceConverter;
import org.backfile.media.MediaLimits;
import org.backfile.media.MediaProbe;
import org.backfile.media.PictureProfile;
import org.backfile.model.Image;
import org.backfile.model.Media;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * The pictures of one EPUB, each stored once however often it is shown. A picture goes into the
 * container when it is first met; one that the profile's devices do not show is converted. Not
 * thread-safe.
 */
final class PictureShelf implements Pictures {
  private static final String SVG = "image/svg+xml";

  private static final Map<String, String> EXTENSIONS =
      Map.of("image/jpeg", ".jpg", "image/png", ".png", "image/gif", ".gif", SVG, ".svg");

  /** Pictures of up to so many bytes wait in memory until they are written. */
  private static final long SMALL_BYTES = 2 << 20;

  /** What larger ones are read through. */
  private final byte[] buffer = new byte[1 << 16];

  private final PictureProfile profile;
  private final DeviceConverter converter;
  private final OcfWriter container;
  private final EpubBook book;
  private final IssueSink issues;
  private final Map<String, Picture> shelved = new HashMap<>();
  private final Set<String> met = new HashSet<>();

  /**
   * An empty shelf.
   *
   * @param profile what the pictures may be
   */
  PictureShelf(OcfWriter container, EpubBook book, PictureProfile profile, IssueSink issues) {
    this.profile = profile;
    converter = new DeviceConverter(profile);
    this.container = container;
    this.book = book;
    this.issues = issues;
  }

  @Override
  public Optional<Picture> of(Media media) {
    return Optional.ofNullable(shelved.get(media.sha256()));
  }

  /** The manifest's entry for a picture on the shelf. */
  Resource resource(Picture picture) {
    return book.model().getResources().getByHref(picture.href());
  }

  /**
   * Draws a cover as large as the devices show it, and puts it into the container.
   *
   * @return its entry in the manifest
   * @throws IOException when the container cannot be written
   */
  Resource cover(CoverText text) throws IOException {
    Location place = Location.of(CoverPicture.HREF);
    if (!CoverPicture.canShow(text.title())) {
      issues.add(IssueCode.EXPORT_COVER_UNTITLED, place, text.title());
    }
    double scale = profile.scale(CoverPicture.WIDTH, CoverPicture.HEIGHT);
    ByteSource bytes = ByteSource.wrap(CoverPicture.png(text, scale, profile.grey()));
    Media media =
        MediaProbe.probe(bytes, CoverPicture.HREF, MediaLimits.DEFAULT, place, issues)
            .orElseThrow();
    container.picture(CoverPicture.HREF, media, bytes, media.sizeBytes());
    return book.list(CoverPicture.HREF, MediaTypes.PNG);
  }

  /**
   * Puts a held picture into the container, unless it is there.
   *
   * @param image the picture; one not held is passed over
   * @param location what an issue is about
   * @throws IOException when the container cannot be written
   */
  void shelve(Image image, Location location) throws IOException {
    if (image.media().isEmpty()) {
      return;
    }
    Media media = image.media().get();
    if (met.add(media.sha256())) {
      store(media, image, location).ifPresent(picture -> shelved.put(media.sha256(), picture));
    }
  }

  private Optional<Picture> store(Media media, Image image, Location location) throws IOException {
    String name = image.name().orElse("picture " + media.sha256());
    Optional<Media> converted = convert(media, name, location);
    if (converted.isEmpty()) {
      return Optional.empty();
    }
    Media shown = converted.get();
    String href = "pictures/" + shown.sha256() + EXTENSIONS.get(shown.type());
    // Two pictures may become the same one.
    if (!book.model().getResources().containsByHref(href)) {
      if (!put(href, shown, held(shown, media), name, location)) {
        return Optional.empty();
      }
      book.list(href, MediaTypes.getMediaTypeByName(shown.type()));
    }
    return Optional.of(new Picture(href, shown.widthPixels(), shown.heightPixels()));
  }

  private Optional<Media> convert(Media media, String name, Location location) {
    try {
      return converter.convert(media, name, location, issues);
    } catch (IOException e) {
      issues.add(IssueCode.SOURCE_UNREADABLE, location, name);
    } catch (OutOfMemoryError e) {
      // Decoders are watched where they are called; what they gave may still be too much to scale.
      issues.add(
          IssueCode.IMAGE_NOT_A_PICTURE,
          location,
          name,
          "there is not enough memory to convert it");
    }
    return Optional.empty();
  }

  /**
   * Puts a picture into the container. All of it is read here once, so that nothing goes there that
   * cannot be read to its end or is not what it was; a large picture is read again when its turn
   * comes.
   *
   * @param held how many of its bytes wait in memory until then
   * @return whether it went there
   */
  private boolean put(String href, Media shown, long held, String name, Location location)
      throws IOException {
    boolean drawing = shown.type().equals(SVG);
    if (drawing || !isSmall(shown)) {
      byte[] bytes = drawing ? new byte[(int) shown.sizeBytes()] : buffer;
      if (!isUnchanged(shown, bytes, name, location)) {
        return false;
      }
      if (drawing) {
        container.text(href, bytes);
      } else {
        container.picture(href, shown, bytes(shown), held);
      }
      return true;
    }
    byte[] bytes = container.array((int) shown.sizeBytes());
    boolean unchanged = isUnchanged(shown, bytes, name, location);
    if (unchanged) {
      container.picture(href, shown, bytes);
    }
    return unchanged;
  }

  private boolean isUnchanged(Media media, byte[] buffer, String name, Location location) {
    try {
      if (checksum(media, buffer) == media.crc32()) {
        return true;
      }
      issues.add(IssueCode.SOURCE_UNREADABLE, location, name + " has changed since it was read");
    } catch (IOException e) {
      issues.add(IssueCode.SOURCE_UNREADABLE, location, name);
    }
    return false;
  }

  /** Reads a picture through a buffer, which holds all of it afterwards when it is long enough. */
  private static long checksum(Media media, byte[] buffer) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = bytes(media).openStream()) {
      int read;
      do {
        read = ByteStreams.read(in, buffer, 0, buffer.length);
        crc.update(buffer, 0, read);
      } while (read == buffer.length);
    }
    return crc.getValue();
  }

  /** No more than a picture had, and one that would tell that it has become longer. */
  private static ByteSource bytes(Media media) {
    return media.bytes().slice(0, media.sizeBytes() + 1);
  }

  /** How many of a picture's bytes wait in memory: all of one that was made here. */
  private static long held(Media shown, Media media) {
    boolean made = !shown.sha256().equals(media.sha256());
    return made || isSmall(shown) ? shown.sizeBytes() : 0;
  }

  private static boolean isSmall(Media media) {
    return media.sizeBytes() <= SMALL_BYTES;
  }
}
