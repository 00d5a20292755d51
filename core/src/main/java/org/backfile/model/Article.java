package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One published story, complete and format-free: what it says, who made it, and where it came from.
 *
 * @param id names the article for good, see {@link ArticleIds}
 * @param headline the headline as plain text, never blank
 * @param standfirst the summary under the headline, empty when there is none
 * @param kicker the short line above the headline
 * @param section the part of the publication it stood in, such as "World"
 * @param bylines who is named as its makers, in the order named
 * @param dateline the place line that opens the story
 * @param publication the newspaper, site or agency that published it
 * @param published when it was first published
 * @param modified when it was last changed by its publisher
 * @param language BCP 47 tag of the text, {@code und} when unknown
 * @param canonicalUrl the address that the publisher calls its own
 * @param body the story's blocks in reading order, possibly none
 * @param appeals requests for support, subscription or money that stood around or in the story
 * @param rights the rights statement of the whole article, verbatim
 * @param keywords what the publisher filed it under
 * @param access whether it can be read without paying, when the publisher says so
 * @param provenance where the article was read from, and what was left out
 */
public record Article(
    UUID id,
    String headline,
    List<Inline> standfirst,
    Optional<String> kicker,
    Optional<String> section,
    List<Byline> bylines,
    Optional<Dateline> dateline,
    Optional<Publication> publication,
    Optional<Timestamp> published,
    Optional<Timestamp> modified,
    String language,
    Optional<URI> canonicalUrl,
    List<Block> body,
    List<Appeal> appeals,
    Optional<String> rights,
    List<String> keywords,
    Optional<Access> access,
    Provenance provenance) {

  /** The language tag for text whose language is not known (BCP 47, "undetermined"). */
  public static final String UNDETERMINED = "und";

  /** Checks the components and copies the lists. */
  public Article {
    Objects.requireNonNull(id, "id");
    checkArgument(!headline.isBlank(), "headline must not be blank");
    Languages.check(language);
    standfirst = List.copyOf(standfirst);
    bylines = List.copyOf(bylines);
    body = List.copyOf(body);
    appeals = List.copyOf(appeals);
    keywords = List.copyOf(keywords);
    for (String keyword : keywords) {
      checkArgument(!keyword.isBlank(), "keywords must not be blank");
    }
    Objects.requireNonNull(provenance, "provenance");
  }

  /** Who makes one of its appeals: the organisation that is named, or the publication. */
  public Optional<String> asker(Appeal appeal) {
    return appeal.organisation().or(() -> publication.map(Publication::name));
  }

  /** The story's figures in reading order, those inside lists and quotes included. */
  public List<Block.Figure> figures() {
    List<Block.Figure> figures = new ArrayList<>();
    Blocks.walk(
        body,
        block -> {
          if (block instanceof Block.Figure figure) {
            figures.add(figure);
          }
        });
    return List.copyOf(figures);
  }

  /** The anchors of every block of the body and the appeals, in reading order, as they are. */
  public List<Anchor> anchors() {
    List<Anchor> anchors = new ArrayList<>();
    Blocks.walk(body, block -> anchors.add(block.anchor()));
    for (Appeal appeal : appeals) {
      Blocks.walk(appeal.blocks(), block -> anchors.add(block.anchor()));
    }
    return List.copyOf(anchors);
  }

  /** A builder with nothing set but what is given; language is {@link #UNDETERMINED}. */
  public static Builder builder(UUID id, String headline, Provenance provenance) {
    return new Builder(id, headline, provenance);
  }

  /** A builder that starts with this article's values. */
  public Builder toBuilder() {
    Builder builder = new Builder(id, headline, provenance);
    builder.standfirst = standfirst;
    builder.kicker = kicker;
    builder.section = section;
    builder.bylines = bylines;
    builder.dateline = dateline;
    builder.publication = publication;
    builder.published = published;
    builder.modified = modified;
    builder.language = language;
    builder.canonicalUrl = canonicalUrl;
    builder.body = body;
    builder.appeals = appeals;
    builder.rights = rights;
    builder.keywords = keywords;
    builder.access = access;
    return builder;
  }

  /** Collects an article's parts; not thread-safe. */
  public static final class Builder {
    private UUID id;
    private String headline;
    private Provenance provenance;
    private List<Inline> standfirst = List.of();
    private Optional<String> kicker = Optional.empty();
    private Optional<String> section = Optional.empty();
    private List<Byline> bylines = List.of();
    private Optional<Dateline> dateline = Optional.empty();
    private Optional<Publication> publication = Optional.empty();
    private Optional<Timestamp> published = Optional.empty();
    private Optional<Timestamp> modified = Optional.empty();
    private String language = UNDETERMINED;
    private Optional<URI> canonicalUrl = Optional.empty();
    private List<Block> body = List.of();
    private List<Appeal> appeals = List.of();
    private Optional<String> rights = Optional.empty();
    private List<String> keywords = List.of();
    private Optional<Access> access = Optional.empty();

    private Builder(UUID id, String headline, Provenance provenance) {
      this.id = id;
      this.headline = headline;
      this.provenance = provenance;
    }

    /** Sets the identifier. */
    @CanIgnoreReturnValue
    public Builder id(UUID value) {
      id = value;
      return this;
    }

    /** Sets the headline. */
    @CanIgnoreReturnValue
    public Builder headline(String value) {
      headline = value;
      return this;
    }

    /** Sets where the article came from. */
    @CanIgnoreReturnValue
    public Builder provenance(Provenance value) {
      provenance = value;
      return this;
    }

    /** Sets the standfirst. */
    @CanIgnoreReturnValue
    public Builder standfirst(List<Inline> value) {
      standfirst = value;
      return this;
    }

    /** Sets the kicker. */
    @CanIgnoreReturnValue
    public Builder kicker(Optional<String> value) {
      kicker = value;
      return this;
    }

    /** Sets the section of the publication. */
    @CanIgnoreReturnValue
    public Builder section(Optional<String> value) {
      section = value;
      return this;
    }

    /** Sets the bylines. */
    @CanIgnoreReturnValue
    public Builder bylines(List<Byline> value) {
      bylines = value;
      return this;
    }

    /** Sets the dateline. */
    @CanIgnoreReturnValue
    public Builder dateline(Optional<Dateline> value) {
      dateline = value;
      return this;
    }

    /** Sets the publication. */
    @CanIgnoreReturnValue
    public Builder publication(Optional<Publication> value) {
      publication = value;
      return this;
    }

    /** Sets the time of first publication. */
    @CanIgnoreReturnValue
    public Builder published(Optional<Timestamp> value) {
      published = value;
      return this;
    }

    /** Sets the time of the last change. */
    @CanIgnoreReturnValue
    public Builder modified(Optional<Timestamp> value) {
      modified = value;
      return this;
    }

    /** Sets the BCP 47 language tag. */
    @CanIgnoreReturnValue
    public Builder language(String value) {
      language = value;
      return this;
    }

    /** Sets the canonical address. */
    @CanIgnoreReturnValue
    public Builder canonicalUrl(Optional<URI> value) {
      canonicalUrl = value;
      return this;
    }

    /** Sets the story's blocks. */
    @CanIgnoreReturnValue
    public Builder body(List<? extends Block> value) {
      body = List.copyOf(value);
      return this;
    }

    /** Sets the appeals. */
    @CanIgnoreReturnValue
    public Builder appeals(List<Appeal> value) {
      appeals = value;
      return this;
    }

    /** Sets the rights statement. */
    @CanIgnoreReturnValue
    public Builder rights(Optional<String> value) {
      rights = value;
      return this;
    }

    /** Sets what the publisher filed it under. */
    @CanIgnoreReturnValue
    public Builder keywords(List<String> value) {
      keywords = value;
      return this;
    }

    /** Sets whether it can be read without paying. */
    @CanIgnoreReturnValue
    public Builder access(Optional<Access> value) {
      access = value;
      return this;
    }

    /** The article. */
    public Article build() {
      return new Article(
          id,
          headline,
          standfirst,
          kicker,
          section,
          bylines,
          dateline,
          publication,
          published,
          modified,
          language,
          canonicalUrl,
          body,
          appeals,
          rights,
          keywords,
          access,
          provenance);
    }
  }
}
