package org.backfile.ingest.html.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the notes that programs leave in the markup of pages that they save: browsers, SingleFile,
 * Save Page WE, WebScrapBook, HTTrack, and web archives that replay a page.
 */
final class SaveNotes {
  /** Notes are short; what is longer is part of the page. */
  private static final int LONGEST = 2_000;

  /** An archive's own script is at its element's beginning. */
  private static final int LONGEST_SCRIPT = 8_000;

  /** Nobody saves a page so often; the rest is an attack. */
  private static final int MOST = 100;

  private static final Pattern MAYBE =
      Pattern.compile("SingleFile|saved from url|Mirrored from|FILE ARCHIVED ON");

  private static final Pattern SINGLE_FILE =
      Pattern.compile(
          "Page saved with SingleFile\\s+url:\\s*(?<url>\\S+)(?:\\s+saved date:\\s*(?<time>[^\\r\\n]+))?");

  /** Internet Explorer's, which all browsers write; the number is the address's length. */
  private static final Pattern SAVED_FROM =
      Pattern.compile("^\\s*saved from url=\\(\\d+\\)(?<url>\\S+)(?<time>)");

  private static final Pattern HTTRACK =
      Pattern.compile("^\\s*Mirrored from (?<url>\\S+) by HTTrack [^,]*,\\s*(?<time>.+? GMT)\\s*$");

  private static final Pattern WAYBACK_TIME =
      Pattern.compile("FILE ARCHIVED ON (\\d{1,2}:\\d\\d:\\d\\d \\w{3} \\d{1,2}, \\d{4})");

  /** What the Wayback Machine's toolbar is told of the page. */
  private static final Pattern WOMBAT =
      Pattern.compile("wombat\\(\\s*\"(?<url>https?:[^\"\\s]+)\"\\s*,\\s*\"(?<time>\\d{14})\"");

  /** What pywb's script is told of the page. */
  private static final Pattern PYWB_URL = Pattern.compile("wbinfo\\.url\\s*=\\s*\"([^\"\\s]+)\"");

  private static final Pattern PYWB_TIME =
      Pattern.compile("wbinfo\\.timestamp\\s*=\\s*\"(\\d{14})\"");

  private SaveNotes() {}

  /**
   * What a page was saved from: what a web archive noted, who has the page itself, then what the
   * program noted that saved it last.
   *
   * @param form what the form tells that holds the page
   */
  static SaveNote of(Document document, SaveNote form) {
    List<String> comments = comments(document);
    return replay(document, comments).or(form).or(program(comments)).or(attributes(document));
  }

  /** The first lines of the comments that may be notes. */
  private static List<String> comments(Document document) {
    return document
        .nodeStream(Comment.class)
        .map(Comment::getData)
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
        .filter(text -> MAYBE.matcher(text).find())
        .limit(MOST)
        .toList();
  }

  private static SaveNote program(List<String> comments) {
    SaveNote found = SaveNote.NONE;
    for (String comment : comments) {
      for (Pattern kind : List.of(SINGLE_FILE, SAVED_FROM, HTTRACK)) {
        found = found.or(match(kind, comment));
      }
    }
    return found;
  }

  private static SaveNote match(Pattern kind, String text) {
    Matcher matcher = kind.matcher(text);
    if (!matcher.find()) {
      return SaveNote.NONE;
    }
    String url = matcher.group("url");
    // HTTrack leaves the scheme away.
    String address = kind == HTTRACK && !url.contains("://") ? "http://" + url : url;
    Optional<String> time = Optional.ofNullable(matcher.group("time"));
    return SaveNote.of(Optional.of(address), time.flatMap(SaveTime::parse));
  }

  /** What a web archive left in the page that it replayed. */
  private static SaveNote replay(Document document, List<String> comments) {
    Optional<Instant> time =
        comments.stream()
            .flatMap(comment -> first(WAYBACK_TIME, comment).stream())
            .findFirst()
            .flatMap(SaveTime::parse);
    SaveNote note = new SaveNote(Optional.empty(), time).or(script(document));
    Element field = document.selectFirst("#wmtbURL[value]");
    return note.captured().isEmpty() || field == null
        ? note
        : note.or(SaveNote.of(Optional.of(field.attr("value")), Optional.empty()));
  }

  private static SaveNote script(Document document) {
    return document.getElementsByTag("script").stream()
        .map(Element::data)
        .filter(code -> code.contains("wombat(") || code.contains("wbinfo."))
        .limit(MOST)
        .map(code -> code.substring(0, Math.min(code.length(), LONGEST_SCRIPT)))
        .map(code -> match(WOMBAT, code).or(pywb(code)))
        .filter(note -> note.captured().isPresent())
        .findFirst()
        .orElse(SaveNote.NONE);
  }

  private static SaveNote pywb(String code) {
    return SaveNote.of(first(PYWB_URL, code), first(PYWB_TIME, code).flatMap(SaveTime::digits));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** What Save Page WE and WebScrapBook write into elements. */
  private static SaveNote attributes(Document document) {
    SaveNote we =
        SaveNote.of(
            meta(document, "savepage-url"),
            meta(document, "savepage-date").flatMap(SaveTime::parse));
    Element html = document.selectFirst("html");
    return html == null
        ? we
        : we.or(
            SaveNote.of(
                Optional.of(html.attr("data-scrapbook-source")),
                SaveTime.digits(html.attr("data-scrapbook-create"))));
  }

  private static Optional<String> meta(Document document, String name) {
    Element meta = document.selectFirst("meta[name=" + name + "]");
    return Optional.ofNullable(meta).map(found -> found.attr("content"));
  }
}
