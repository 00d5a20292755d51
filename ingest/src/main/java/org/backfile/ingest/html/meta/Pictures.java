package org.backfile.ingest.html.meta;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.html.meta.PageMetadata.PictureNote;

/** Gathers what a page's data say of its pictures. */
final class Pictures {
  private static final int MOST = 200;
  private static final int LONGEST_CAPTION = 3_000;
  private static final int LONGEST_CREDIT = 500;

  private static final List<String> CREDITS =
      List.of("creditText", "credit", "creator", "author", "copyrightNotice", "copyrightHolder");

  private final Page page;
  private final Map<String, PictureNote> notes = new LinkedHashMap<>();

  private Pictures(Page page) {
    this.page = page;
  }

  /** The pictures, the lead picture first. */
  static List<PictureNote> find(Page page) {
    Pictures pictures = new Pictures(page);
    pictures.data();
    pictures.metas();
    pictures.others();
    return pictures.notes.values().stream().limit(MOST).toList();
  }

  private void data() {
    for (Thing thing : page.things()) {
      for (String property : List.of("image", "associatedMedia", "primaryImageOfPage")) {
        for (Object value : thing.all(property)) {
          if (value instanceof Thing image) {
            add(note(image, image.origin("contentUrl")));
          } else {
            add(plain(value.toString(), thing.origin(property)));
          }
        }
      }
    }
  }

  private void metas() {
    MetaTags metas = page.scan().metas();
    for (String name :
        List.of(
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "twitter:image",
            "twitter:image:src")) {
      for (Sourced<String> raw : metas.sourced(name)) {
        Optional<String> alt =
            metas
                .first(List.of(name + ":alt", "og:image:alt"), LONGEST_CAPTION)
                .map(Sourced::value);
        PictureNote plain = plain(raw.value(), raw.origin());
        add(new PictureNote(plain.url(), alt, Optional.empty(), Optional.empty(), raw.origin()));
      }
    }
    page.scan().link("image_src").ifPresent(raw -> add(plain(raw, "link image_src")));
  }

  /** Pictures that the page describes beside its story's own. */
  private void others() {
    for (Thing thing : page.all()) {
      if (thing.isAny(List.of("ImageObject", "Photograph")) && !thing.part()) {
        PictureNote note = note(thing, thing.origin("contentUrl"));
        if (note.caption().isPresent() || note.credit().isPresent()) {
          add(note);
        }
      }
    }
  }

  private void add(PictureNote note) {
    String key = note.url().map(URI::toString).orElse("");
    int query = key.indexOf('?');
    String bare = query > 0 ? key.substring(0, query) : key;
    if (!bare.isEmpty() && notes.size() < MOST) {
      notes.merge(bare, note, Pictures::merged);
    }
  }

  private static PictureNote merged(PictureNote old, PictureNote more) {
    return new PictureNote(
        old.url(),
        old.alt().or(more::alt),
        old.caption().or(more::caption),
        old.credit().or(more::credit),
        old.origin());
  }

  private PictureNote plain(String raw, String origin) {
    return new PictureNote(
        PageAddresses.parse(raw, page.base()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        origin);
  }

  private PictureNote note(Thing image, String origin) {
    Optional<URI> url =
        List.of("contentUrl", "url", "@id").stream()
            .flatMap(name -> image.address(name).stream())
            .flatMap(raw -> PageAddresses.parse(raw, page.base()).stream())
            .findFirst();
    Optional<String> caption = line(image, List.of("caption", "description"), LONGEST_CAPTION);
    return new PictureNote(
        url,
        line(image, List.of("alternativeHeadline", "alternateName", "accessibilitySummary"), 500),
        caption,
        line(image, CREDITS, LONGEST_CREDIT),
        origin);
  }

  private static Optional<String> line(Thing thing, List<String> properties, int longest) {
    return Facts.first(List.of(thing), properties, longest).map(Sourced::value);
  }
}
