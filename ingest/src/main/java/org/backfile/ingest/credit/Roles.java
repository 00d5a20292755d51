package org.backfile.ingest.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.credit.Name.Join;

/**
 * Who did what among the names of one part: makers, houses in order, the one that passed it on.
 * Agencies come from the lexicon, so that either order of a slash form is understood. One use each.
 */
final class Roles {
  private static final Set<Join> LISTED = Set.of(Join.COMMA, Join.AND);

  private final List<Name> names;
  private final Set<String> platforms;
  private final boolean agency;

  /**
   * The roles of names.
   *
   * @param names in the line's order
   * @param platforms the names of those agencies that are platforms
   */
  Roles(List<Name> names, Set<String> platforms) {
    this.names = new ArrayList<>(names);
    this.platforms = platforms;
    this.agency = names.stream().anyMatch(name -> name.type() == Name.Type.AGENCY);
    for (int i = 0; i < names.size(); i++) {
      this.names.set(i, resolved(i));
    }
  }

  List<Name> names() {
    return names;
  }

  List<String> creators() {
    return texts(names.stream().filter(name -> name.type() == Name.Type.PERSON).toList());
  }

  /** The houses but for the distributor. */
  List<String> agencies() {
    List<Name> houses = new ArrayList<>(names.stream().filter(Name::isHouse).toList());
    distributorName().ifPresent(houses::remove);
    return texts(houses);
  }

  Optional<String> distributor() {
    return distributorName().map(Name::text);
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).distinct().toList();
  }

  /** The last one after "via"; else a known agency that stands last, after another house. */
  private Optional<Name> distributorName() {
    List<Name> houses = names.stream().filter(Name::isHouse).toList();
    Optional<Name> via =
        houses.stream().filter(name -> name.join() == Join.VIA).reduce((first, second) -> second);
    if (via.isPresent() || houses.size() < 2) {
      return via;
    }
    Name last = names.get(names.size() - 1);
    boolean passedOn = last.type() == Name.Type.AGENCY && last.join() != Join.FOR;
    boolean other = houses.stream().anyMatch(house -> !house.text().equals(last.text()));
    return passedOn && other ? Optional.of(last) : Optional.empty();
  }

  private Name resolved(int i) {
    Name name = names.get(i);
    if (name.type() == Name.Type.UNKNOWN && isUserName(name)) {
      return name.as(Name.Type.PERSON, true);
    }
    if (name.type() == Name.Type.PERSON && name.join() == Join.FOR) {
      return name.as(Name.Type.ORGANISATION, false);
    }
    if (name.type() != Name.Type.EITHER) {
      return name;
    }
    return switch (name.join()) {
      case BY -> name.as(Name.Type.PERSON, true);
      case FOR -> name.as(Name.Type.ORGANISATION, false);
      case VIA -> name.as(Name.Type.ORGANISATION, false);
      default -> name.text().indexOf(' ') < 0 ? single(name, i) : several(name, i);
    };
  }

  private boolean isUserName(Name name) {
    return name.text().indexOf(' ') < 0 && name.join() != Join.NONE && hasPlatform();
  }

  private boolean hasPlatform() {
    return names.stream().anyMatch(name -> platforms.contains(name.text()));
  }

  /** One word: a surname or user's name beside an agency, else a house that is not known. */
  private Name single(Name name, int i) {
    if (hasPlatform()) {
      return name.as(Name.Type.PERSON, true);
    }
    if (Letters.isCaseless(name.text()) && i > 0 && names.get(i - 1).type() == Name.Type.AGENCY) {
      return name.as(Name.Type.PERSON, true);
    }
    boolean beside = isSlashedAgency(i - 1, i) || isSlashedAgency(i + 1, i + 1);
    boolean person = beside && !Letters.isUpper(name.text()) && !hasPerson();
    return name.as(person ? Name.Type.PERSON : Name.Type.ORGANISATION, false);
  }

  private boolean isSlashedAgency(int at, int joined) {
    return at >= 0
        && at < names.size()
        && names.get(at).type() == Name.Type.AGENCY
        && names.get(joined).join() == Join.SLASH;
  }

  private boolean hasPerson() {
    return names.stream().anyMatch(name -> name.type() == Name.Type.PERSON);
  }

  /** Several words: the maker, unless there is one already and this is not one of a list. */
  private Name several(Name name, int i) {
    boolean sure = agency && names.stream().noneMatch(any -> any.join() == Join.BRACKET);
    if (!hasPerson()) {
      return name.as(Name.Type.PERSON, sure);
    }
    boolean listed = LISTED.contains(name.join()) || isListed(i + 1);
    boolean house = hasSurePersonElsewhere(i) && !listed;
    return name.as(house ? Name.Type.ORGANISATION : Name.Type.PERSON, sure && listed);
  }

  private boolean isListed(int next) {
    return next < names.size() && LISTED.contains(names.get(next).join());
  }

  private boolean hasSurePersonElsewhere(int i) {
    for (int k = 0; k < names.size(); k++) {
      if (k != i && names.get(k).type() == Name.Type.PERSON && names.get(k).sure()) {
        return true;
      }
    }
    return false;
  }
}
