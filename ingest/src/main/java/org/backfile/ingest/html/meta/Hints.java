package org.backfile.ingest.html.meta;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the names that pages give their elements say, by the words that publishers and their systems
 * use in many languages.
 */
final class Hints {
  private static final Set<String> ASIDE =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "disqus",
          "related",
          "recommended",
          "recommend",
          "recommendations",
          "sidebar",
          "footer",
          "promo",
          "teaser",
          "teasers",
          "newsletter",
          "widget",
          "popular",
          "trending",
          "carousel",
          "mostread",
          "respond",
          "reply",
          "replies",
          "nav",
          "menu",
          "breaking",
          "ticker",
          "recirc",
          "recirculation",
          "outbrain",
          "taboola",
          "navigation",
          "upnext",
          "readmore");

  private static final List<String> BYLINE =
      List.of(
          "byline",
          "by-line",
          "author",
          "autor",
          "auteur",
          "writer",
          "contributor",
          "reporter",
          "journalist",
          "redakteur",
          "verfasser",
          "autorius",
          "auctor");

  private static final List<String> NOT_BYLINE =
      List.of(
          "bio",
          "avatar",
          "image",
          "photo",
          "img",
          "comment",
          "related",
          "follow",
          "social",
          "share",
          "count",
          "more",
          "description",
          "desc",
          "email",
          "twitter",
          "picture",
          "icon",
          "caption",
          "title-author",
          "authority",
          "authoriz",
          "authentic",
          "date",
          "time",
          "quote",
          "job",
          "role",
          "position",
          "ads");

  private static final List<String> DATE =
      List.of(
          "date",
          "time",
          "publish",
          "posted",
          "pubdate",
          "datum",
          "fecha",
          "created",
          "updated",
          "modified",
          "stamp",
          "published",
          "datetime",
          "entry-meta",
          "post-meta",
          "article-meta",
          "dateline",
          "byline",
          "meta");

  private static final List<String> MODIFIED =
      List.of(
          "updated",
          "modif",
          "revised",
          "edited",
          "changed",
          "aktualisiert",
          "actualizad",
          "aggiornat",
          "обновлен",
          "mis à jour",
          "更新");

  private static final List<String> KICKER =
      List.of(
          "kicker",
          "overline",
          "eyebrow",
          "rubric",
          "topline",
          "spitzmarke",
          "dachzeile",
          "cintillo",
          "antetitulo",
          "occhiello",
          "supratitle",
          "superhead",
          "volanta",
          "vinjett",
          "uptitle",
          "surtitre");

  /** Whole words of names, where a part of a word would say too little. */
  private static final Set<String> KICKER_WORDS = Set.of("dach", "spitz", "sur", "hat", "over");

  /** The foot of a story has its authors and dates. */
  private static final List<String> OWN_FOOTS =
      List.of("post-footer", "entry-footer", "article-footer", "article__footer");

  private static final List<String> CRUMBS = List.of("crumb", "pathway");
  private static final Set<String> CRUMB_WORDS = Set.of("path", "pfad", "ruta", "kruimel");

  private static final Set<String> PICTURE_WORDS = Set.of("caption", "foto", "bild", "bu");

  private static final List<String> SECTION = List.of("section", "categor", "ressort", "rubric");
  private static final Set<String> SECTION_WORDS = Set.of("cat", "rub", "rubrik", "seccion");

  private static final Set<String> SIGNED =
      Set.of(
          "by",
          "firma",
          "fir",
          "sign",
          "sig",
          "signature",
          "signatur",
          "signatura",
          "skribent",
          "assina",
          "author",
          "autor",
          "writer",
          "kunye");

  /** Where readers sign in, nobody signs. */
  private static final List<String> FORMS =
      List.of("login", "button", "btn", "sign-in", "signin", "sign-up", "signup", "form", "label");

  private static final Set<String> ACCOUNT =
      Set.of("username", "hnuser", "nickname", "poster", "submitter", "uploader", "benutzername");

  private static final List<String> PROFILES =
      List.of(
          "/author",
          "/autor",
          "/auteur",
          "/by/",
          "/profile/",
          "/profil/",
          "/people/",
          "/staff/",
          "/contributor",
          "/journalist",
          "/reporter",
          "/writer",
          "/redakt",
          "/person/",
          "/editors/",
          "/columnist",
          "/team/",
          "/bio/",
          "/biographie/",
          "/desks/",
          "/byline/");

  private Hints() {}

  /** Whether a class or identifier names what is beside a story. */
  static boolean isAside(String hint) {
    String lower = hint.toLowerCase(Locale.ROOT);
    if (lower.contains("author") || lower.contains("byline")) {
      return lower.contains("comment");
    }
    boolean own = any(OWN_FOOTS, lower);
    return !own && hasWord(ASIDE, lower);
  }

  /** Whether an element's names say that it tells who made the story. */
  static boolean isByline(String hint) {
    return any(BYLINE, hint) && !any(NOT_BYLINE, hint);
  }

  /** Whether an address is that of a writer's page. */
  static boolean isProfile(String address) {
    return address.length() <= 500 && any(PROFILES, address.toLowerCase(Locale.ROOT));
  }

  /** Whether an element's names say that it tells when. */
  static boolean isDate(String hint) {
    return any(DATE, hint);
  }

  /** Whether an element's names say that it tells of a change. */
  static boolean isModified(String hint) {
    return any(MODIFIED, hint);
  }

  /** Whether an element's names say that it is the short line above a headline. */
  static boolean isKicker(String hint) {
    return any(KICKER, hint) || hasWord(KICKER_WORDS, hint);
  }

  /** Whether an element's names say that it tells where on a site the page is. */
  static boolean isCrumbs(String hint) {
    return any(CRUMBS, hint) || hasWord(CRUMB_WORDS, hint);
  }

  /** Whether an element's names say that it holds a picture's text. */
  static boolean isPicture(String hint) {
    return hasWord(PICTURE_WORDS, hint);
  }

  /** Whether an element's names say that it names a part of the publication. */
  static boolean isSection(String hint) {
    return any(SECTION, hint) || hasWord(SECTION_WORDS, hint);
  }

  /** Whether an element's names say that somebody signs in it. */
  static boolean isSigned(String hint) {
    return hasWord(SIGNED, hint) && !any(NOT_BYLINE, hint) && !any(FORMS, hint);
  }

  /** Whether an element's names say that it holds the name of an account. */
  static boolean isAccount(String hint) {
    return hasWord(ACCOUNT, hint) && !any(NOT_BYLINE, hint) && !any(FORMS, hint);
  }

  private static boolean hasWord(Set<String> words, String hint) {
    int start = -1;
    for (int i = 0; i <= hint.length(); i++) {
      boolean letter = i < hint.length() && Character.isLetter(hint.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (words.contains(hint.substring(start, i))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  private static boolean any(List<String> words, String hint) {
    for (String word : words) {
      if (hint.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
