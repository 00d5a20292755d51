package org.backfile.ingest.credit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.credit.Name.Join;
import org.backfile.ingest.credit.NameShape.Shape;
import org.backfile.ingest.credit.Pieces.Piece;
import org.backfile.ingest.credit.Vocabulary.Note;
import org.backfile.model.Attribution.Licence;
import org.backfile.model.Attribution.Supply;

/** Reads the names and remarks of one part of a credit, its head being taken off. One use each. */
final class PartReader {
  private static final Set<Join> JOINING = Set.of(Join.SLASH, Join.VIA, Join.FOR);
  private static final Set<String> ARTICLES =
      Set.of("the", "el", "los", "las", "le", "les", "der", "die", "das", "dem", "il", "het");
  private static final Set<Agency.Kind> WEAK_KINDS =
      Set.of(Agency.Kind.PLATFORM, Agency.Kind.PRESS, Agency.Kind.PRESS_OFFICE);

  private final Vocabulary vocabulary;
  private final NameShape shapes;
  private final boolean turkish;
  private final List<Name> names = new ArrayList<>();
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private final Set<Name> weak = new HashSet<>();
  private final Optional<Licence> licence;
  private Optional<Supply> supply = Optional.empty();
  private Optional<String> scope = Optional.empty();
  private Join join = Join.START;

  PartReader(Vocabulary vocabulary, Join start, List<Unit> units) {
    this.vocabulary = vocabulary;
    this.shapes = new NameShape(vocabulary);
    this.turkish = units.stream().anyMatch(PartReader::isTurkish);
    Pieces pieces = new Pieces(vocabulary, start, units);
    this.licence = pieces.licence();
    traits.addAll(pieces.traits());
    for (Piece piece : pieces.list()) {
      join = piece.join();
      read(piece.units());
    }
    weighAgencies();
  }

  private static boolean isTurkish(Unit unit) {
    return unit instanceof Unit.Known known && known.entry().agency().countries().contains("TR");
  }

  List<Name> names() {
    return names;
  }

  Optional<Supply> supply() {
    return supply;
  }

  Optional<Licence> licence() {
    return licence;
  }

  /** Which picture it is about, when that stands in brackets after the names. */
  Optional<String> scope() {
    return scope;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Newspapers and platforms are named in prose too: by themselves they show no credit. */
  private void weighAgencies() {
    boolean company =
        (names.size() > 1 && traits.contains(Trait.JOINED)) || traits.contains(Trait.REMARKED);
    for (Name name : names) {
      if (name.type() == Name.Type.AGENCY && name.sure()) {
        traits.add(Trait.KNOWN);
        traits.addAll(company || !weak.contains(name) ? Set.of(Trait.AGENCY) : Set.of());
      }
    }
  }

  private void read(List<Unit> units) {
    if (units.stream().allMatch(Unit.Noted.class::isInstance)) {
      traits.add(Trait.REMARKED);
    }
    if (isOneName(units)) {
      add(Pieces.tokens(units));
      return;
    }
    List<Token> words = new ArrayList<>();
    for (Unit unit : units) {
      if (isWord(unit) || (!words.isEmpty() && isPartOfName(unit))) {
        words.addAll(unit.tokens());
        continue;
      }
      flush(words);
      if (unit instanceof Unit.Known known) {
        add(known);
      } else if (unit instanceof Unit.Noted note) {
        note(note);
      }
    }
    flush(words);
  }

  private void flush(List<Token> words) {
    if (!words.isEmpty()) {
      add(List.copyOf(words));
      words.clear();
    }
  }

  private static boolean isWord(Unit unit) {
    return unit instanceof Unit.Word || unit instanceof Unit.Joined;
  }

  private boolean isPartOfName(Unit unit) {
    return unit instanceof Unit.Noted noted
        && noted.tokens().stream().allMatch(word -> vocabulary.isOrganisationWord(word.key()));
  }

  /** Whether known words in the piece are only parts of a longer name. */
  private boolean isOneName(List<Unit> units) {
    List<Token> plain = Pieces.tokens(units.stream().filter(PartReader::isWord).toList());
    if (plain.isEmpty()) {
      return false;
    }
    boolean organisation =
        plain.stream().anyMatch(word -> vocabulary.isOrganisationWord(word.key()));
    boolean person = shapes.of(plain) == Shape.KNOWN_PERSON;
    return units.stream()
        .allMatch(
            unit ->
                isWord(unit)
                    || isPartOfName(unit)
                    || (unit instanceof Unit.Known known
                        && isInside(known.entry(), organisation, person)));
  }

  private static boolean isInside(AgencyLexicon.Entry entry, boolean organisation, boolean person) {
    return switch (entry.agency().kind()) {
      case WIRE, PHOTO, STOCK, PRESS_OFFICE -> entry.common();
      case PLATFORM -> organisation;
      case ARCHIVE, PUBLIC, PRESS -> entry.common() || !person;
    };
  }

  private void note(Unit.Noted noted) {
    Optional<Supply> said =
        switch (noted.note()) {
          case HANDOUT -> Optional.of(Supply.HANDOUT);
          case COURTESY -> Optional.of(Supply.COURTESY);
          case POOL -> Optional.of(Supply.POOL);
          case NOTE, MEDIUM, SCOPE, LIST -> Optional.empty();
        };
    supply = supply.isPresent() ? supply : said;
    traits.add(Trait.NOTED);
    String text = Key.of(Unit.text(noted.tokens()));
    if (text.contains("rights reserved") || text.contains("rechte vorbehalten")) {
      traits.add(Trait.RESERVED);
    }
    if (noted.note() == Note.NOTE && noted.tokens().size() > 1 && isOfPicture(text)) {
      traits.add(Trait.PICTURED);
    }
  }

  private static boolean isOfPicture(String key) {
    return key.contains("photo") || key.contains("foto") || key.contains("фото");
  }

  private void add(Unit.Known known) {
    Agency agency = known.entry().agency();
    boolean common = known.entry().common();
    Name name = new Name(Name.Type.AGENCY, agency.name(), !common || join != Join.NONE, join);
    if (common || WEAK_KINDS.contains(agency.kind())) {
      weak.add(name);
    }
    add(name);
  }

  private void add(Name name) {
    boolean joins = JOINING.contains(join) && !names.isEmpty();
    if (joins && name.type() != Name.Type.UNKNOWN) {
      traits.add(Trait.JOINED);
    }
    if (join == Join.NONE && !names.isEmpty()) {
      traits.add(Trait.ADJACENT);
    }
    names.add(name);
    join = Join.NONE;
  }

  private void add(List<Token> tokens) {
    List<Token> words = withoutArticle(withoutYear(tokens));
    if (words.isEmpty() || compound(words)) {
      return;
    }
    String written = Unit.text(words);
    boolean bracketed = join == Join.BRACKET && !names.isEmpty();
    if (bracketed && vocabulary.notes(Note.SCOPE).exactly(written).isPresent()) {
      scope = Optional.of(written);
      return;
    }
    if (vocabulary.isFirmSuffix(words.get(words.size() - 1).key())) {
      traits.add(Trait.FIRM);
    }
    Shape shape = shapes.of(words);
    if (shape == Shape.DATE) {
      traits.addAll(names.isEmpty() ? Set.of(Trait.SENTENCES) : Set.of());
      return;
    }
    add(named(shape, written, words));
  }

  private static List<Token> withoutYear(List<Token> words) {
    int from = words.get(0).isYear() ? 1 : 0;
    int to = words.size();
    to -= to > from && words.get(to - 1).isYear() ? 1 : 0;
    return words.subList(from, to);
  }

  private static List<Token> withoutArticle(List<Token> words) {
    boolean article = words.size() > 1 && ARTICLES.contains(words.get(0).text());
    return article ? words.subList(1, words.size()) : words;
  }

  /** Two agencies joined by a hyphen, such as {@code AFP-JIJI}. */
  private boolean compound(List<Token> words) {
    String text = words.get(0).text();
    int hyphen = text.indexOf('-');
    if (words.size() > 1 || hyphen < 1) {
      return false;
    }
    Optional<Agency> first = vocabulary.agencies().find(text.substring(0, hyphen));
    Optional<Agency> second = vocabulary.agencies().find(text.substring(hyphen + 1));
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    add(new Name(Name.Type.AGENCY, first.get().name(), true, join));
    join = Join.SLASH;
    add(new Name(Name.Type.AGENCY, second.get().name(), true, join));
    return true;
  }

  private Name named(Shape shape, String written, List<Token> words) {
    String ordinary = vocabulary.nameCase().ordinary(written, turkish);
    return switch (shape) {
      case KNOWN_PERSON -> new Name(Name.Type.PERSON, ordinary, true, join);
      case HANDLE -> new Name(Name.Type.PERSON, written, true, join);
      case ORGANISATION -> new Name(Name.Type.ORGANISATION, ordinary, false, join);
      case PERSON, SINGLE -> either(ordinary, words);
      case ACRONYM -> new Name(Name.Type.ORGANISATION, written, false, join);
      case DATE, OTHER -> ranked(written, words);
    };
  }

  private Name either(String ordinary, List<Token> words) {
    Name ranked = ranked(ordinary, words);
    return ranked.type() == Name.Type.PERSON
        ? ranked
        : new Name(Name.Type.EITHER, ordinary, false, join);
  }

  /** A person whose rank or office stands before the given name ("Staff Sgt. Jane Miller"). */
  private Name ranked(String written, List<Token> words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      List<Token> rest = words.subList(i, words.size());
      boolean title = Letters.startsUpper(words.get(0).text());
      if (title && join == Join.BY && shapes.of(rest) == Shape.KNOWN_PERSON) {
        String name = vocabulary.nameCase().ordinary(Unit.text(rest), turkish);
        return new Name(Name.Type.PERSON, name, true, join);
      }
    }
    return new Name(Name.Type.UNKNOWN, written, false, join);
  }
}
