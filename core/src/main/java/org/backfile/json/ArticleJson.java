package org.backfile.json;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.model.Article;
import org.backfile.model.Media;
import org.backfile.report.SourceFormatException;

/**
 * An article as JSON, by {@code docs/formats/article.schema.json}: everything the model holds, so
 * that what is written and read again is equal. What is written has its properties in a fixed
 * order; what is read may leave out all but the format and the headline.
 */
public final class ArticleJson {
  /** The value of the {@code format} property. */
  public static final String FORMAT = "backfile-article/1";

  private ArticleJson() {}

  /**
   * Writes an article in lines that people read; the stream stays open.
   *
   * @param files names the file of each picture, relative to the JSON's folder, with {@code /}
   *     between its parts
   * @throws IOException when the stream cannot be written
   */
  public static void write(Article article, Function<Media, String> files, OutputStream out)
      throws IOException {
    try (JsonOutput json = JsonOutput.pretty(out)) {
      new ArticleWriter(json, files).article(article);
      json.endLine();
    }
  }

  /**
   * Writes an article as one line of JSON Lines; the stream stays open.
   *
   * @param files as for {@link #write}
   * @throws IOException when the stream cannot be written
   */
  public static void writeLine(Article article, Function<Media, String> files, OutputStream out)
      throws IOException {
    try (JsonOutput json = JsonOutput.compact(out)) {
      new ArticleWriter(json, files).article(article);
      json.endLine();
    }
  }

  /**
   * Reads a source of one article; the stream is read to its end and stays open.
   *
   * @throws SourceFormatException when it is not JSON, or not an article, or beyond a limit
   * @throws IOException when the stream or a picture cannot be read
   */
  public static Article read(InputStream in, ReadContext context) throws IOException {
    HashingInputStream hashing = new HashingInputStream(Hashing.sha256(), in);
    try (ArticleJsonReader reader = new ArticleJsonReader(hashing, context, Optional.empty(), 1)) {
      JsonValue value = reader.only();
      ByteStreams.exhaust(hashing);
      return new ArticleReader(context, Optional.of(hashing.hash().toString())).article(value);
    }
  }
}
