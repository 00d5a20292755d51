package org.backfile.json;

import org.backfile.model.Article;
import org.backfile.model.Parts;

/**
 * About how much memory an article takes: rather too much than too little, whatever it is made of.
 * Pictures' bytes do not count, since nobody keeps them.
 */
final class Footprint implements Parts.Scale {
  /** An object with its list, its anchor or the like, in bytes. */
  private static final long OBJECT = 150;

  private static final Footprint SCALE = new Footprint();

  private Footprint() {}

  /** The bytes that an article takes, more or less. */
  static long of(Article article) {
    return Parts.weigh(article, SCALE);
  }

  @Override
  public long objects(int count) {
    return count * OBJECT;
  }

  @Override
  public long text(String text) {
    return 2L * text.length();
  }
}
