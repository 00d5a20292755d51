package org.backfile.ingest.credit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.credit.Name.Join;
import org.backfile.ingest.credit.NameShape.Shape;
import org.backfile.ingest.credit.Token.Kind;
import org.backfile.ingest.credit.Vocabulary.Connective;
import org.backfile.model.Attribution.Licence;

/**
 * Cuts a part's units at its signs and joining words into pieces that hold a name or a remark each.
 * One use each.
 */
final class Pieces {
  private static final Set<Join> WEAK =
      Set.of(Join.SLASH, Join.BAR, Join.BRACKET, Join.COMMA, Join.AND);
  private static final Set<Join> OPEN = Set.of(Join.VIA, Join.FOR, Join.BY);

  /**
   * A piece.
   *
   * @param join what stands before it
   * @param units without signs, never empty
   */
  record Piece(Join join, List<Unit> units) {}

  private final Vocabulary vocabulary;
  private final NameShape shapes;
  private final List<Unit> units;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Unit> piece = new ArrayList<>();
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private Optional<Licence> licence = Optional.empty();
  private Join join;

  Pieces(Vocabulary vocabulary, Join start, List<Unit> units) {
    this.vocabulary = vocabulary;
    this.shapes = new NameShape(vocabulary);
    this.units = units;
    this.join = start;
    for (int i = 0; i < units.size(); i++) {
      take(i);
    }
    end();
  }

  List<Piece> list() {
    return pieces;
  }

  Set<Trait> traits() {
    return traits;
  }

  /** The first licence that the part names. */
  Optional<Licence> licence() {
    return licence;
  }

  private void take(int i) {
    Unit unit = units.get(i);
    Optional<Join> next = join(i);
    if (next.isPresent()) {
      end();
      join = WEAK.contains(next.get()) && OPEN.contains(join) ? join : next.get();
    } else if (unit instanceof Unit.Licensed licensed) {
      end();
      licence = licence.isPresent() ? licence : Optional.of(licensed.licence());
    } else if (!(unit instanceof Unit.Sign)) {
      piece.add(unit);
    }
  }

  private void end() {
    if (!piece.isEmpty()) {
      pieces.add(new Piece(join, List.copyOf(piece)));
      piece.clear();
      join = Join.NONE;
    }
  }

  private Optional<Join> join(int i) {
    if (units.get(i) instanceof Unit.Sign sign) {
      return join(sign.kind(), i);
    }
    if (units.get(i) instanceof Unit.Joined word) {
      return join(word.connective(), i);
    }
    return Optional.empty();
  }

  private Optional<Join> join(Kind sign, int i) {
    return switch (sign) {
      case SLASH -> Optional.of(Join.SLASH);
      case OPEN -> Optional.of(Join.BRACKET);
      case BAR, CLOSE, ELLIPSIS, COPYRIGHT -> Optional.of(Join.BAR);
      case STOP, COLON -> {
        boolean note = !piece.isEmpty() && piece.get(0) instanceof Unit.Noted;
        if (!note && wordFollows(i)) {
          traits.add(Trait.SENTENCES);
        }
        yield Optional.of(Join.BAR);
      }
      case COMMA -> isFirmSuffix(i + 1) ? Optional.empty() : Optional.of(Join.COMMA);
      case SEMICOLON -> Optional.of(Join.COMMA);
      case AND -> isInsideFirm(i) ? Optional.empty() : Optional.of(Join.AND);
      case WORD, OTHER -> {
        traits.add(Trait.ODD);
        yield Optional.empty();
      }
    };
  }

  private boolean wordFollows(int i) {
    return units.subList(i + 1, units.size()).stream()
        .anyMatch(unit -> !(unit instanceof Unit.Sign));
  }

  /** Whether a unit is what follows a firm's name after a comma, such as "Inc." */
  private boolean isFirmSuffix(int i) {
    return i < units.size()
        && units.get(i) instanceof Unit.Word word
        && vocabulary.isFirmSuffix(word.token().key());
  }

  private Optional<Join> join(Connective word, int i) {
    if (i + 1 >= units.size()) {
      return Optional.empty();
    }
    return switch (word) {
      case VIA -> Optional.of(Join.VIA);
      case ON -> on(i);
      case FOR -> isOrganisation(piece) ? Optional.empty() : Optional.of(Join.FOR);
      case BY -> by(i);
      case AND -> joinsNames(i) ? Optional.of(Join.AND) : Optional.empty();
    };
  }

  /** "By" after a word for pictures, as in "AP Photo by", joins as only credits do. */
  private Optional<Join> by(int i) {
    boolean picture = !piece.isEmpty() && piece.get(piece.size() - 1) instanceof Unit.Noted;
    if (!picture && units.get(i).tokens().size() == 1) {
      traits.add(Trait.LOOSE);
    }
    return Optional.of(Join.BY);
  }

  private Optional<Join> on(int i) {
    if (!(units.get(i + 1) instanceof Unit.Known)) {
      return Optional.empty();
    }
    traits.add(Trait.LOOSE);
    return Optional.of(Join.VIA);
  }

  /** Whether units are an organisation's name, which may go on ("Centre for …"). */
  private boolean isOrganisation(List<Unit> side) {
    List<Token> words = tokens(side);
    return !words.isEmpty()
        && side.stream().noneMatch(Unit.Known.class::isInstance)
        && shapes.of(words) == Shape.ORGANISATION;
  }

  /** Whether "&" is part of a firm's name. */
  private boolean isInsideFirm(int i) {
    return !piece.isEmpty() && (isOrganisation(piece) || isOrganisation(after(i)));
  }

  /** Whether "and" stands between whole names: two words or a known one on either side. */
  private boolean joinsNames(int i) {
    if (piece.isEmpty()) {
      return true;
    }
    if (isOrganisation(piece)) {
      return false;
    }
    return isWhole(piece) && isWhole(after(i));
  }

  private List<Unit> after(int i) {
    List<Unit> after = new ArrayList<>();
    for (int k = i + 1; k < units.size() && after.size() < 8; k++) {
      Unit unit = units.get(k);
      if (unit instanceof Unit.Sign || unit instanceof Unit.Joined) {
        break;
      }
      after.add(unit);
    }
    return after;
  }

  private static boolean isWhole(List<Unit> side) {
    return side.size() >= 2 || side.stream().anyMatch(unit -> !(unit instanceof Unit.Word));
  }

  static List<Token> tokens(List<Unit> units) {
    return units.stream().flatMap(unit -> unit.tokens().stream()).toList();
  }
}
