package org.backfile.ingest.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.credit.Name.Join;
import org.backfile.ingest.credit.NameShape.Shape;
import org.backfile.ingest.credit.Token.Kind;
import org.backfile.ingest.credit.Vocabulary.Connective;
import org.backfile.ingest.credit.Vocabulary.Note;
import org.backfile.model.Attribution.Licence;
import org.backfile.model.Attribution.Supply;

/**
 * Reads the names of one part of a credit, its head being taken off: cuts it at its signs and
 * joining words, and says of each piece what it is. One use each; not thread-safe.
 */
final class PartReader {
  private static final Set<Join> WEAK = Set.of(Join.SLASH, Join.BAR, Join.BRACKET, Join.COMMA);

  private static final Set<Join> JOINING = Set.of(Join.SLASH, Join.BAR, Join.VIA, Join.FOR);

  private final Vocabulary vocabulary;
  private final NameShape shapes;
  private final boolean turkish;

  private final List<Name> names = new ArrayList<>();
  private final List<Unit> piece = new ArrayList<>();
  private Optional<Supply> supply = Optional.empty();
  private Optional<Licence> licence = Optional.empty();
  private Optional<String> scope = Optional.empty();
  private boolean noted;
  private boolean agency;
  private boolean joined;
  private boolean odd;
  private boolean sentences;
  private Join join;

  PartReader(Vocabulary vocabulary, Join start, boolean turkish) {
    this.vocabulary = vocabulary;
    this.shapes = new NameShape(vocabulary);
    this.join = start;
    this.turkish = turkish;
  }

  void read(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      Optional<Join> next = join(units, i);
      if (next.isPresent()) {
        endPiece();
        join = strongest(next.get());
      } else if (unit instanceof Unit.Licensed licensed) {
        endPiece();
        licence = licence.isPresent() ? licence : Optional.of(licensed.licence());
      } else if (!(unit instanceof Unit.Sign)) {
        piece.add(unit);
      } else if (unit instanceof Unit.Sign sign && sign.kind() == Kind.OTHER) {
        odd = true;
      }
      boolean stop = unit instanceof Unit.Sign sign && sign.kind() == Kind.STOP;
      sentences |= stop && i + 1 < units.size() && !(units.get(i + 1) instanceof Unit.Sign);
    }
    endPiece();
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

  /** Whether something other than a name was said, such as "archive". */
  boolean isNoted() {
    return noted;
  }

  /** Whether a known agency is named, beyond what could be an ordinary word. */
  boolean hasAgency() {
    return agency;
  }

  /** Whether names are joined as only credits join them. */
  boolean isJoined() {
    return joined;
  }

  /** Whether a full stop stands within it, as between sentences. */
  boolean hasSentences() {
    return sentences;
  }

  /** Whether it has signs that credits are not written with. */
  boolean isOdd() {
    return odd;
  }

  private Join strongest(Join next) {
    boolean weak = WEAK.contains(next);
    boolean open = join == Join.VIA || join == Join.FOR || join == Join.BY;
    return weak && open ? join : next;
  }

  private Optional<Join> join(List<Unit> units, int i) {
    Unit unit = units.get(i);
    if (unit instanceof Unit.Sign sign) {
      return signJoin(sign.kind());
    }
    if (unit instanceof Unit.Joined word) {
      return wordJoin(word.connective(), units, i);
    }
    return Optional.empty();
  }

  private static Optional<Join> signJoin(Kind kind) {
    return switch (kind) {
      case SLASH -> Optional.of(Join.SLASH);
      case OPEN -> Optional.of(Join.BRACKET);
      case BAR, CLOSE, STOP, ELLIPSIS, COLON, COPYRIGHT -> Optional.of(Join.BAR);
      case COMMA, SEMICOLON -> Optional.of(Join.COMMA);
      case AND -> Optional.of(Join.AND);
      case WORD, OTHER -> Optional.empty();
    };
  }

  private Optional<Join> wordJoin(Connective word, List<Unit> units, int i) {
    boolean last = i + 1 >= units.size();
    return switch (word) {
      case VIA -> Optional.of(Join.VIA);
      case ON ->
          !last && units.get(i + 1) instanceof Unit.Known
              ? Optional.of(Join.VIA)
              : Optional.empty();
      case FOR -> last || isOrganisation() ? Optional.empty() : Optional.of(Join.FOR);
      case BY -> last ? Optional.empty() : Optional.of(Join.BY);
      case AND -> last || !joinsNames(units, i) ? Optional.empty() : Optional.of(Join.AND);
    };
  }

  /** Whether the piece so far is an organisation whose name may go on ("Centre for …"). */
  private boolean isOrganisation() {
    List<Token> words = words(piece);
    return !words.isEmpty()
        && piece.stream().noneMatch(Unit.Known.class::isInstance)
        && shapes.of(words) == Shape.ORGANISATION;
  }

  /** Whether "and" stands between whole names: two words or a known agency on either side. */
  private boolean joinsNames(List<Unit> units, int i) {
    if (isOrganisation()) {
      return false;
    }
    List<Unit> after = new ArrayList<>();
    for (int k = i + 1; k < units.size() && !(units.get(k) instanceof Unit.Sign); k++) {
      if (units.get(k) instanceof Unit.Joined) {
        break;
      }
      after.add(units.get(k));
    }
    return isWhole(piece) && isWhole(after);
  }

  private static boolean isWhole(List<Unit> side) {
    return side.size() >= 2 || side.stream().anyMatch(unit -> !(unit instanceof Unit.Word));
  }

  private static List<Token> words(List<Unit> units) {
    return units.stream().flatMap(unit -> unit.tokens().stream()).toList();
  }

  private void endPiece() {
    if (piece.isEmpty()) {
      return;
    }
    List<Unit> units = List.copyOf(piece);
    piece.clear();
    if (units.size() == 1 && units.get(0) instanceof Unit.Known known) {
      add(known);
      join = Join.NONE;
    } else if (isOneName(units)) {
      add(words(units));
      join = Join.NONE;
    } else {
      mixed(units);
    }
  }

  /** Whether known words in the piece are only parts of an organisation's longer name. */
  private boolean isOneName(List<Unit> units) {
    boolean plain = units.stream().anyMatch(Unit.Word.class::isInstance);
    boolean inside =
        units.stream()
            .allMatch(
                unit ->
                    unit instanceof Unit.Word
                        || unit instanceof Unit.Joined
                        || (unit instanceof Unit.Known known && isPartOfNames(known.entry()))
                        || (unit instanceof Unit.Noted noted && isPartOfNames(noted)));
    return plain && inside;
  }

  private static boolean isPartOfNames(AgencyLexicon.Entry entry) {
    Agency.Kind kind = entry.agency().kind();
    return entry.common() || kind == Agency.Kind.PRESS || kind == Agency.Kind.PUBLIC;
  }

  private boolean isPartOfNames(Unit.Noted noted) {
    return noted.tokens().stream().allMatch(token -> vocabulary.isOrganisationWord(token.key()));
  }

  private void mixed(List<Unit> units) {
    List<Token> words = new ArrayList<>();
    for (Unit unit : units) {
      if (unit instanceof Unit.Word || unit instanceof Unit.Joined) {
        words.addAll(unit.tokens());
        continue;
      }
      addWords(words);
      if (unit instanceof Unit.Known known) {
        add(known);
      } else if (unit instanceof Unit.Noted note) {
        note(note.note());
      }
      join = join == Join.VIA && unit instanceof Unit.Noted ? join : Join.NONE;
    }
    addWords(words);
    join = Join.NONE;
  }

  private void addWords(List<Token> words) {
    if (!words.isEmpty()) {
      add(List.copyOf(words));
      words.clear();
      join = Join.NONE;
    }
  }

  private void note(Note note) {
    Optional<Supply> said =
        switch (note) {
          case HANDOUT -> Optional.of(Supply.HANDOUT);
          case COURTESY -> Optional.of(Supply.COURTESY);
          case POOL -> Optional.of(Supply.POOL);
          case NOTE, MEDIUM, SCOPE, LIST -> Optional.empty();
        };
    supply = supply.isPresent() ? supply : said;
    noted = true;
  }

  private void add(Unit.Known known) {
    String name = known.entry().agency().name();
    names.add(new Name(Name.Type.AGENCY, name, true, join));
    agency |= !known.entry().common();
    joined |= JOINING.contains(join);
  }

  private void add(List<Token> tokens) {
    List<Token> words = withoutArticle(withoutYear(tokens));
    if (words.isEmpty() || compound(words)) {
      return;
    }
    String written = Unit.text(words);
    if (isBracketed() && vocabulary.notes(Note.SCOPE).exactly(written).isPresent()) {
      scope = Optional.of(written);
      return;
    }
    Name name = named(shapes.of(words), written);
    if (name.type() != Name.Type.UNKNOWN || !isDate(words)) {
      names.add(name);
      joined |= JOINING.contains(join) && name.type() != Name.Type.UNKNOWN;
    }
  }

  private boolean isBracketed() {
    return join == Join.BRACKET && !names.isEmpty();
  }

  private boolean isDate(List<Token> words) {
    return shapes.of(words) == Shape.DATE;
  }

  private static List<Token> withoutYear(List<Token> words) {
    int from = words.get(0).isYear() ? 1 : 0;
    int to = words.size();
    to -= to > from && words.get(to - 1).isYear() ? 1 : 0;
    return words.subList(from, to);
  }

  private static List<Token> withoutArticle(List<Token> words) {
    boolean article = words.size() > 1 && words.get(0).text().equals("the");
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
    names.add(new Name(Name.Type.AGENCY, first.get().name(), true, join));
    names.add(new Name(Name.Type.AGENCY, second.get().name(), true, Join.SLASH));
    agency = true;
    joined = true;
    return true;
  }

  private Name named(Shape shape, String written) {
    String ordinary = vocabulary.nameCase().ordinary(written, turkish);
    return switch (shape) {
      case KNOWN_PERSON -> new Name(Name.Type.PERSON, ordinary, true, join);
      case HANDLE -> new Name(Name.Type.PERSON, written, true, join);
      case ORGANISATION -> new Name(Name.Type.ORGANISATION, ordinary, false, join);
      case PERSON, SINGLE -> new Name(Name.Type.EITHER, ordinary, false, join);
      case ACRONYM -> new Name(Name.Type.ORGANISATION, written, false, join);
      case DATE, OTHER -> new Name(Name.Type.UNKNOWN, written, false, join);
    };
  }
}
