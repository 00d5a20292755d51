package org.backfile.ingest.picture;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.credit.EmbeddedCredit;
import org.backfile.ingest.credit.EmbeddedFields;
import org.backfile.media.FlawSink;
import org.backfile.media.MediaLimits;
import org.backfile.media.MediaProbe;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Image;
import org.backfile.model.Image.Flaw;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * Gives figures their pictures: probes the bytes, and lets the picture's own fields tell what the
 * page does not. What the page tells comes first; where the two credits disagree, both are
 * reported. One for each source; not thread-safe.
 */
public final class HeldFigures {
  private final MediaLimits limits;
  private final Location place;
  private final IssueSink issues;

  /**
   * For the figures of one source.
   *
   * @param place the source, for issues
   * @param issues takes what is wrong with a picture
   */
  public HeldFigures(ReadOptions options, Location place, IssueSink issues) {
    this.limits =
        new MediaLimits(options.limits().pictureBytes(), options.limits().picturePixels());
    this.place = place;
    this.issues = issues;
  }

  /**
   * A figure with its picture. One that cannot be used leaves the picture not held, with its flaw
   * and an issue.
   *
   * @param figure what the page tells
   * @param bytes the picture
   * @param name what the picture is called in the source
   * @throws IOException when the bytes cannot be read
   */
  public Block.Figure hold(Block.Figure figure, ByteSource bytes, String name) throws IOException {
    FlawSink found = new FlawSink(issues);
    Optional<Media> media = MediaProbe.probe(bytes, name, limits, place, found);
    Optional<Flaw> flaw = media.isPresent() ? Optional.empty() : found.flaw();
    EmbeddedFields fields =
        media.isPresent() ? EmbeddedCredit.standard().read(bytes) : EmbeddedFields.NONE;
    Image told = figure.image();
    Image saved = new Image(told.alt(), told.url(), Optional.of(name), media, flaw);
    Image image = described(saved, fields);
    if (image.isHeld() && image.alternative().isEmpty()) {
      issues.add(IssueCode.IMAGE_NO_ALT, place, name);
    }
    return new Block.Figure(
        Anchor.NONE, image, caption(figure, fields), credit(figure, fields, name));
  }

  /** The picture with the alternative of its own fields, where the page gives none that counts. */
  private static Image described(Image image, EmbeddedFields fields) {
    Optional<String> alt = image.alternative().or(() -> alt(fields)).or(image::alt);
    return new Image(alt, image.url(), image.name(), image.media(), image.flaw());
  }

  private static Optional<String> alt(EmbeddedFields fields) {
    return fields.alt().or(fields::altExtended).map(EmbeddedFields.Field::text);
  }

  private static List<Inline> caption(Block.Figure figure, EmbeddedFields fields) {
    return figure.caption().isEmpty()
        ? fields.caption().map(field -> Inlines.of(field.text())).orElse(List.of())
        : figure.caption();
  }

  private Optional<Credit> credit(Block.Figure figure, EmbeddedFields fields, String name) {
    EmbeddedCredit embedded = EmbeddedCredit.standard();
    Optional<Credit> page = figure.credit();
    page.flatMap(credit -> embedded.disagreement(credit, fields))
        .ifPresent(
            line ->
                issues.add(
                    IssueCode.CREDIT_DISAGREES, place, page.orElseThrow().line(), name, line));
    return page.or(() -> embedded.credit(fields));
  }
}
