package org.backfile.media;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.backfile.media.PictureProfile.Form;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.Severity;

/**
 * Gives pictures the form that the devices of a profile show. One that is within the profile stays
 * as it is, bit for bit; a drawing is cleaned; any other is converted: upright, 8 bits, sRGB or
 * grey, one frame, within the bounds, with the credits of its file. Immutable and thread-safe;
 * decoded pictures are in memory one for each calling thread.
 */
public final class DeviceConverter {
  private static final String SVG = "image/svg+xml";

  private final PictureProfile profile;

  /** A converter for a profile. */
  public DeviceConverter(PictureProfile profile) {
    this.profile = Objects.requireNonNull(profile, "profile");
  }

  /**
   * Gives a picture its form.
   *
   * @param media the picture as probed
   * @param name how messages name it
   * @param location what the issues are about
   * @param issues is told what was done: as a remark when the profile asks for it, as a warning
   *     when pixels or colours are lost that no profile would keep
   * @return the very same picture when it passes; else a new one, whose bytes are in memory; empty
   *     when it cannot be decoded, and then an issue says why
   * @throws IOException when the bytes cannot be read
   */
  public Optional<Media> convert(Media media, String name, Location location, IssueSink issues)
      throws IOException {
    if (passes(media)) {
      return Optional.of(media);
    }
    Optional<SvgCopy.Clean> clean = clean(media);
    if (clean.isPresent()) {
      return Optional.of(cleaned(media, clean.get(), name, location, issues));
    }
    try {
      Media made = made(media);
      report(media, made, name, location, issues);
      return Optional.of(made);
    } catch (PictureDefect defect) {
      issues.add(IssueCode.IMAGE_NOT_A_PICTURE, location, name, defect.reason());
      return Optional.empty();
    }
  }

  /** What the pictures may be. */
  public PictureProfile profile() {
    return profile;
  }

  /**
   * How many bytes a picture has that goes in without being decoded: one that passes, or a cleaned
   * drawing. A drawing is cleaned for it.
   *
   * @return empty when {@link #convert} decodes it
   * @throws IOException when the bytes cannot be read
   */
  public OptionalLong undecodedBytes(Media media) throws IOException {
    if (passes(media)) {
      return OptionalLong.of(media.sizeBytes());
    }
    Optional<SvgCopy.Clean> clean = clean(media);
    return clean.isPresent() ? OptionalLong.of(clean.get().bytes().length) : OptionalLong.empty();
  }

  private boolean passes(Media media) throws IOException {
    boolean upright = media.orientation() == 1;
    boolean opaque = !media.coding().alpha();
    boolean grey = media.coding().colour() == Media.Colour.GREY;
    return upright
        && isWithinBounds(media)
        && (profile.transparency() || opaque)
        && (!profile.grey() || grey)
        && isShown(media);
  }

  private boolean isWithinBounds(Media media) {
    return media.sizeBytes() <= profile.bytes()
        && profile.scale(media.widthPixels(), media.heightPixels()) >= 1;
  }

  private boolean isShown(Media media) throws IOException {
    return switch (media.type()) {
      case "image/jpeg" ->
          media.isPortable()
              && profile.forms().contains(Form.JPEG)
              && (profile.forms().contains(Form.PROGRESSIVE_JPEG) || JpegCoding.isBaseline(media));
      case "image/png" -> media.isPortable() && profile.forms().contains(Form.PNG);
      case "image/gif" -> media.coding().frames() == 1 && profile.forms().contains(Form.GIF);
      default -> false;
    };
  }

  /** A drawing without what acts; none where drawings are not shown or it is not understood. */
  private Optional<SvgCopy.Clean> clean(Media media) throws IOException {
    if (!media.type().equals(SVG) || !profile.forms().contains(Form.SVG)) {
      return Optional.empty();
    }
    try (InputStream in = media.bytes().openStream()) {
      SvgCopy.Clean clean = SvgCopy.of(in.readNBytes(SvgText.MOST_BYTES));
      return Optional.of(clean).filter(drawing -> drawing.bytes().length <= profile.bytes());
    } catch (PictureDefect defect) {
      return Optional.empty(); // the pixels that are made instead are told of
    }
  }

  private Media cleaned(
      Media media, SvgCopy.Clean clean, String name, Location location, IssueSink issues) {
    if (!clean.leftOut().isEmpty()) {
      String without = "SVG drawing without " + String.join(", ", clean.leftOut());
      tell(Severity.INFO, name, "SVG drawing became " + without, location, issues);
    }
    SvgSize size = clean.size();
    return media(clean.bytes(), SVG, size.width(), size.height(), media.coding());
  }

  private Media made(Media media) throws IOException {
    Credits credits = Credits.of(media);
    byte[] segments = CreditWriter.segments(credits);
    byte[] chunks = CreditWriter.chunks(credits);
    UprightReading.Shown shown = UprightReading.of(media, profile);
    boolean drawn =
        media.type().equals(SVG) || (shown.drawn() && !media.type().equals("image/jpeg"));
    long room = profile.bytes() - Math.max(segments.length, chunks.length);
    BoundedEncoder.Encoded encoded = BoundedEncoder.encode(shown.image(), drawn, room);
    byte[] bytes =
        encoded.type().equals("image/jpeg")
            ? CreditWriter.jpeg(encoded.bytes(), segments)
            : CreditWriter.png(encoded.bytes(), chunks);
    BufferedImage image = encoded.image();
    boolean grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
    Media.Coding coding =
        new Media.Coding(
            grey ? Media.Colour.GREY : Media.Colour.RGB, image.getColorModel().hasAlpha(), 8, 1);
    return media(bytes, encoded.type(), image.getWidth(), image.getHeight(), coding);
  }

  private static Media media(
      byte[] bytes, String type, int width, int height, Media.Coding coding) {
    return new Media(
        ByteSource.wrap(bytes),
        Hashing.sha256().hashBytes(bytes).toString(),
        Hashing.crc32().hashBytes(bytes).padToLong(),
        bytes.length,
        type,
        width,
        height,
        1,
        coding);
  }

  private void report(Media media, Media made, String name, Location location, IssueSink issues) {
    boolean smaller =
        !media.type().equals(SVG)
            && (made.widthPixels() != media.uprightWidthPixels()
                || made.heightPixels() != media.uprightHeightPixels());
    boolean greyed =
        profile.grey() && media.coding().colour() != Media.Colour.GREY && !media.type().equals(SVG);
    if (media.isPortable() && !smaller && !greyed && isOnlyTurned(media, made)) {
      return; // as the probe has told
    }
    boolean kept =
        media.coding().bitsPerSample() <= 8 && media.coding().colour() != Media.Colour.OTHER;
    String done =
        PictureWords.of(media)
            + " became "
            + (greyed ? "grey " : "")
            + PictureWords.of(made)
            + (smaller ? PictureWords.size(made) : reason(media, made, greyed));
    tell(kept ? Severity.INFO : Severity.WARNING, name, done, location, issues);
  }

  /** Why a JPEG became another one as large. */
  private String reason(Media media, Media made, boolean greyed) {
    boolean jpeg = media.type().equals("image/jpeg") && made.type().equals("image/jpeg");
    if (!jpeg || greyed || !media.isPortable()) {
      return "";
    }
    return media.sizeBytes() > profile.bytes() ? " of fewer bytes" : " in one pass";
  }

  private boolean isOnlyTurned(Media media, Media made) {
    boolean flattened = media.coding().alpha() && !made.coding().alpha();
    return media.orientation() != 1 && media.type().equals(made.type()) && !flattened;
  }

  private static void tell(
      Severity severity, String name, String done, Location location, IssueSink issues) {
    Issue issue = Issue.of(IssueCode.IMAGE_CONVERTED, location, name, done);
    issues.add(new Issue(issue.code(), severity, issue.location(), issue.message(), issue.hint()));
  }
}
