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
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/** Brings the captions and the pictures of one text together. One for each; not thread-safe. */
final class Pairing {
  private final SourceFile text;
  private final HeldFigures figures;
  private final IssueSink issues;
  private final Location place;

  Pairing(SourceFile text, ReadOptions options, IssueSink issues) {
    this.text = text;
    this.issues = issues;
    this.place = Location.of(text.name());
    this.figures = new HeldFigures(options, place, issues);
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
      return figures.hold(figure, bytes, file.name());
    } catch (IOException e) {
      issues.add(IssueCode.SOURCE_UNREADABLE, Location.of(file.name()), "the picture");
      return figure;
    }
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
