package org.backfile.ingest.picture;

import java.io.IOException;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.model.Article;
import org.backfile.report.IssueSink;

/**
 * Attaches the pictures that lie beside a text to the captions found in it, first to first. A
 * caption without a picture stays a figure that is not held; a picture without a caption becomes a
 * figure with the caption of its own fields. Thread-safe; remembers what lies in the folders of the
 * last few texts.
 */
public final class PicturesBeside {
  private final FolderNames folders = new FolderNames();

  /** Knows no folder yet. */
  public PicturesBeside() {}

  /**
   * The article with its pictures.
   *
   * @param article what was read of the text; its figures hold no images yet, its blocks have no
   *     anchors
   * @param text where it was read from
   * @param options limits on the pictures
   * @param issues takes what is missing, broken or contradictory
   * @throws IOException when the text's folder cannot be listed
   */
  public Article attach(Article article, SourceFile text, ReadOptions options, IssueSink issues)
      throws IOException {
    return new Pairing(text, options, issues).pair(article, PictureFile.of(text, folders));
  }
}
