package org.backfile.pdf.draw;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.pdfbox.cos.COSDictionary;
import org.backfile.media.RasterConverter;
import org.backfile.model.Image;
import org.backfile.model.Media;
import org.backfile.pdf.flow.Picture;
import org.backfile.pdf.flow.PictureShelf;
import org.backfile.report.Causes;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * The pictures of one file, each embedded once. A JPEG that PDF allows goes in as it is; what PDF
 * does not know is converted. Taking is for any thread and in any order; showing is for the one
 * that draws, and only what is shown goes into the file.
 */
final class PictureBook implements PictureShelf, AutoCloseable {
  private final PdfFile file;
  private final RasterConverter converter = RasterConverter.standard();
  private final Scratch scratch = new Scratch();
  private final ConcurrentMap<String, FutureTask<Taken>> byDigest = new ConcurrentHashMap<>();
  private final Map<String, Embedded> shown = new HashMap<>();

  PictureBook(PdfFile file) {
    this.file = file;
  }

  /**
   * What became of a picture that was taken in.
   *
   * @param picture in the file's form; none when it cannot be shown
   * @param issues what was found, with the digest for the picture's name
   */
  private record Taken(Optional<StoredPicture> picture, List<Issue> issues) {}

  /**
   * A picture in the file.
   *
   * @param resource the name that content streams call it by
   * @param object its number
   * @param orientation how it has to be turned, as EXIF counts
   */
  record Embedded(String resource, int object, int orientation) {}

  @Override
  public Optional<Picture> take(Image image, Location location, IssueSink issues) {
    Media media = image.media().orElseThrow();
    Taken taken = taken(media);
    String name = image.name().orElse(media.sha256());
    for (Issue issue : taken.issues()) {
      issues.add(
          new Issue(
              issue.code(),
              issue.severity(),
              location,
              issue.message().replace(media.sha256(), name),
              issue.hint()));
    }
    return taken
        .picture()
        .map(
            stored ->
                new Picture(
                    media.sha256(), media.uprightWidthPixels(), media.uprightHeightPixels()));
  }

  /** Prepares a picture once, whoever comes first. */
  private Taken taken(Media media) {
    FutureTask<Taken> task =
        byDigest.computeIfAbsent(media.sha256(), key -> new FutureTask<>(() -> prepare(media)));
    task.run(); // does nothing when another thread has begun
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Taken prepare(Media media) {
    List<Issue> issues = new ArrayList<>();
    Location anywhere = Location.of("picture");
    try {
      Optional<Media> portable =
          mayPass(media)
              ? Optional.of(media)
              : converter.convert(media, media.sha256(), anywhere, issues::add);
      return new Taken(portable.isPresent() ? Optional.of(stored(portable.get())) : none(), issues);
    } catch (IOException e) {
      issues.add(Issue.of(IssueCode.IMAGE_NOT_A_PICTURE, anywhere, media.sha256(), Causes.of(e)));
      return new Taken(none(), issues);
    }
  }

  private static Optional<StoredPicture> none() {
    return Optional.empty();
  }

  /** A JPEG passes whatever its size; other pictures have to be small enough to be decoded. */
  private static boolean mayPass(Media media) {
    boolean jpeg = media.type().equals("image/jpeg");
    long pixels = (long) media.widthPixels() * media.heightPixels();
    return media.isPortable() && (jpeg || pixels <= RasterConverter.DEFAULT_PIXELS);
  }

  private StoredPicture stored(Media media) throws IOException {
    return media.type().equals("image/jpeg")
        ? jpeg(media)
        : new PngPicture(media, scratch).stored();
  }

  /** A JPEG of which no byte will be touched. */
  private static StoredPicture jpeg(Media media) throws IOException {
    Verified bytes = new Verified(media);
    try (InputStream in = bytes.openStream()) {
      ByteStreams.exhaust(in);
    }
    COSDictionary entries = StoredPicture.entries(media.widthPixels(), media.heightPixels(), 8);
    boolean grey = media.coding().colour() == Media.Colour.GREY;
    Cos.put(entries, "ColorSpace", grey ? "DeviceGray" : "DeviceRGB");
    Cos.put(entries, "Filter", "DCTDecode");
    return new StoredPicture(
        entries, bytes, media.sizeBytes(), Optional.empty(), media.orientation());
  }

  /** Shows a picture that was taken in; the first time, it goes into the file. */
  Embedded show(Picture picture) throws IOException {
    Embedded known = shown.get(picture.id());
    if (known == null) {
      StoredPicture stored = stored(picture.id());
      known = new Embedded("Im" + (shown.size() + 1), write(stored), stored.orientation());
      shown.put(picture.id(), known);
    }
    return known;
  }

  private StoredPicture stored(String id) {
    FutureTask<Taken> task = byDigest.get(id);
    if (task == null || !task.isDone()) {
      throw new IllegalStateException("picture " + id + " was not taken in");
    }
    try {
      return task.get().picture().orElseThrow();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private int write(StoredPicture stored) throws IOException {
    if (stored.mask().isPresent()) {
      Cos.put(stored.entries(), "SMask", new Reference(write(stored.mask().get())));
    }
    int number = file.reserve();
    file.copy(number, stored.entries(), stored.data(), stored.length());
    return number;
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
