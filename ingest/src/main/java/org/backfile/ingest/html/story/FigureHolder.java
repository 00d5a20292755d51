package org.backfile.ingest.html.story;

import java.util.List;
import org.backfile.model.Block;

/** Gives a story's figures the pictures that were saved with the page. */
@FunctionalInterface
public interface FigureHolder {
  /** Holds nothing. */
  FigureHolder NONE = (figure, references) -> figure;

  /**
   * A figure with its picture, or as it is when that was not saved.
   *
   * @param figure what the page tells
   * @param references how the page refers to the picture in its several sizes, the best first
   */
  Block.Figure hold(Block.Figure figure, List<String> references);
}
