package org.backfile.edition;

import java.util.Objects;
import java.util.Optional;
import org.backfile.media.DeviceConverter;
import org.backfile.media.PictureProfile;
import org.backfile.model.Media;

/**
 * Weighs pictures by what they take in the files that will be made: where there are several, in the
 * one that needs the most for it. Immutable and thread-safe.
 */
public final class PictureScale {
  /** For files of any format, with pictures for any reading system. */
  public static final PictureScale ANY =
      new PictureScale(true, Optional.of(PictureProfile.STANDARD));

  private final boolean pages;
  private final Optional<DeviceConverter> devices;

  /**
   * A scale.
   *
   * @param pages whether a file of pages, a PDF, is made
   * @param profile what the pictures of an EPUB may be, when one is made
   */
  public PictureScale(boolean pages, Optional<PictureProfile> profile) {
    this.pages = pages;
    devices = Objects.requireNonNull(profile, "profile").map(DeviceConverter::new);
  }

  /** How many bytes a picture takes: rather too many than too few. */
  long weigh(Media media) {
    long inPages = pages ? PictureWeight.inPages(media) : 0;
    return devices
        .map(converter -> Math.max(inPages, PictureWeight.onDevices(media, converter)))
        .orElse(inPages);
  }
}
