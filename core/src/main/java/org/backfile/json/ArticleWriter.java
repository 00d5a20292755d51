package org.backfile.json;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Byline;
import org.backfile.model.Dateline;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Media;
import org.backfile.model.Provenance;
import org.backfile.model.Publication;
import org.backfile.model.SourceSpan;

/** Writes an article in the form that {@link ArticleReader} reads. */
final class ArticleWriter {
  private final JsonOutput json;
  private final InlineWriter inlines;
  private final BlockWriter blocks;

  ArticleWriter(JsonOutput json, Function<Media, String> files) {
    this.json = json;
    this.inlines = new InlineWriter(json);
    this.blocks = new BlockWriter(json, files);
  }

  void article(Article article) throws IOException {
    json.object(
        () -> {
          about(article);
          json.name("body");
          blocks.blocks(article.body());
          json.array("appeals", article.appeals(), this::appeal);
          json.object("provenance", () -> provenance(article.provenance()));
        });
  }

  private void about(Article article) throws IOException {
    json.string("format", ArticleJson.FORMAT);
    json.string("id", article.id().toString());
    json.string("kicker", article.kicker());
    json.string("headline", article.headline());
    inlines.optional("standfirst", article.standfirst());
    json.array("bylines", article.bylines(), this::byline);
    json.object("dateline", article.dateline(), this::dateline);
    if (article.publication().isPresent()) {
      json.name("publication");
      publication(article.publication().get());
    }
    json.string("section", article.section());
    json.string("published", article.published());
    json.string("modified", article.modified());
    json.string("language", article.language());
    json.string("url", article.canonicalUrl());
    json.string("rights", article.rights());
    json.strings("keywords", article.keywords());
    json.string("access", article.access().map(JsonNames::of));
  }

  private void byline(Byline byline) throws IOException {
    if (byline.role().isEmpty()) {
      json.string(byline.name());
      return;
    }
    json.object(
        () -> {
          json.string("name", byline.name());
          json.string("role", byline.role());
        });
  }

  private void dateline(Dateline dateline) throws IOException {
    json.string("line", dateline.line());
    json.string("place", dateline.place());
  }

  private void publication(Publication publication) throws IOException {
    if (publication.url().isEmpty()) {
      json.string(publication.name());
      return;
    }
    json.object(
        () -> {
          json.string("name", publication.name());
          json.string("url", publication.url());
        });
  }

  private void appeal(Appeal appeal) throws IOException {
    json.object(
        () -> {
          json.string("kind", JsonNames.of(appeal.kind()));
          json.string("organisation", appeal.organisation());
          json.string("link", appeal.link());
          json.name("blocks");
          blocks.blocks(appeal.blocks());
          if (appeal.span().isPresent()) {
            span(appeal.span().get());
          }
        });
  }

  private void provenance(Provenance provenance) throws IOException {
    json.string("source", provenance.source());
    json.string("captured", provenance.captured());
    json.string("sha256", provenance.sha256());
    json.string("warcRecordId", provenance.warcRecordId());
    json.string("reader", provenance.reader());
    json.array("dropped", provenance.dropped(), this::dropped);
    if (!provenance.origins().isEmpty()) {
      json.object("origins", () -> origins(provenance.origins()));
    }
  }

  private void origins(Map<String, String> origins) throws IOException {
    for (Map.Entry<String, String> origin : origins.entrySet()) {
      json.string(origin.getKey(), origin.getValue());
    }
  }

  private void dropped(DroppedBlock block) throws IOException {
    json.object(
        () -> {
          json.string("reason", JsonNames.of(block.reason()));
          json.string("text", block.text());
          span(block.span());
        });
  }

  private void span(SourceSpan span) throws IOException {
    json.name("span");
    json.inLine(
        () ->
            json.object(
                () -> {
                  json.number("start", span.start());
                  json.number("end", span.end());
                }));
  }
}
