package org.backfile.ingest.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The agencies that credit lines name, from the data file {@code agencies.tsv}. Immutable.
 *
 * <p>An alias in capitals of up to three letters is found in capitals only, so that "spa" is no
 * agency and "SPA" is one.
 */
public final class AgencyLexicon {
  private static final int COLUMNS = 6;
  private static final int STRICT_LETTERS = 3;

  private final List<Agency> agencies;
  private final Phrases<List<Entry>> phrases;

  private AgencyLexicon(List<Agency> agencies, Phrases<List<Entry>> phrases) {
    this.agencies = List.copyOf(agencies);
    this.phrases = phrases;
  }

  /** The lexicon that comes with Backfile. */
  public static AgencyLexicon standard() {
    return Standard.LEXICON;
  }

  /** Every agency, in the data file's order. */
  public List<Agency> agencies() {
    return agencies;
  }

  /** The agency that goes by a name, whatever the name's script or, but for acronyms, case. */
  public Optional<Agency> find(String name) {
    return phrases.exactly(name).flatMap(entries -> fitting(entries, name)).map(Entry::agency);
  }

  /** The phrases, for a reader that looks for them in running text. */
  Phrases<List<Entry>> phrases() {
    return phrases;
  }

  /** The first of several agencies with one spelling that fits the case in which it is written. */
  static Optional<Entry> fitting(List<Entry> entries, String written) {
    return entries.stream().filter(entry -> entry.fits(written)).findFirst();
  }

  /**
   * A name of an agency.
   *
   * @param agency whose
   * @param name as the lexicon has it
   * @param common whether it is an ordinary word as well
   */
  record Entry(Agency agency, String name, boolean common) {
    private boolean fits(String written) {
      if (Letters.isUpper(name) && name.codePointCount(0, name.length()) <= STRICT_LETTERS) {
        return Letters.isUpper(written);
      }
      return Letters.hasUpper(written) || !Letters.hasUpper(name);
    }
  }

  private static AgencyLexicon read() {
    List<Agency> agencies = new ArrayList<>();
    Map<String, List<Entry>> entries = new HashMap<>();
    for (List<String> row : Table.rows("agencies.tsv", COLUMNS)) {
      Agency agency = agency(row);
      agencies.add(agency);
      Set<String> common = new TreeSet<>(Table.list(row.get(5)));
      for (String name : names(agency, common)) {
        entries
            .computeIfAbsent(Key.of(name), key -> new ArrayList<>())
            .add(new Entry(agency, name, common.contains(name)));
      }
    }
    return new AgencyLexicon(agencies, new Phrases<>(entries));
  }

  private static Agency agency(List<String> row) {
    String kind = row.get(3).replace('-', '_').toUpperCase(Locale.ROOT);
    List<String> countries = row.get(2).equals("-") ? List.of() : List.of(row.get(2).split(","));
    return new Agency(
        row.get(0), row.get(1), countries, Agency.Kind.valueOf(kind), Table.list(row.get(4)));
  }

  private static Set<String> names(Agency agency, Set<String> common) {
    Set<String> names = new LinkedHashSet<>();
    names.add(agency.name());
    names.add(agency.fullName());
    names.addAll(agency.aliases());
    names.addAll(common);
    return names;
  }

  private static final class Standard {
    static final AgencyLexicon LEXICON = read();
  }
}
