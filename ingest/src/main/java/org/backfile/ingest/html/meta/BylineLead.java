package org.backfile.ingest.html.meta;

import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;

/** Reads the beginnings of bylines: "By", "Von", "Posted by", "Quelle:". */
final class BylineLead {
  private static final int LONGEST = 400;
  private static final int MOST_LEADS = 2;

  /** How systems say who put a story up; the name may follow in an element of its own. */
  private static final String POST =
      "(?i:gespeichert|eingetragen|eingestellt|gepostet|soumis|envoyé|proposé|inviato|inserito"
          + "|enviado|subido|geplaatst|added|shared) (?i:von|par|da|por|door|by)";

  private static final String CARE = "(?iu:Επιμέλεια|Ρεπορτάζ|Κείμενο|حوار|كتب|كتبت)\\s?:";

  private static final Pattern POSTED = Pattern.compile(POST + "(?!\\p{L})|" + CARE);

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?i:contact|email|e-mail|follow|vom)\\s(?=\\p{Lu})"
              + "|(?i:door|das gespräch führten?|(?:zusammengestellt|aufgezeichnet|protokolliert) von)"
              + "\\s(?=\\p{L})"
              + "|"
              + POST
              + "\\s(?=[\\p{L}\\d])|"
              + CARE
              + "\\s?"
              + "|(?:作者|文|撰文|記者|记者|編輯|编辑|責任編輯|责任编辑|翻訳者|筆者|著者|글|기자)\\s?[:：／/]\\s?)");

  private static final Pattern GLUED = Pattern.compile("^By(?=\\p{Lu}\\p{Ll})");

  /** "Źródło: Harbour Desk": what a line is, and then who. */
  private static final Pattern CALLED =
      Pattern.compile("^\\p{L}[\\p{L} ]{2,24}[:：]\\s(?=\\p{Lu}\\p{L}+\\s\\p{Lu})");

  private static final Phrases LEADS = Vocabulary.standard().phrases("byline");

  private BylineLead() {}

  /** Whether a text begins as bylines do: By, Von, Par. */
  static boolean begins(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String line = text.strip();
    Words words = Words.of(line, 24);
    boolean lead = words.count() > 0 && words.starts().get(0) <= 12 && isLead(line, words);
    return lead || POSTED.matcher(line).lookingAt();
  }

  private static boolean isLead(String text, Words words) {
    Optional<Phrases.Match> lead = LEADS.at(words, 0);
    if (lead.isEmpty()) {
      return false;
    }
    int end = words.ends().get(lead.get().end() - 1);
    boolean colon = end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '：');
    boolean label = lead.get().end() == 1 && words.words().get(0).length() > 3;
    return colon || !label;
  }

  /** A line without the label that systems put before it. */
  static String withoutLabel(String line) {
    return LABEL.matcher(GLUED.matcher(line).replaceFirst("By ")).replaceFirst("");
  }

  /** A line without "By" and without a word that calls it something else. */
  static String without(String line) {
    String rest = line;
    Optional<Integer> end = end(rest);
    for (int i = 0; i < MOST_LEADS && end.isPresent(); i++) {
      rest = rest.substring(end.get()).replaceFirst("^[\\s:.\\-–—]+", "");
      end = end(rest);
    }
    return NameKind.isOfPicture(rest) ? rest : CALLED.matcher(rest).replaceFirst("");
  }

  /** Where "By" ends that a line begins with and that more follows. */
  private static Optional<Integer> end(String line) {
    Words words = Words.of(line, line.length());
    Optional<Phrases.Match> lead = words.count() < 2 ? Optional.empty() : LEADS.at(words, 0);
    return lead.filter(match -> match.end() < words.count())
        .filter(match -> words.starts().get(0) <= 3 && isLead(line, words))
        .map(match -> words.ends().get(match.end() - 1))
        .filter(end -> end < line.length() && isParted(line.charAt(end)));
  }

  private static boolean isParted(char next) {
    return !Character.isLetterOrDigit(next) && next != '-' && next != '\'' && next != '’';
  }
}
