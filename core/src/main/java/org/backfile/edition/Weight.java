package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Media;

/**
 * How many bytes an article takes in a finished file of the formats that are made: rather too many
 * than too few. What articles share, such as pictures and the shapes of letters, is kept apart, so
 * that it can be counted once.
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
   * @param bytes what it takes in the form it goes into a file, rather too much
   */
  public record Picture(long digest, long bytes) {
    static Picture of(Media media, PictureScale scale) {
      return new Picture(
          Long.parseUnsignedLong(media.sha256().substring(0, 16), 16), scale.weigh(media));
    }
  }

  /** The weight of an article in files of any format. */
  public static Weight of(Article article) {
    return of(article, PictureScale.ANY);
  }

  /**
   * The weight of an article.
   *
   * @param pictures weighs its pictures, whose bytes it may read
   */
  public static Weight of(Article article, PictureScale pictures) {
    TextScale text = new TextScale();
    long bytes = text.weigh(article);
    List<Picture> weighed =
        held(article).stream().map(media -> Picture.of(media, pictures)).toList();
    return new Weight(bytes, text.scripts(), text.ideographs(), weighed);
  }

  private static Set<Media> held(Article article) {
    Set<Media> held = new LinkedHashSet<>();
    Blocks.walk(article.body(), block -> add(block, held));
    article.appeals().forEach(a -> Blocks.walk(a.blocks(), block -> add(block, held)));
    return held;
  }

  private static void add(Block block, Set<Media> held) {
    if (block instanceof Block.Figure figure) {
      figure.image().media().ifPresent(held::add);
    }
  }
}
