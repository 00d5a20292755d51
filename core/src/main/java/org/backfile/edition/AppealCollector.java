package org.backfile.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Blocks;

/**
 * Gathers the appeals of an edition's articles, one group for each organisation, each text once.
 * Not thread-safe; groups and appeals keep the order in which they came.
 */
public final class AppealCollector {
  private final Map<Optional<String>, List<Asked>> groups = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private int found;

  /** Takes an article's appeals. */
  public void add(Article article) {
    article.appeals().forEach(appeal -> add(appeal, article));
  }

  /**
   * Takes one appeal.
   *
   * @param article what it stood in
   */
  public void add(Appeal appeal, Article article) {
    found++;
    Optional<String> asker = article.asker(appeal);
    if (seen.add(asker.orElse("") + '\u0000' + Blocks.text(appeal.blocks()))) {
      groups
          .computeIfAbsent(asker, key -> new ArrayList<>())
          .add(new Asked(appeal, article.language()));
    }
  }

  /** How many appeals came, repeated ones included. */
  public int found() {
    return found;
  }

  /** The appeals by who asks, in the order of first appearance. */
  public List<Group> groups() {
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  /**
   * The distinct appeals of one organisation.
   *
   * @param organisation who asks, empty when not known
   * @param asked at least one, in order of appearance
   */
  public record Group(Optional<String> organisation, List<Asked> asked) {
    /** Copies the appeals. */
    public Group {
      asked = List.copyOf(asked);
    }

    /** The appeals alone. */
    public List<Appeal> appeals() {
      return asked.stream().map(Asked::appeal).toList();
    }
  }

  /**
   * An appeal and what it is written in.
   *
   * @param appeal what is asked
   * @param language that of the article it stood in, a BCP 47 tag
   */
  public record Asked(Appeal appeal, String language) {}
}
