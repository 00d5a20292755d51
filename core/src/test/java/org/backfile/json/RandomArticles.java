package org.backfile.json;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.backfile.model.Access;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Attribution;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Credit;
import org.backfile.model.Dateline;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Media;
import org.backfile.model.Provenance;
import org.backfile.model.Publication;
import org.backfile.model.SourceSpan;
import org.backfile.model.Timestamp;

/** Makes articles with everything the model has in them, the same for the same seed. */
final class RandomArticles {
  private static final List<String> WORDS =
      List.of(
          "harbour",
          "Überfahrt",
          "порт",
          "מעבורת",
          "港口",
          "café",
          "\u00AD",
          "\"quoted\"",
          "back\\slash",
          "a\tb",
          "line\nbreak",
          "\u0001",
          "\u2028",
          "😀",
          "\uD83D",
          "\uDE00x",
          "</script>",
          "&amp;",
          " ",
          "\u00A0");

  private final Random random;

  RandomArticles(long seed) {
    this.random = new Random(seed);
  }

  Article next() {
    Article article =
        Article.builder(uuid(), "headline " + text(), provenance())
            .kicker(maybe(this::text))
            .standfirst(runs(0))
            .section(maybe(this::text))
            .bylines(many(() -> new Byline("desk " + text(), maybe(this::text))))
            .dateline(maybe(() -> new Dateline("LISBON " + text(), "LISBON")))
            .publication(maybe(() -> new Publication("paper " + text(), maybe(this::uri))))
            .published(maybe(this::timestamp))
            .modified(maybe(this::timestamp))
            .language(random.nextBoolean() ? "und" : "de-Latn-AT")
            .canonicalUrl(maybe(this::uri))
            .rights(maybe(this::text))
            .keywords(many(() -> "keyword " + text()))
            .access(maybe(() -> one(Access.values())))
            .body(blocks(0))
            .appeals(many(this::appeal))
            .build();
    return Anchors.assign(article);
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private URI uri() {
    return URI.create("https://example.org/" + random.nextInt(1000) + "?q=%C3%A4&ö=порт#part");
  }

  private Timestamp timestamp() {
    LocalDate date = LocalDate.ofEpochDay(random.nextInt(30_000));
    if (random.nextInt(3) == 0) {
      return Timestamp.of(date);
    }
    LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60), 0, random.nextInt(2));
    return new Timestamp(
        date,
        Optional.of(time),
        maybe(() -> ZoneOffset.ofTotalSeconds(900 * (random.nextInt(96) - 48))));
  }

  private Provenance provenance() {
    return new Provenance(
            "folder/" + text() + ".txt",
            maybe(() -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))),
            maybe(this::digest),
            maybe(() -> "<urn:uuid:" + uuid() + ">"),
            "text/1.0.0",
            many(() -> new DroppedBlock(one(DroppedBlock.Reason.values()), text(), span())))
        .withOrigins(random.nextBoolean() ? Map.of() : Map.of("headline", text(), "url", text()));
  }

  private SourceSpan span() {
    long start = random.nextInt(1000);
    return new SourceSpan(start, start + random.nextInt(1000));
  }

  private Appeal appeal() {
    List<Block> blocks = new ArrayList<>(blocks(1));
    blocks.add(new Block.Rule(Anchor.NONE));
    return new Appeal(
        one(Appeal.Kind.values()), blocks, maybe(this::text), maybe(this::uri), maybe(this::span));
  }

  private List<Block> blocks(int depth) {
    return many(() -> block(depth));
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth < 3 ? 9 : 7)) {
      case 0 -> new Block.Paragraph(Anchor.NONE, runs(0));
      case 1 -> new Block.Heading(Anchor.NONE, 1 + random.nextInt(5), runs(0));
      case 2 -> figure();
      case 3 -> new Block.Table(Anchor.NONE, runs(0), many(this::row), many(this::row));
      case 4 -> new Block.Preformatted(Anchor.NONE, text() + "\n  " + text());
      case 5 -> new Block.Rule(Anchor.NONE);
      case 6 -> new Block.Embed(Anchor.NONE, "video " + text(), maybe(this::uri), runs(0));
      case 7 ->
          new Block.ListBlock(
              Anchor.NONE,
              maybe(() -> random.nextInt()),
              many(() -> new Block.Item(blocks(depth + 1))));
      default ->
          new Block.Quote(Anchor.NONE, one(Block.QuoteKind.values()), blocks(depth + 1), runs(0));
    };
  }

  private Block.Row row() {
    return new Block.Row(
        many(
            () ->
                random.nextBoolean()
                    ? Block.Cell.of(runs(0))
                    : new Block.Cell(
                        runs(0),
                        random.nextBoolean(),
                        1 + random.nextInt(1000),
                        1 + random.nextInt(3))));
  }

  private Block figure() {
    Optional<Media> media = maybe(this::media);
    Optional<Image.Flaw> flaw =
        media.isPresent() ? Optional.empty() : maybe(() -> one(Image.Flaw.values()));
    Image image = new Image(maybe(this::text), maybe(this::uri), maybe(this::text), media, flaw);
    return new Block.Figure(Anchor.NONE, image, runs(0), maybe(this::credit));
  }

  Media media() {
    return new Media(ByteSource.empty(), digest(), 0, 0, "image/jpeg", 40, 30, 6);
  }

  private String digest() {
    return Hashing.sha256().hashLong(random.nextLong()).toString();
  }

  private Credit credit() {
    return new Credit(
        "credit " + text(),
        many(this::attribution),
        one(Credit.Confidence.values()),
        one(Credit.Origin.values()));
  }

  private Attribution attribution() {
    return new Attribution(
        maybe(this::text),
        many(this::text),
        many(this::text),
        maybe(this::text),
        maybe(() -> one(Attribution.Supply.values())),
        maybe(this::text),
        maybe(() -> new Attribution.Licence("CC-BY-SA-4.0", "CC BY-SA 4.0")));
  }

  private List<Inline> runs(int depth) {
    return many(() -> run(depth));
  }

  private Inline run(int depth) {
    return switch (random.nextInt(depth < 3 ? 10 : 5)) {
      case 0, 1, 2 -> new Inline.Text(text());
      case 3 -> new Inline.Code(text());
      case 4 -> new Inline.LineBreak();
      case 5 -> new Inline.Emphasis(runs(depth + 1));
      case 6 -> new Inline.Strong(runs(depth + 1));
      case 7 -> new Inline.Link(uri(), runs(depth + 1));
      case 8 ->
          random.nextBoolean()
              ? new Inline.Subscript(runs(depth + 1))
              : new Inline.Superscript(runs(depth + 1));
      default -> new Inline.LanguageSpan("ru", runs(depth + 1));
    };
  }

  private <T> Optional<T> maybe(Supplier<T> make) {
    return random.nextBoolean() ? Optional.of(make.get()) : Optional.empty();
  }

  private <T> List<T> many(Supplier<T> make) {
    List<T> many = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      many.add(make.get());
    }
    return many;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
