package org.backfile.pdf.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.pdf.flow.Ink;

/** What holds of each selector when of several rules the later one counts. */
final class Cascade {
  private final Map<String, Map<String, Declaration>> bySelector = new HashMap<>();

  void add(Rule rule) {
    for (String selector : rule.selectors()) {
      Map<String, Declaration> own = bySelector.computeIfAbsent(selector, key -> new HashMap<>());
      rule.declarations().forEach(declaration -> own.put(declaration.property(), declaration));
    }
  }

  /** What is said of a property of a selector. */
  Optional<Declaration> declaration(String selector, String property) {
    return Optional.ofNullable(bySelector.getOrDefault(selector, Map.of()).get(property));
  }

  /** What is said about one selector. */
  Of of(String selector) {
    return new Of(selector);
  }

  /** One selector's properties, with what holds when nothing is said. */
  final class Of {
    private final String selector;

    private Of(String selector) {
      this.selector = selector;
    }

    private <T extends Value> Optional<T> value(String property, Class<T> kind) {
      return declaration(selector, property).map(Declaration::value).map(kind::cast);
    }

    String word(String property, String usual) {
      return value(property, Value.Words.class).map(words -> words.words().get(0)).orElse(usual);
    }

    Value.Words words(String property, Value.Words usual) {
      return value(property, Value.Words.class).orElse(usual);
    }

    double number(String property, double usual) {
      return value(property, Value.Amount.class).map(Value.Amount::number).orElse(usual);
    }

    /** A length in points. */
    double length(String property, double em, double lh, double usual) {
      return value(property, Value.Length.class).map(length -> length.points(em, lh)).orElse(usual);
    }

    /** A colour; one of the palette is looked up there. */
    Optional<Ink> ink(String property) {
      Optional<Value> value = declaration(selector, property).map(Declaration::value);
      if (value.isPresent() && value.get() instanceof Value.ColourName named) {
        return named.name().equals("none")
            ? Optional.empty()
            : Cascade.this.of(Vocabulary.PALETTE).ink(named.name());
      }
      return value.map(Value.Colour.class::cast).map(Value.Colour::ink);
    }

    /** Where a property is said, for messages. */
    Optional<Place> place(String property) {
      return declaration(selector, property).map(Declaration::place);
    }
  }
}
