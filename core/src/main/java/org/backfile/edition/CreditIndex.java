package org.backfile.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.Anchor;
import org.backfile.model.Attribution;
import org.backfile.model.Block;
import org.backfile.model.Credit;

/** The index of photo credits: who is credited with which pictures. Not thread-safe. */
public final class CreditIndex {
  /** Is shown last. */
  private static final String UNNAMED = "";

  /** A credit that names more people or houses is shown as a line: each would stand with each. */
  private static final int MOST_NAMES = 16;

  private final Map<String, Map<String, List<Anchor>>> agencies = new HashMap<>();
  private final Map<String, List<Anchor>> independent = new HashMap<>();
  private final Map<String, List<Anchor>> unclear = new HashMap<>();
  private final List<Anchor> uncredited = new ArrayList<>();

  /**
   * An agency with its photographers, or what stands in for an agency.
   *
   * @param name the agency's name, or one of the edition's own words
   * @param own whether the name is one of the edition's own words
   * @param lines its photographers, then at most one line without a name
   */
  public record Group(String name, boolean own, List<Line> lines) {
    /** Copies the lines. */
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A photographer with their pictures.
   *
   * @param name none for pictures that name the agency alone
   * @param figures in printing order, at least one
   */
  public record Line(Optional<String> name, List<Anchor> figures) {
    /** Copies the figures. */
    public Line {
      figures = List.copyOf(figures);
    }
  }

  /** Takes a figure that was printed. */
  public void add(Block.Figure figure) {
    if (figure.credit().isEmpty()) {
      uncredited.add(figure.anchor());
      return;
    }
    Credit credit = figure.credit().get();
    boolean named = false;
    for (Attribution part : credit.attributions()) {
      named |= add(part, figure.anchor());
    }
    if (!named) {
      put(unclear, credit.line(), figure.anchor());
    }
  }

  private boolean add(Attribution part, Anchor figure) {
    Set<String> houses = new LinkedHashSet<>(part.agencies());
    part.distributor().ifPresent(houses::add);
    if (houses.size() > MOST_NAMES || part.creators().size() > MOST_NAMES) {
      return false;
    }
    List<String> people =
        part.creators().isEmpty() && !houses.isEmpty() ? List.of(UNNAMED) : part.creators();
    for (String person : people) {
      if (houses.isEmpty()) {
        put(independent, person, figure);
      }
      for (String house : houses) {
        put(agencies.computeIfAbsent(house, key -> new HashMap<>()), person, figure);
      }
    }
    return !people.isEmpty();
  }

  private static void put(Map<String, List<Anchor>> index, String name, Anchor figure) {
    List<Anchor> figures = index.computeIfAbsent(name, key -> new ArrayList<>(1));
    if (figures.isEmpty() || !figures.get(figures.size() - 1).equals(figure)) {
      figures.add(figure);
    }
  }

  /** Whether there was no figure at all. */
  public boolean isEmpty() {
    return agencies.isEmpty() && independent.isEmpty() && unclear.isEmpty() && uncredited.isEmpty();
  }

  /** The index: agencies, then photographers without one, then what names nobody. */
  public List<Group> groups(Wording wording) {
    List<Group> groups = new ArrayList<>();
    for (Map.Entry<String, Map<String, List<Anchor>>> agency : NameOrder.sorted(agencies)) {
      groups.add(new Group(agency.getKey(), false, lines(agency.getValue())));
    }
    if (!independent.isEmpty()) {
      groups.add(own(wording.text("credits.independent"), lines(independent)));
    }
    if (!unclear.isEmpty()) {
      groups.add(own(wording.text("credits.unclear"), lines(unclear)));
    }
    if (!uncredited.isEmpty()) {
      Line line = new Line(Optional.empty(), uncredited);
      groups.add(own(wording.text("credits.none"), List.of(line)));
    }
    return groups;
  }

  private static Group own(String name, List<Line> lines) {
    return new Group(name, true, lines);
  }

  private static List<Line> lines(Map<String, List<Anchor>> people) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, List<Anchor>> person : NameOrder.sorted(people)) {
      if (!person.getKey().equals(UNNAMED)) {
        lines.add(new Line(Optional.of(person.getKey()), person.getValue()));
      }
    }
    if (people.containsKey(UNNAMED)) {
      lines.add(new Line(Optional.empty(), people.getOrDefault(UNNAMED, List.of())));
    }
    return lines;
  }
}
