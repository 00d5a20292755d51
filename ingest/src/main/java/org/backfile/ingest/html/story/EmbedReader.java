package org.backfile.ingest.html.story;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.jsoup.nodes.Element;

/** Makes of what plays or is loaded a link to it, with what it said. */
final class EmbedReader {
  /** What parts of an address tell of the kind; the first that is in it decides. */
  private static final List<Told> TOLD =
      List.of(
          new Told("youtu", "video"),
          new Told("vimeo", "video"),
          new Told("video", "video"),
          new Told("player", "video"),
          new Told("jwplatform", "video"),
          new Told("twitch", "video"),
          new Told("soundcloud", "audio"),
          new Told("spotify", "audio"),
          new Told("podcast", "audio"),
          new Told("audio", "audio"),
          new Told("twitter", "post"),
          new Told("instagram", "post"),
          new Told("facebook", "post"),
          new Told("tiktok", "post"),
          new Told("reddit", "post"),
          new Told("maps", "map"),
          new Told("datawrapper", "chart"),
          new Told("infogram", "chart"),
          new Told("flourish", "chart"),
          new Told("scribd", "document"),
          new Told("documentcloud", "document"),
          new Told(".pdf", "document"));

  private record Told(String part, String kind) {}

  private EmbedReader() {}

  /** The embed, or nothing for a frame that leads nowhere a reader could go. */
  static Optional<Block.Embed> read(Element element) {
    if (Embeds.isPost(element)) {
      return Optional.of(new Block.Embed(Anchor.NONE, "post", lastLink(element), text(element)));
    }
    Optional<URI> address = address(element);
    String name = element.normalName();
    boolean plays = name.contains("video") || name.contains("audio");
    Optional<String> kind =
        address
            .flatMap(EmbedReader::kind)
            .or(
                () ->
                    plays
                        ? Optional.of(name.contains("audio") ? "audio" : "video")
                        : Optional.empty());
    return kind.map(
        what -> new Block.Embed(Anchor.NONE, what, address, Inlines.of(title(element))));
  }

  private static Optional<String> kind(URI address) {
    String text = address.toString().toLowerCase(Locale.ROOT);
    return TOLD.stream().filter(told -> text.contains(told.part())).map(Told::kind).findFirst();
  }

  private static Optional<URI> address(Element element) {
    for (String attribute : List.of("src", "data-src", "data", "data-video-url", "href")) {
      Optional<URI> address = InlineReader.address(element.absUrl(attribute));
      if (address.isPresent()) {
        return address;
      }
    }
    String id = element.attr("data-videoid");
    if (element.normalName().equals("amp-youtube") && id.matches("[\\w-]{1,20}")) {
      return InlineReader.address("https://www.youtube.com/watch?v=" + id);
    }
    Element source = element.selectFirst("source[src]");
    return source == null ? Optional.empty() : InlineReader.address(source.absUrl("src"));
  }

  private static String title(Element element) {
    String title =
        element.attr("title").isBlank() ? element.attr("aria-label") : element.attr("title");
    return title.length() > 300 ? "" : title.strip();
  }

  private static Optional<URI> lastLink(Element post) {
    for (String attribute : List.of("data-instgrm-permalink", "data-href", "cite")) {
      Optional<URI> address = InlineReader.address(post.absUrl(attribute));
      if (address.isPresent()) {
        return address;
      }
    }
    var links = post.select("a[href]");
    return links.isEmpty() ? Optional.empty() : InlineReader.target(links.get(links.size() - 1));
  }

  private static List<Inline> text(Element post) {
    return InlineReader.read(post.childNodes());
  }
}
