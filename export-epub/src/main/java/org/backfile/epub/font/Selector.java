package org.backfile.epub.font;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A selector of elements by their names and classes and by what they stand in (Selectors 4), which
 * is all that the edition's stylesheet needs to choose a face.
 *
 * @param steps from the outermost to the element itself
 */
record Selector(List<Step> steps) {
  private static final Pattern COMPOUND = Pattern.compile("([a-z][a-z0-9]*)?((?:\\.[a-z-]+)*)");

  Selector {
    steps = List.copyOf(steps);
  }

  /**
   * An element's part of a selector.
   *
   * @param name of the element, or any
   * @param classes that it has to have
   * @param child whether it stands right in what the step before found
   */
  record Step(Optional<String> name, Set<String> classes, boolean child) {
    Step {
      classes = Set.copyOf(classes);
    }

    boolean matches(Element element) {
      return name.map(element.name()::equals).orElse(true)
          && element.classes().containsAll(classes);
    }
  }

  /**
   * An element as a selector sees it.
   *
   * @param name its name
   * @param classes its classes
   */
  record Element(String name, Set<String> classes) {
    Element {
      classes = Set.copyOf(classes);
    }
  }

  /**
   * Reads a selector.
   *
   * @throws IllegalArgumentException when it asks for more than names and classes
   */
  static Selector parse(String text) {
    List<Step> steps = new ArrayList<>();
    boolean child = false;
    for (String word : Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split(text)) {
      if (word.equals(">")) {
        child = true;
        continue;
      }
      Matcher parts = COMPOUND.matcher(word);
      checkArgument(parts.matches(), "selector \"%s\" must be of names and classes", text);
      steps.add(
          new Step(
              Optional.ofNullable(parts.group(1)),
              Set.copyOf(Splitter.on('.').omitEmptyStrings().splitToList(parts.group(2))),
              child));
      child = false;
    }
    return new Selector(steps);
  }

  /** How much it counts against others: classes first, then names (Selectors 4, section 17). */
  int specificity() {
    int classes = steps.stream().mapToInt(step -> step.classes().size()).sum();
    int names = (int) steps.stream().filter(step -> step.name().isPresent()).count();
    return 1000 * classes + names;
  }

  /** Whether it finds the last of some elements, each of which stands in the one before. */
  boolean matches(List<Element> path) {
    return matches(path, path.size() - 1, steps.size() - 1);
  }

  private boolean matches(List<Element> path, int at, int step) {
    if (at < 0 || !steps.get(step).matches(path.get(at))) {
      return false;
    }
    if (step == 0) {
      return true;
    }
    for (int outer = at - 1; outer >= 0; outer--) {
      if (matches(path, outer, step - 1)) {
        return true;
      }
      if (steps.get(step).child()) {
        return false;
      }
    }
    return false;
  }
}
