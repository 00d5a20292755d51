package org.backfile.ingest.html.story;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.ingest.html.story.Piece.Kind;
import org.backfile.ingest.text.FurnitureWords;
import org.backfile.model.DroppedBlock.Reason;
import org.jsoup.nodes.Element;

/**
 * Chooses a story's pictures among those of its page: those that stand in or just before the text
 * and not in something else, each once, whatever its sizes. Used once.
 */
final class Pictures {
  /** Smaller pictures are icons, in CSS pixels. */
  private static final int SMALLEST = 60;

  /** So wide pictures are no decoration, in CSS pixels. */
  private static final int LARGE = 400;

  /** How many pieces before the headline a story's main picture may stand. */
  private static final int BEFORE = 15;

  /** The sizes of advertisements (IAB standard units), in CSS pixels. */
  private static final Set<String> BANNERS =
      Set.of(
          "300x250", "728x90", "160x600", "300x600", "320x50", "970x250", "970x90", "468x60",
          "336x280", "120x600", "250x250", "234x60", "320x100", "300x50");

  private static final Set<String> NO_PHOTOGRAPHS =
      Set.of(
          "logo",
          "icon",
          "icons",
          "avatar",
          "sprite",
          "badge",
          "button",
          "btn",
          "gravatar",
          "emoji",
          "smiley",
          "smilies",
          "spacer",
          "pixel",
          "tracker",
          "arrow",
          "bullet",
          "captcha",
          "favicon",
          "blank",
          "qrcode",
          "rss",
          "separator",
          "divider",
          "flag");

  /** What a picture does not belong to a story in. */
  private static final List<Sign> ELSEWHERE =
      List.of(
          Sign.RELATED,
          Sign.POPULAR,
          Sign.PROMO,
          Sign.ADVERTISEMENT,
          Sign.NAVIGATION,
          Sign.COMMENT,
          Sign.BIO,
          Sign.SHARING,
          Sign.FOOTER,
          Sign.SIDEBAR,
          Sign.NEWSLETTER,
          Sign.COOKIE,
          Sign.MODAL,
          Sign.BYLINE,
          Sign.SUPPORT);

  private static final List<Sign> AT_HOME =
      List.of(Sign.BODY, Sign.PICTURE, Sign.CAPTION, Sign.GALLERY, Sign.HEADLINE);

  private static final Pattern PHOTOGRAPH =
      Pattern.compile("\\.(?:jpe?g|webp|avif)$", Pattern.CASE_INSENSITIVE);

  private final Draft draft;
  private final Surroundings around;
  private final FigureCaptions captions;
  private final Set<Element> aboveRoot = new HashSet<>();

  /** The captions of chosen pictures. */
  private final Set<Element> used = new HashSet<>();

  /** The captions that say again what another says. */
  private final Set<Element> repeated = new HashSet<>();

  /** Whether captions were taken for the story's text. */
  private final Map<Element, Boolean> inBody = new HashMap<>();

  private final Element root;
  private final Optional<String> lead;

  /**
   * A chooser.
   *
   * @param captions what figures say of their pictures
   * @param root the smallest element that holds nearly all of the story
   * @param lead the key of the picture that the page's data name first
   */
  Pictures(
      Draft draft,
      Surroundings around,
      FigureCaptions captions,
      Element root,
      Optional<String> lead) {
    this.draft = draft;
    this.around = around;
    this.captions = captions;
    for (Element up = root; up != null; up = up.parent()) {
      aboveRoot.add(up);
    }
    this.root = root;
    this.lead = lead;
  }

  /**
   * A picture of the story.
   *
   * @param index its piece
   * @param reference how the page refers to it
   * @param twin the piece of the same picture a second time, with words about it
   */
  record Chosen(int index, PictureReference reference, OptionalInt twin) {}

  /** The story's pictures in order. */
  List<Chosen> choose() {
    int first = draft.next(Part.BODY, 0);
    int last = draft.last(Part.BODY);
    int headline = draft.headline();
    int from = Math.max(0, Math.min(headline < first ? headline : first, first) - BEFORE);
    Map<String, Chosen> chosen = new LinkedHashMap<>();
    for (int i = from; i < draft.size(); i++) {
      Piece piece = draft.piece(i);
      if (piece.is(Kind.PICTURE)) {
        Chosen picture = new Chosen(i, PictureReference.of(piece.container()), OptionalInt.empty());
        if ((i <= last + 3 || isGallery(piece)) && belongs(picture, first, last)) {
          add(picture, chosen);
        }
      }
    }
    return List.copyOf(chosen.values());
  }

  /** Adds a picture unless it is there already and has nothing else said about it. */
  private void add(Chosen picture, Map<String, Chosen> chosen) {
    String told = picture.reference().key();
    String key = told.isEmpty() ? "drawing " + picture.index() : told;
    Chosen known = chosen.putIfAbsent(key, picture);
    String words = described(picture.index());
    String before = known == null ? "" : described(known.twin().orElse(known.index()));
    boolean both = !before.isEmpty() && !words.isEmpty() && !words.equals(before);
    int again = picture.index();
    if (known == null || (both && chosen.putIfAbsent(key + "\n" + words, picture) == null)) {
      again = -1;
    } else if (!before.isEmpty() && !words.isEmpty()) {
      dropWords(picture.index());
    } else if (!words.isEmpty() && known.index() > draft.next(Part.BODY, 0)) {
      chosen.remove(key);
      chosen.put(key, picture); // where its words are
      again = known.index();
    } else if (!words.isEmpty()) {
      OptionalInt twin = OptionalInt.of(picture.index());
      chosen.put(key, new Chosen(known.index(), known.reference(), twin));
    }
    if (again >= 0) {
      draft.drop(again, Reason.DUPLICATE);
    }
    if (again != picture.index()) {
      used.addAll(captions.of(draft.piece(picture.index()).container()));
    }
  }

  /** Leaves out what is said about a picture that is shown a second time, and of no other. */
  private void dropWords(int index) {
    List<Element> own =
        captions.of(draft.piece(index).container()).stream()
            .filter(caption -> !used.contains(caption) && repeated.add(caption))
            .toList();
    captions.pieces(own).forEach(i -> draft.drop(i, Reason.DUPLICATE));
  }

  /** Whether a picture stands in a gallery behind the text. */
  private boolean isGallery(Piece piece) {
    Element outer = root.parent();
    return around.up(piece.container(), Sign.GALLERY) < 6
        && outer != null
        && isInside(piece.container(), outer);
  }

  private boolean belongs(Chosen picture, int first, int last) {
    PictureReference reference = picture.reference();
    Element element = draft.piece(picture.index()).container();
    boolean drawing = element.normalName().equals("svg");
    boolean described = !described(picture.index()).isEmpty();
    if (element.closest("math, svg") != null && !drawing) {
      return false;
    }
    if ((!reference.isReal() && !drawing)
        || isSmall(reference)
        || (!described && (isSymbol(reference) || isEmoji(element)))) {
      return false;
    }
    if (hasCaptionInBody(picture.index())) {
      return true;
    }
    boolean inside = isInside(element, root);
    boolean named = lead.isPresent() && lead.get().equals(reference.key());
    if (isElsewhere(element) && !(named && picture.index() < first)) {
      return false;
    }
    if (isTeaser(picture.index(), element)
        || isAdvertisement(picture.index(), reference, described)) {
      return false;
    }
    int start = Math.min(draft.headline(), first);
    if (picture.index() < start) {
      return named || isProminent(element, reference);
    }
    return inside || picture.index() < last || named || isProminent(element, reference);
  }

  /** Whether it has an advertisement's size or stands by the word. */
  private boolean isAdvertisement(int index, PictureReference picture, boolean described) {
    if (!described && BANNERS.contains(picture.width() + "x" + picture.height())) {
      return true;
    }
    Element parent = draft.piece(index).container().parent();
    Element outer = parent == null ? null : parent.parent();
    for (int i = index - 1; i <= index + 1; i += 2) {
      boolean beside =
          i >= 0
              && i < draft.size()
              && outer != null
              && isInside(draft.piece(i).container(), outer)
              && draft.piece(i).text().length() < 30;
      if (beside
          && FurnitureWords.reason(draft.piece(i).text())
              .filter(reason -> reason == Reason.ADVERTISEMENT)
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What the figure that a picture stands in says about it, or nothing. */
  private String described(int index) {
    return captions.text(draft.piece(index).container());
  }

  /** Whether what a figure says about its picture was taken for the story's text. */
  private boolean hasCaptionInBody(int index) {
    return captions.of(draft.piece(index).container()).stream()
        .anyMatch(caption -> inBody.computeIfAbsent(caption, this::isInBody));
  }

  private boolean isInBody(Element caption) {
    return captions.pieces(List.of(caption)).stream().anyMatch(i -> draft.is(i, Part.BODY));
  }

  private static boolean isSmall(PictureReference picture) {
    int width = picture.width();
    int height = picture.height();
    boolean unsaid = (width == 0 && height >= SMALLEST) || (height == 0 && width >= SMALLEST);
    return !unsaid && ((width >= 0 && width < SMALLEST) || (height >= 0 && height < SMALLEST));
  }

  private static boolean isSymbol(PictureReference picture) {
    String path = path(picture);
    if (path.startsWith("data:")) {
      return path.startsWith("data:image/svg") && path.length() < 2_000;
    }
    String file = path.substring(path.lastIndexOf('/') + 1);
    String name = file.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    for (String word : name.split("[^a-z]+", -1)) {
      if (NO_PHOTOGRAPHS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a picture may be one that a figure is made for: no icon by its size, or by its names
   * where it is neither said to be large nor a photograph by its coding.
   */
  static boolean isLarge(Piece picture) {
    PictureReference reference = PictureReference.of(picture.container());
    boolean told = reference.width() >= SMALLEST || reference.height() >= SMALLEST;
    boolean symbol = isSymbol(reference) && !PHOTOGRAPH.matcher(path(reference)).find();
    return !isSmall(reference) && (told || !(symbol || isEmoji(picture.container())));
  }

  private static String path(PictureReference picture) {
    String key = picture.references().isEmpty() ? "" : picture.references().get(0);
    return picture.url().map(url -> String.valueOf(url.getPath())).orElse(key);
  }

  /** Whether a page calls a picture a character, as it does where it draws these itself. */
  private static boolean isEmoji(Element picture) {
    String names = picture.className().toLowerCase(Locale.ROOT);
    return names.contains("emoji") || names.contains("smiley");
  }

  static boolean isInside(Element element, Element outer) {
    for (Element up = element; up != null; up = up.parent()) {
      if (up.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands in something that is no part of the story, below what holds the story. */
  private boolean isElsewhere(Element element) {
    for (Element up = element.parent(); up != null && !aboveRoot.contains(up); up = up.parent()) {
      long signs = around.signs(up);
      boolean home = AT_HOME.stream().anyMatch(sign -> (signs & sign.bit()) != 0);
      boolean away = ELSEWHERE.stream().anyMatch(sign -> (signs & sign.bit()) != 0);
      if (Tags.isInline(up)) {
        continue; // "right" is where a picture floats
      }
      if (Embeds.is(up)) {
        return true;
      }
      boolean named = Place.NAV.is(up) || Place.FOOTER.is(up) || up.normalName().equals("aside");
      if (named || (away && !home)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a picture leads to another page whose title stands beside it. */
  private boolean isTeaser(int index, Element element) {
    Element link = element.closest("a[href]");
    if (link == null) {
      return false;
    }
    String href = link.attr("href");
    for (int i = index - 2; i <= index + 2; i++) {
      boolean text = i >= 0 && i < draft.size() && draft.piece(i).isText();
      if (text && !draft.is(i, Part.BODY) && draft.piece(i).linkDensity() > 0.8) {
        Element other = draft.piece(i).container();
        Element same = other.closest("a[href]");
        boolean linked =
            same == null ? leadsTo(draft.piece(i), href) : same.attr("href").equals(href);
        if (linked) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the first link in a piece's own nodes has an address. */
  private static boolean leadsTo(Piece piece, String href) {
    return piece.nodes().stream()
        .filter(Element.class::isInstance)
        .map(node -> ((Element) node).selectFirst("a[href]"))
        .filter(Objects::nonNull)
        .findFirst()
        .filter(link -> link.attr("href").equals(href))
        .isPresent();
  }

  private boolean isProminent(Element element, PictureReference picture) {
    boolean large =
        picture.width() >= LARGE
            || picture.references().size() > 2
            || around.up(element, Sign.PICTURE) <= 1
            || PictureKey.widthInName(picture.url().map(URI::toString).orElse("")) >= LARGE
            || around.up(element, Sign.CAPTION) <= 2;
    boolean figure = element.closest("figure, [itemprop=image]") != null;
    boolean near =
        around.up(element, Place.ARTICLE) < Surroundings.FARTHEST
            || around.up(element, Place.MAIN) < Surroundings.FARTHEST
            || isInside(element, root);
    boolean banner = Place.ALL.stream().anyMatch(p -> p == Place.NAV && around.up(element, p) < 20);
    return !banner && (figure || (large && near));
  }
}
