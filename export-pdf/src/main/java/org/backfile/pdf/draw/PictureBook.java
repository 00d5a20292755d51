package org.backfile.pdf.draw;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.apache.pdfbox.cos.COSDictionary;
import org.backfile.export.Errand;
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
  /** As many pictures are made smaller before the first of them is written. */
  private static final int TOGETHER = 16;

  /** The one pixel of what stands for a picture that was lost. */
  private static final ByteSource GREY = ByteSource.wrap(new byte[] {(byte) 0xE6});

  private final PdfFile file;
  private final RasterConverter converter = RasterConverter.standard();
  private final Executor executor;
  private final Scratch scratch = new Scratch();
  private final Reduction reduction;
  private final ConcurrentMap<String, FutureTask<Taken>> byDigest = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Use> uses = new ConcurrentHashMap<>();
  private final Map<String, Embedded> shown = new LinkedHashMap<>();
  private final ProfileShelf profiles = new ProfileShelf();
  private final Map<String, IOException> lost = new TreeMap<>();
  private int reduced;

  /**
   * The pictures of a file.
   *
   * @param dpi as many pixels an inch are enough
   * @param executor makes pictures smaller
   */
  PictureBook(PdfFile file, int dpi, Executor executor) {
    this.file = file;
    this.executor = executor;
    reduction = new Reduction(dpi, scratch);
  }

  /**
   * What became of a picture that was taken in.
   *
   * @param media as it was found
   * @param picture in the file's form; none when it cannot be shown
   * @param issues what was found, with the digest for the picture's name
   */
  record Taken(Media media, Optional<StoredPicture> picture, List<Issue> issues) {
    StoredPicture stored() {
      return picture.orElseThrow();
    }
  }

  /**
   * Where a picture is used, and what it is called there.
   *
   * @param location for issues
   * @param name for people
   */
  private record Use(Location location, String name) {
    /** Of several the first in the order of words, whichever thread comes first. */
    static Use first(Use one, Use other) {
      int byPlace = one.location.toString().compareTo(other.location.toString());
      boolean before = byPlace == 0 ? one.name.compareTo(other.name) <= 0 : byPlace < 0;
      return before ? one : other;
    }
  }

  /** A picture in the file. */
  static final class Embedded {
    private final String resource;
    private final int object;
    private final Taken taken;
    private double widest;
    private boolean written;

    private Embedded(int index, int object, Taken taken) {
      resource = "Im" + index;
      this.object = object;
      this.taken = taken;
    }

    /** The name that content streams call it by. */
    String resource() {
      return resource;
    }

    /** The number of its object. */
    int object() {
      return object;
    }

    /** How it has to be turned, as EXIF counts. */
    int orientation() {
      return taken.stored().orientation();
    }
  }

  @Override
  public Optional<Picture> take(Image image, Location location, IssueSink issues) {
    Media media = image.media().orElseThrow();
    Taken taken = taken(media);
    String name = image.name().orElse(media.sha256());
    uses.merge(media.sha256(), new Use(location, name), Use::first);
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
      boolean jpeg = media.type().equals("image/jpeg");
      if (!jpeg) {
        new Verified(media).check();
      }
      Optional<StoredPicture> stored = jpeg ? JpegPicture.stored(media) : none();
      Optional<StoredPicture> made = stored.isPresent() ? stored : converted(media, issues::add);
      return new Taken(media, made.map(profiles::sharing), issues);
    } catch (IOException e) {
      issues.add(Issue.of(IssueCode.IMAGE_NOT_A_PICTURE, anywhere, media.sha256(), Causes.of(e)));
      return new Taken(media, none(), issues);
    }
  }

  private static Optional<StoredPicture> none() {
    return Optional.empty();
  }

  /** A picture that is not a JPEG which passes. */
  private Optional<StoredPicture> converted(Media media, IssueSink issues) throws IOException {
    boolean png = media.type().equals("image/png");
    long pixels = (long) media.widthPixels() * media.heightPixels();
    if (png && media.isPortable() && pixels <= RasterConverter.DEFAULT_PIXELS) {
      return Optional.of(new PngPicture(media, scratch).stored());
    }
    Optional<Media> portable =
        converter.convert(media, media.sha256(), Location.of("picture"), issues);
    if (portable.isEmpty()) {
      return none();
    }
    return scratch.stored(portable.get(), 1);
  }

  /**
   * Shows a picture that was taken in. One that has far more pixels than its place needs waits for
   * the end, when its largest place is known; others go into the file the first time.
   *
   * @param points the width of its place, upright
   */
  Embedded show(Picture picture, double points) throws IOException {
    Embedded known = shown.get(picture.id());
    if (known == null) {
      known = new Embedded(shown.size() + 1, file.reserve(), taken(picture.id()));
      shown.put(picture.id(), known);
    }
    known.widest = Math.max(known.widest, points);
    if (!known.written && !reduction.isWorthwhile(picture, known.widest, known.taken.stored())) {
      write(known, known.taken.stored());
    }
    return known;
  }

  /** Writes what has waited, made smaller; afterwards nothing can be shown. */
  void finish() throws IOException {
    List<Embedded> left = shown.values().stream().filter(picture -> !picture.written).toList();
    for (int from = 0; from < left.size(); from += TOGETHER) {
      List<Embedded> some = left.subList(from, Math.min(from + TOGETHER, left.size()));
      List<Errand<Optional<StoredPicture>>> smaller =
          some.stream()
              .map(
                  picture ->
                      Errand.give(() -> reduction.reduced(picture.taken, picture.widest), executor))
              .toList();
      for (int i = 0; i < some.size(); i++) {
        Optional<StoredPicture> made = smaller.get(i).result();
        reduced += made.isPresent() ? 1 : 0;
        write(some.get(i), made.orElse(some.get(i).taken.stored()));
      }
    }
  }

  /** How many pictures were made smaller. */
  int reduced() {
    return reduced;
  }

  private void write(Embedded picture, StoredPicture stored) throws IOException {
    picture.written = true;
    write(picture.object, stored, picture.taken.media().sha256());
  }

  private Taken taken(String id) {
    FutureTask<Taken> task = byDigest.get(id);
    if (task == null || !task.isDone()) {
      throw new IllegalStateException("picture " + id + " was not taken in");
    }
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(int number, StoredPicture stored, String digest) throws IOException {
    if (stored.mask().isPresent()) {
      int mask = file.reserve();
      write(mask, stored.mask().get(), digest);
      Cos.put(stored.entries(), "SMask", new Reference(mask));
    }
    Optional<IccProfile> profile = stored.colours().profile();
    Optional<Reference> written =
        profile.isPresent() ? Optional.of(profiles.written(profile.get(), file)) : Optional.empty();
    stored.entries().setItem(Cos.name("ColorSpace"), stored.colours().entry(written));
    file.copy(
        number,
        stored.entries(),
        stored.data(),
        stored.length(),
        new PdfFile.Substitute(greyField(), GREY, cause -> lost.put(digest, cause)));
  }

  private static COSDictionary greyField() {
    COSDictionary entries = StoredPicture.entries(1, 1, 8);
    Cos.put(entries, "ColorSpace", "DeviceGray");
    return entries;
  }

  /** Tells of the pictures that were lost after they had been taken in, when all is written. */
  void tell(IssueSink issues) {
    lost.forEach(
        (digest, cause) -> {
          Use use = uses.getOrDefault(digest, new Use(Location.of(digest), digest));
          issues.add(IssueCode.IMAGE_LOST, use.location(), use.name(), Causes.of(cause));
        });
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
