package org.backfile.ingest.picture;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.credit.EmbeddedCredit;
import org.backfile.ingest.credit.EmbeddedFields;
import org.backfile.media.MediaLimits;
import org.backfile.media.MediaProbe;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/** Brings the captions and the pictures of one text together. One for each; not thread-safe. */
final class Pairing {
  private final SourceFile text;
  private final MediaLimits limits;
  private final IssueSink issues;
  private final Location place;

  Pairing(SourceFile text, ReadOptions options, IssueSink issues) {
    this.text = text;
    this.limits =
        new MediaLimits(options.limits().pictureBytes(), options.limits().picturePixels());
    this.issues = issues;
    this.place = Location.of(text.name());
  }

  /** The article with the pictures, the first at the first caption and so on. */
  Article pair(Article article, List<PictureFile> pictures) {
    List<Block> body = new ArrayList<>();
    int used = 0;
    int lastFigure = -1;
    for (Block block : article.body()) {
      if (block instanceof Block.Figure figure) {
        lastFigure = body.size();
        body.add(used < pictures.size() ? held(figure, pictures.get(used)) : notHeld(figure, used));
        used++;
      } else {
        body.add(block);
      }
    }
    if (used < pictures.size()) {
      int at = lastFigure >= 0 ? lastFigure + 1 : Math.min(1, body.size());
      body.addAll(at, uncaptioned(pictures.subList(used, pictures.size())));
    }
    return article.toBuilder().body(body).build();
  }

  private Block.Figure notHeld(Block.Figure figure, int index) {
    String name = text.stem() + (index == 0 ? "" : "-" + (index + 1)) + ".jpg";
    issues.add(IssueCode.IMAGE_NOT_HELD, place, name);
    return figure;
  }

  private Block.Figure held(Block.Figure figure, PictureFile file) {
    ByteSource bytes = MoreFiles.asByteSource(file.path(), LinkOption.NOFOLLOW_LINKS);
    try {
      Optional<Media> media = MediaProbe.probe(bytes, file.name(), limits, place, issues);
      EmbeddedFields fields =
          media.isPresent() ? EmbeddedCredit.standard().read(bytes) : EmbeddedFields.NONE;
      Optional<String> alt = alt(fields, file, media.isPresent());
      Image image = new Image(alt, Optional.empty(), Optional.of(file.name()), media);
      return new Block.Figure(
          Anchor.NONE, image, caption(figure, fields), credit(figure, fields, file));
    } catch (IOException e) {
      issues.add(IssueCode.SOURCE_UNREADABLE, Location.of(file.name()), "the picture");
      return figure;
    }
  }

  private Optional<String> alt(EmbeddedFields fields, PictureFile file, boolean held) {
    Optional<String> alt = fields.alt().or(fields::altExtended).map(EmbeddedFields.Field::text);
    if (held && alt.isEmpty()) {
      issues.add(IssueCode.IMAGE_NO_ALT, place, file.name());
    }
    return alt;
  }

  private static List<Inline> caption(Block.Figure figure, EmbeddedFields fields) {
    return figure.caption().isEmpty()
        ? fields.caption().map(field -> Inlines.of(field.text())).orElse(List.of())
        : figure.caption();
  }

  private Optional<Credit> credit(Block.Figure figure, EmbeddedFields fields, PictureFile file) {
    EmbeddedCredit embedded = EmbeddedCredit.standard();
    Optional<Credit> page = figure.credit();
    page.flatMap(credit -> embedded.disagreement(credit, fields))
        .ifPresent(
            line ->
                issues.add(
                    IssueCode.CREDIT_DISAGREES,
                    place,
                    page.orElseThrow().line(),
                    file.name(),
                    line));
    return page.or(() -> embedded.credit(fields));
  }

  /** Figures for pictures that the text does not caption; what cannot be used is left out. */
  private List<Block> uncaptioned(List<PictureFile> files) {
    List<Block> figures = new ArrayList<>();
    Block.Figure empty =
        new Block.Figure(Anchor.NONE, Image.notHeld(), List.of(), Optional.empty());
    for (PictureFile file : files) {
      Block.Figure figure = held(empty, file);
      if (figure.image().isHeld()) {
        if (figure.caption().isEmpty()) {
          issues.add(IssueCode.IMAGE_NO_CAPTION, place, file.name());
        }
        figures.add(figure);
      }
    }
    return figures;
  }
}
