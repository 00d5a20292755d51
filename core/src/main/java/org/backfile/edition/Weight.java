package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Image;
import org.backfile.model.Media;

/**
 * How many bytes an article takes in a finished file of any format: rather too many than too few.
 * What articles share, such as pictures and the shapes of letters, is kept apart, so that it can be
 * counted once.
 *
 * @param bytes what its words and their mark-up take, on the article's own pages and on the
 *     edition's
 * @param scripts a set of scripts beyond Latin, a bit for each by its name: fonts for them go into
 *     the file
 * @param ideographs how many different characters of very large scripts it has: their shapes take
 *     far more than those of other letters
 * @param pictures its held pictures, each once
 */
public record Weight(long bytes, long scripts, int ideographs, List<Picture> pictures) {
  /** Checks the numbers and copies the pictures. */
  public Weight {
    checkArgument(bytes >= 0, "bytes %s must be >= 0", bytes);
    checkArgument(ideographs >= 0, "ideographs %s must be >= 0", ideographs);
    pictures = List.copyOf(pictures);
  }

  /**
   * A held picture.
   *
   * @param digest the first eight bytes of its SHA-256
   * @param bytes what it takes at most, in whatever form it goes into a file
   */
  public record Picture(long digest, long bytes) {
    static Picture of(Media media) {
      return new Picture(
          Long.parseUnsignedLong(media.sha256().substring(0, 16), 16), PictureWeight.of(media));
    }
  }

  /** The weight of an article. */
  public static Weight of(Article article) {
    TextScale scale = new TextScale();
    long bytes = scale.weigh(article);
    return new Weight(bytes, scale.scripts(), scale.ideographs(), pictures(article));
  }

  private static List<Picture> pictures(Article article) {
    Set<Picture> pictures = new LinkedHashSet<>();
    Blocks.walk(article.body(), block -> add(block, pictures));
    article.appeals().forEach(a -> Blocks.walk(a.blocks(), block -> add(block, pictures)));
    return List.copyOf(pictures);
  }

  private static void add(Block block, Set<Picture> pictures) {
    if (block instanceof Block.Figure figure) {
      Image image = figure.image();
      image.media().ifPresent(media -> pictures.add(Picture.of(media)));
    }
  }
}
