package org.backfile.ingest.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.ingest.credit.Token.Kind;
import org.backfile.ingest.credit.Vocabulary.Connective;
import org.backfile.model.Attribution;
import org.backfile.model.Credit.Confidence;

/** Reads a line by the grammar of credits, in time linear in its length. Immutable. */
final class CreditGrammar {
  private static final Set<Kind> PART_SIGNS =
      Set.of(
          Kind.SEMICOLON,
          Kind.COMMA,
          Kind.STOP,
          Kind.BAR,
          Kind.CLOSE,
          Kind.OPEN,
          Kind.SLASH,
          Kind.AND);

  private static final Set<Kind> NOTICE_TAILS =
      Set.of(Kind.OPEN, Kind.CLOSE, Kind.BAR, Kind.SLASH, Kind.SEMICOLON, Kind.COMMA);

  private final Vocabulary vocabulary;
  private final Set<String> platforms;

  CreditGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.platforms =
        vocabulary.agencies().agencies().stream()
            .filter(CreditGrammar::isPlatform)
            .map(Agency::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isPlatform(Agency agency) {
    return agency.kind() == Agency.Kind.PLATFORM || agency.kind() == Agency.Kind.STOCK;
  }

  Reading read(String line) {
    return read(line, Tokenizer.tokens(line));
  }

  /** Reads some of a line's tokens. */
  Reading read(String line, List<Token> all) {
    List<Part> parts = new ArrayList<>();
    Optional<String> list = Optional.empty();
    boolean label = false;
    int position = 0;
    for (List<Token> tokens : parts(all)) {
      Head head = Head.of(vocabulary, tokens);
      list = head.list() ? head.scope() : head.scope().isPresent() ? Optional.empty() : list;
      position = head.list() ? 1 : position + 1;
      int number = position;
      Optional<String> scope = list.map(order -> order + ", " + number).or(head::scope);
      Part part = part(line, tokens, head, scope, label);
      label = part.labelled();
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return reading(parts);
  }

  private static Reading reading(List<Part> parts) {
    List<Attribution> attributions = new ArrayList<>();
    boolean credit = !parts.isEmpty();
    Confidence lowest = Confidence.HIGH;
    for (Part part : parts) {
      part.attribution().ifPresent(attributions::add);
      credit = credit && part.isCredit();
      lowest = part.confidence().compareTo(lowest) > 0 ? part.confidence() : lowest;
    }
    return new Reading(attributions, attributions.isEmpty() ? Confidence.LOW : lowest, credit);
  }

  private Part part(
      String line, List<Token> tokens, Head head, Optional<String> scope, boolean labelled) {
    List<Unit> units =
        new Unit.Cutter(vocabulary, tokens.subList(head.end(), tokens.size())).units();
    PartReader reader = new PartReader(vocabulary, head.join(), units);
    Optional<String> rights = head.rightsAt().map(at -> line.substring(at, noticeEnd(tokens)));
    return new Part(
        scope,
        head,
        labelled || head.label(),
        reader,
        new Roles(reader.names(), platforms),
        rights);
  }

  /** The offset after a notice that runs to the part's end, brackets and bars left out. */
  private static int noticeEnd(List<Token> tokens) {
    int last = tokens.size() - 1;
    while (last > 0 && NOTICE_TAILS.contains(tokens.get(last).kind())) {
      last--;
    }
    return tokens.get(last).end();
  }

  /** The parts that credit a picture each. */
  private List<List<Token>> parts(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < tokens.size(); i++) {
      Kind before = tokens.get(i - 1).kind();
      if (before == Kind.SEMICOLON || beginsPart(tokens, i, before)) {
        parts.addAll(listed(tokens.subList(start, i)));
        start = i;
      }
    }
    parts.addAll(listed(tokens.subList(start, tokens.size())));
    return parts;
  }

  private boolean beginsPart(List<Token> tokens, int i, Kind before) {
    return tokens.get(i).isWord()
        && PART_SIGNS.contains(before)
        && Head.beginsAt(vocabulary, tokens, i);
  }

  /** The items of a list of which each is a slash form by itself ("A/AP, B/AFP"). */
  private List<List<Token>> listed(List<Token> tokens) {
    List<List<Token>> items = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || isListSign(tokens, i)) {
        items.add(tokens.subList(start, i));
        start = i + 1;
      }
    }
    boolean each = items.stream().allMatch(CreditGrammar::hasSlash);
    return items.size() > 1 && each ? items : List.of(tokens);
  }

  private boolean isListSign(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.is(Kind.COMMA)
        || (token.isWord()
            && Letters.hasLower(token.text())
            && vocabulary.connectives().exactly(token.text()).equals(Optional.of(Connective.AND)));
  }

  private static boolean hasSlash(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.is(Kind.SLASH));
  }

  /**
   * One part as read.
   *
   * @param scope which picture it is about
   * @param head what stands before its names
   * @param labelled whether it, or the part before, has a label
   * @param reader the names and what was said beside them
   * @param roles who did what
   * @param rights the notice, verbatim
   */
  private record Part(
      Optional<String> scope,
      Head head,
      boolean labelled,
      PartReader reader,
      Roles roles,
      Optional<String> rights) {

    /** Whether there is nothing in it but signs. */
    boolean isBlank() {
      return roles.names().isEmpty()
          && reader.licence().isEmpty()
          && !reader.has(Trait.NOTED)
          && !head.label();
    }

    Optional<Attribution> attribution() {
      Attribution attribution =
          new Attribution(
              scope.or(reader::scope),
              roles.creators(),
              roles.agencies(),
              roles.distributor(),
              reader.supply(),
              rights,
              reader.licence());
      boolean empty =
          attribution.creators().isEmpty()
              && attribution.agencies().isEmpty()
              && attribution.distributor().isEmpty()
              && attribution.supply().isEmpty()
              && attribution.licence().isEmpty();
      return empty ? Optional.empty() : Optional.of(attribution);
    }

    Confidence confidence() {
      boolean form = hasForm() || reader.has(Trait.KNOWN);
      if (hasUnknown() || reader.has(Trait.ODD) || !form) {
        return Confidence.LOW;
      }
      boolean sure = roles.names().stream().allMatch(Name::sure);
      return sure ? Confidence.HIGH : Confidence.MEDIUM;
    }

    /** Whether the line's form, and not only its words' look, says what it is. */
    private boolean hasForm() {
      return labelled
          || rights.isPresent()
          || reader.has(Trait.AGENCY)
          || reader.licence().isPresent()
          || reader.supply().isPresent()
          || (reader.has(Trait.PICTURED) && !roles.names().isEmpty())
          || (head.bareLabel() && hasOnlySureNames())
          || (reader.has(Trait.JOINED) && hasMakerAndHouse())
          || (reader.has(Trait.REMARKED) && hasSurePerson());
    }

    private boolean hasOnlySureNames() {
      return !roles.names().isEmpty() && roles.names().stream().allMatch(Name::sure);
    }

    private boolean hasUnknown() {
      return roles.names().stream().anyMatch(name -> name.type() == Name.Type.UNKNOWN);
    }

    private boolean hasSurePerson() {
      return roles.names().stream()
          .anyMatch(name -> name.type() == Name.Type.PERSON && name.sure());
    }

    private boolean hasMakerAndHouse() {
      return hasSurePerson() && roles.names().stream().anyMatch(Name::isHouse);
    }

    /** Whether it would be taken for a credit where it stands alone. */
    boolean isCredit() {
      boolean says =
          !roles.names().isEmpty()
              || reader.licence().isPresent()
              || (labelled && reader.has(Trait.NOTED))
              || reader.supply().isPresent();
      boolean prose = hasUnknown() || reader.has(Trait.ODD) || (!labelled && isProse());
      return says && hasForm() && !prose && !isFootNotice();
    }

    private boolean isProse() {
      boolean unsure = roles.names().stream().anyMatch(name -> !name.sure());
      return reader.has(Trait.SENTENCES)
          || reader.has(Trait.LOOSE)
          || (reader.has(Trait.ADJACENT) && unsure)
          || isDateline();
    }

    /** Whether it is the notice at a page's foot, which credits no picture. */
    private boolean isFootNotice() {
      boolean reserved = reader.has(Trait.RESERVED);
      boolean notice = head.year() || head.word() || reserved || reader.has(Trait.FIRM);
      boolean unowned = reserved || !reader.has(Trait.AGENCY);
      return notice && !labelled && unowned && !hasSurePerson();
    }

    /** Whether it may as well be a place and an agency at an article's head: "OSLO (AP)". */
    private boolean isDateline() {
      boolean bracket =
          roles.names().stream()
              .anyMatch(
                  name -> name.join() == Name.Join.BRACKET && name.type() == Name.Type.AGENCY);
      return bracket && roles.names().stream().anyMatch(Part::mayBePlace);
    }

    private static boolean mayBePlace(Name name) {
      boolean person = name.type() == Name.Type.PERSON;
      return !name.sure() && (person || name.text().indexOf(' ') < 0);
    }
  }
}
