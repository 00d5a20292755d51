package org.backfile.json;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.backfile.model.Access;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Byline;
import org.backfile.model.Dateline;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Languages;
import org.backfile.model.Provenance;
import org.backfile.model.Publication;
import org.backfile.model.SourceSpan;
import org.backfile.model.Timestamp;
import org.backfile.report.SourceFormatException;

/** Makes an article of its JSON; what an article written by hand leaves out is worked out here. */
final class ArticleReader {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final ReadContext context;
  private final Optional<String> sha256;
  private final BlockReader blocks;

  /**
   * A reader of one article.
   *
   * @param sha256 the digest of the source's bytes, for a JSON that has no provenance
   */
  ArticleReader(ReadContext context, Optional<String> sha256) {
    this.context = context;
    this.sha256 = sha256;
    this.blocks = new BlockReader(context);
  }

  Article article(JsonValue value) throws IOException {
    JsonFields fields = value.object();
    format(fields);
    Optional<JsonValue> id = fields.find("id");
    String headline = headline(fields.require("headline"));
    Optional<URI> url = BlockReader.uri(fields, "url");
    Optional<JsonValue> body = fields.find("body");
    List<Block> story = body.isPresent() ? blocks.blocks(body.get()) : List.of();
    Optional<JsonValue> appeals = fields.find("appeals");
    Article article =
        Article.builder(
                id.isPresent() ? uuid(id.get()) : derived(url, headline, story),
                headline,
                provenance(fields.find("provenance")))
            .kicker(fields.string("kicker"))
            .standfirst(BlockReader.optionalText(fields, "standfirst"))
            .section(fields.string("section"))
            .bylines(bylines(fields.find("bylines")))
            .dateline(dateline(fields.find("dateline")))
            .publication(publication(fields.find("publication")))
            .published(timestamp(fields.find("published")))
            .modified(timestamp(fields.find("modified")))
            .language(language(fields.find("language")))
            .canonicalUrl(url)
            .rights(fields.string("rights"))
            .keywords(keywords(fields.find("keywords")))
            .access(access(fields.find("access")))
            .body(story)
            .appeals(appeals.isPresent() ? appeals(appeals.get()) : List.of())
            .build();
    fields.end();
    return article.anchors().contains(Anchor.NONE) ? Anchors.complete(article) : article;
  }

  private static void format(JsonFields fields) throws SourceFormatException {
    JsonValue format = fields.require("format");
    if (!format.string().equals(ArticleJson.FORMAT)) {
      throw format.invalid(
          "the format \"" + format.string() + "\" must be \"" + ArticleJson.FORMAT + "\"");
    }
  }

  private static String headline(JsonValue value) throws SourceFormatException {
    String headline = value.string();
    if (headline.isBlank()) {
      throw value.invalid("headline must not be blank");
    }
    return headline;
  }

  private static UUID derived(Optional<URI> url, String headline, List<Block> story) {
    return url.isPresent()
        ? ArticleIds.ofUrl(url.get())
        : ArticleIds.ofContent(headline, Blocks.text(story));
  }

  private static UUID uuid(JsonValue value) throws SourceFormatException {
    String text = value.string();
    if (!UUID_FORM.matcher(text).matches()) {
      throw value.invalid("\"" + text + "\" must be a UUID of 36 characters in lower case");
    }
    return UUID.fromString(text);
  }

  private String language(Optional<JsonValue> value) throws SourceFormatException {
    if (value.isEmpty()) {
      return context.language().orElse(Article.UNDETERMINED);
    }
    String tag = value.get().string();
    return value.get().check(() -> Languages.check(tag));
  }

  private static List<Byline> bylines(Optional<JsonValue> value) throws SourceFormatException {
    List<Byline> bylines = new ArrayList<>();
    if (value.isPresent()) {
      for (JsonValue byline : value.get().array()) {
        bylines.add(byline(byline));
      }
    }
    return bylines;
  }

  private static Byline byline(JsonValue value) throws SourceFormatException {
    if (value.isString()) {
      String name = value.string();
      return value.check(() -> Byline.of(name));
    }
    JsonFields fields = value.object();
    String name = fields.require("name").string();
    Optional<String> role = fields.string("role");
    fields.end();
    return value.check(() -> new Byline(name, role));
  }

  private static List<String> keywords(Optional<JsonValue> value) throws SourceFormatException {
    List<String> keywords = new ArrayList<>();
    if (value.isPresent()) {
      for (JsonValue keyword : value.get().array()) {
        if (keyword.string().isBlank()) {
          throw keyword.invalid("keyword must not be blank");
        }
        keywords.add(keyword.string());
      }
    }
    return keywords;
  }

  private static Optional<Access> access(Optional<JsonValue> value) throws SourceFormatException {
    return value.isPresent()
        ? Optional.of(JsonNames.find(value.get(), Access.values()))
        : Optional.empty();
  }

  private static Optional<Dateline> dateline(Optional<JsonValue> value)
      throws SourceFormatException {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    JsonFields fields = value.get().object();
    String line = fields.require("line").string();
    String place = fields.require("place").string();
    fields.end();
    return Optional.of(value.get().check(() -> new Dateline(line, place)));
  }

  private static Optional<Publication> publication(Optional<JsonValue> value)
      throws SourceFormatException {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    JsonValue publication = value.get();
    if (publication.isString()) {
      String name = publication.string();
      return Optional.of(publication.check(() -> Publication.of(name)));
    }
    JsonFields fields = publication.object();
    String name = fields.require("name").string();
    Optional<URI> url = BlockReader.uri(fields, "url");
    fields.end();
    return Optional.of(publication.check(() -> new Publication(name, url)));
  }

  private static Optional<Timestamp> timestamp(Optional<JsonValue> value)
      throws SourceFormatException {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String text = value.get().string();
    return Optional.of(value.get().check(() -> Timestamp.parse(text)));
  }

  private List<Appeal> appeals(JsonValue value) throws IOException {
    List<Appeal> appeals = new ArrayList<>();
    for (JsonValue appeal : value.array()) {
      JsonFields fields = appeal.object();
      Appeal.Kind kind = JsonNames.find(fields.require("kind"), Appeal.Kind.values());
      List<Block> words = blocks.blocks(fields.require("blocks"));
      Optional<String> organisation = fields.string("organisation");
      Optional<URI> link = BlockReader.uri(fields, "link");
      Optional<JsonValue> span = fields.find("span");
      Optional<SourceSpan> place =
          span.isPresent() ? Optional.of(span(span.get())) : Optional.empty();
      fields.end();
      appeals.add(appeal.check(() -> new Appeal(kind, words, organisation, link, place)));
    }
    return appeals;
  }

  private static SourceSpan span(JsonValue value) throws SourceFormatException {
    JsonFields fields = value.object();
    long start = fields.require("start").number();
    long end = fields.require("end").number();
    fields.end();
    return value.check(() -> new SourceSpan(start, end));
  }

  private Provenance provenance(Optional<JsonValue> value) throws SourceFormatException {
    if (value.isEmpty()) {
      return new Provenance(
          context.source(),
          Optional.empty(),
          sha256,
          Optional.empty(),
          context.reader(),
          List.of());
    }
    JsonFields fields = value.get().object();
    String source = fields.require("source").string();
    Optional<Instant> captured = instant(fields.find("captured"));
    Optional<String> digest = fields.string("sha256");
    Optional<String> record = fields.string("warcRecordId");
    String reader = fields.require("reader").string();
    List<DroppedBlock> dropped = dropped(fields.find("dropped"));
    Map<String, String> origins = origins(fields.find("origins"));
    fields.end();
    return value
        .get()
        .check(() -> new Provenance(source, captured, digest, record, reader, dropped, origins));
  }

  private static Map<String, String> origins(Optional<JsonValue> value)
      throws SourceFormatException {
    Map<String, String> origins = new TreeMap<>();
    if (value.isPresent()) {
      JsonFields fields = value.get().object();
      for (String name : fields.names()) {
        origins.put(name, fields.require(name).string());
      }
    }
    return origins;
  }

  private static Optional<Instant> instant(Optional<JsonValue> value) throws SourceFormatException {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String text = value.get().string();
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      throw value.get().invalid("\"" + text + "\" must be an instant like 2024-03-09T10:15:00Z");
    }
  }

  private static List<DroppedBlock> dropped(Optional<JsonValue> value)
      throws SourceFormatException {
    List<DroppedBlock> dropped = new ArrayList<>();
    if (value.isPresent()) {
      for (JsonValue block : value.get().array()) {
        JsonFields fields = block.object();
        DroppedBlock.Reason reason =
            JsonNames.find(fields.require("reason"), DroppedBlock.Reason.values());
        String text = fields.require("text").string();
        SourceSpan span = span(fields.require("span"));
        fields.end();
        dropped.add(new DroppedBlock(reason, text, span));
      }
    }
    return dropped;
  }
}
