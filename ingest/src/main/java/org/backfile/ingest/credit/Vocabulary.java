package org.backfile.ingest.credit;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.backfile.model.Attribution.Licence;

/** The words that credit lines are made of, from the data files. Immutable. */
final class Vocabulary {
  /** What a label at a credit's head asks for. */
  enum Label {
    MARK,
    BY,
    WORD,
    SOURCE,
    RIGHTS
  }

  /** What a word between names says of the next one. */
  enum Connective {
    VIA,
    /** "on Unsplash": like via, when a known agency follows. */
    ON,
    FOR,
    BY,
    AND
  }

  /** What a line says of a picture beside names. */
  enum Note {
    HANDOUT,
    COURTESY,
    POOL,
    NOTE,
    MEDIUM,
    SCOPE,
    LIST
  }

  private static final int MIN_STEM = 3;
  private static final int MAX_WORD = 40;

  private final AgencyLexicon agencies = AgencyLexicon.standard();
  private final Phrases<Label> labels = Phrases.of(column("labels.tsv", 1, 2, Label.class));
  private final Phrases<Connective> connectives =
      Phrases.of(column("connectives.tsv", 1, 2, Connective.class));
  private final Map<Note, Phrases<Note>> notes = notes();
  private final Phrases<Licence> licences = Phrases.of(licenceNames());
  private final Organisations organisations = organisations();
  private final NameCase nameCase = NameCase.standard();
  private final Set<String> firstWords = firstWords();

  static Vocabulary standard() {
    return Standard.VOCABULARY;
  }

  AgencyLexicon agencies() {
    return agencies;
  }

  Phrases<Label> labels() {
    return labels;
  }

  Phrases<Connective> connectives() {
    return connectives;
  }

  Phrases<Note> notes(Note kind) {
    Phrases<Note> phrases = notes.get(kind);
    if (phrases == null) {
      throw new IllegalStateException("notes.tsv has no " + kind);
    }
    return phrases;
  }

  Phrases<Licence> licences() {
    return licences;
  }

  /** Whether any label, connective, note, licence or agency begins with a word. */
  boolean beginsAny(String key) {
    int blank = key.indexOf(' ');
    return firstWords.contains(blank < 0 ? key : key.substring(0, blank));
  }

  private Set<String> firstWords() {
    Set<String> all = new HashSet<>(labels.firstWords());
    all.addAll(connectives.firstWords());
    all.addAll(licences.firstWords());
    all.addAll(agencies.phrases().firstWords());
    notes.values().forEach(phrases -> all.addAll(phrases.firstWords()));
    return Set.copyOf(all);
  }

  NameCase nameCase() {
    return nameCase;
  }

  /** Whether a word follows firms' names after a comma, such as "Inc." */
  boolean isFirmSuffix(String key) {
    return organisations.firmSuffixes().contains(key);
  }

  /** Whether a word opens an organisation's name that may go on in small letters. */
  boolean isOrganisationHead(String key) {
    return organisations.heads().contains(key);
  }

  /** Whether a word shows the name it stands in to be an organisation's. */
  boolean isOrganisationWord(String key) {
    if (organisations.words().contains(key)) {
      return true;
    }
    if (key.length() > MAX_WORD) {
      return false;
    }
    for (int i = MIN_STEM; i <= key.length(); i++) {
      boolean stem = organisations.stems().contains(key.substring(0, i));
      if (stem || organisations.tails().contains(key.substring(key.length() - i))) {
        return true;
      }
    }
    return false;
  }

  private static <E extends Enum<E>> Map<String, E> column(
      String file, int kind, int phrases, Class<E> type) {
    Map<String, E> meanings = new LinkedHashMap<>();
    for (List<String> row : Table.rows(file, 3)) {
      E meaning = Enum.valueOf(type, row.get(kind).toUpperCase(Locale.ROOT));
      Table.list(row.get(phrases)).forEach(phrase -> meanings.putIfAbsent(phrase, meaning));
    }
    return meanings;
  }

  private static Map<Note, Phrases<Note>> notes() {
    Map<Note, Map<String, Note>> meanings = new LinkedHashMap<>();
    for (List<String> row : Table.rows("notes.tsv", 3)) {
      Note note = Note.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      Map<String, Note> phrases = meanings.computeIfAbsent(note, any -> new LinkedHashMap<>());
      Table.list(row.get(2)).forEach(phrase -> phrases.put(phrase, note));
    }
    Map<Note, Phrases<Note>> notes = new LinkedHashMap<>();
    meanings.forEach((note, phrases) -> notes.put(note, Phrases.of(phrases)));
    return Map.copyOf(notes);
  }

  private static Map<String, Licence> licenceNames() {
    Map<String, Licence> licences = new LinkedHashMap<>();
    for (List<String> row : Table.rows("licences.tsv", 3)) {
      Licence licence = new Licence(row.get(0), row.get(1));
      Table.list(row.get(2)).forEach(phrase -> licences.put(phrase, licence));
    }
    return licences;
  }

  private static Organisations organisations() {
    SetMultimap<String, String> words = HashMultimap.create();
    for (List<String> row : Table.rows("organisations.tsv", 3)) {
      Table.list(row.get(2)).forEach(word -> words.put(row.get(1), Key.of(word)));
    }
    Set<String> heads = words.get("head");
    return new Organisations(
        Set.copyOf(Sets.union(words.get("word"), heads)),
        Set.copyOf(heads),
        Set.copyOf(words.get("stem")),
        Set.copyOf(words.get("tail")),
        Set.copyOf(words.get("firm")));
  }

  /**
   * What organisations' names are made of.
   *
   * @param words found anywhere in a name, the heads among them
   * @param heads first words of names that may go on in small letters
   * @param stems beginnings of words
   * @param tails ends of words
   * @param firmSuffixes what follows a firm's name after a comma
   */
  private record Organisations(
      Set<String> words,
      Set<String> heads,
      Set<String> stems,
      Set<String> tails,
      Set<String> firmSuffixes) {}

  private static final class Standard {
    static final Vocabulary VOCABULARY = new Vocabulary();
  }
}
