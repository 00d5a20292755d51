package org.backfile.ingest.html.story;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What plays, or is loaded from elsewhere, on the page that was saved. */
final class Embeds {
  /** The classes that social networks tell sites to put on quotations of posts. */
  private static final Set<String> POSTS =
      Set.of(
          "twitter-tweet",
          "twitter-video",
          "instagram-media",
          "fb-post",
          "fb-video",
          "tiktok-embed",
          "reddit-card",
          "bluesky-embed",
          "mastodon-embed",
          "reddit-embed-bq",
          "telegram-post",
          "imgur-embed-pub",
          "threads-post",
          "text-post-media");

  private Embeds() {}

  /** Whether an element is one. */
  static boolean is(Element element) {
    return Tags.isEmbed(element) || isPost(element);
  }

  /** Whether an element quotes a post of a social network. */
  static boolean isPost(Element element) {
    for (String name : element.classNames()) {
      if (POSTS.contains(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
