package org.backfile.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.backfile.model.Article;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles of one JSON source, one at a time: an array of articles, or articles one after
 * the other. An article that is not valid can be passed over by asking for the next. Not
 * thread-safe.
 */
public final class ArticleJsonReader implements Closeable {
  private final JsonParser parser;
  private final JsonTree tree;
  private final ReadContext context;
  private final Optional<String> sha256;
  private boolean started;
  private boolean inArray;
  private boolean ended;

  /**
   * A reader of a stream, which stays open.
   *
   * @param sha256 the digest of the source's bytes, for articles without provenance
   * @param firstLine the number that the stream's first line has in the source, 1-based
   * @throws IOException when the stream cannot be read
   */
  public ArticleJsonReader(
      InputStream in, ReadContext context, Optional<String> sha256, int firstLine)
      throws IOException {
    this.parser =
        JsonTree.factory(context.limits())
            .createParser(in)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    this.tree = new JsonTree(parser, context.source(), firstLine, context.limits());
    this.context = context;
    this.sha256 = sha256;
  }

  /**
   * The next article, or empty after the last.
   *
   * @throws SourceFormatException when it is not an article, and the next may be asked for; or when
   *     the source is not JSON or goes beyond a limit, and there is no next
   * @throws IOException when the stream cannot be read
   */
  public Optional<Article> next() throws IOException {
    Optional<JsonValue> value = nextValue();
    return value.isPresent()
        ? Optional.of(new ArticleReader(context, sha256).article(value.get()))
        : Optional.empty();
  }

  /** The one value of the source. */
  JsonValue only() throws IOException {
    JsonToken first = tree.next();
    if (first == null) {
      throw empty();
    }
    JsonValue value = tree.value(first);
    if (tree.next() != null) {
      throw tree.malformed("more follows after the article");
    }
    return value;
  }

  private Optional<JsonValue> nextValue() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    // Whatever goes wrong before the value is whole leaves no place to go on from.
    ended = true;
    JsonToken token = tree.next();
    if (!started) {
      token = start(token);
    }
    if (token == null && inArray) {
      throw tree.malformed("the array has no end");
    } else if (token == null) {
      return Optional.empty();
    } else if (token == JsonToken.END_ARRAY) {
      if (tree.next() != null) {
        throw tree.malformed("more follows after the array of articles");
      }
      return Optional.empty();
    }
    ended = false;
    return Optional.of(value(token));
  }

  private @Nullable JsonToken start(@Nullable JsonToken first) throws IOException {
    started = true;
    if (first == null) {
      throw empty();
    }
    inArray = first == JsonToken.START_ARRAY;
    return inArray ? tree.next() : first;
  }

  private JsonValue value(JsonToken first) throws IOException {
    try {
      return tree.value(first);
    } catch (IOException e) {
      ended = !tree.isWhole();
      throw e;
    }
  }

  private SourceFormatException empty() {
    return new SourceFormatException(
        Issue.of(IssueCode.SOURCE_EMPTY, Location.of(context.source())));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
