package org.backfile.pdf.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a style sheet. The form, in the notation of RFC 5234:
 *
 * <pre>
 * sheet       = [ "extends" ":" name ";" ] *( rule / condition )
 * condition   = "@" ( "columns" 1*number / "paper" 1*name / "heads" 1*name ) "{" *rule "}"
 * rule        = name *( "," name ) "{" *declaration "}"
 * declaration = name ":" 1*value ";"
 * </pre>
 */
final class SheetParser {
  private final Scanner scanner;
  private final List<Rule> rules = new ArrayList<>();
  private Optional<Token> base = Optional.empty();
  private Token token;

  SheetParser(String name, String text) {
    scanner = new Scanner(name, text);
    token = scanner.next();
  }

  /** The rules, in their order. */
  List<Rule> rules() {
    return rules;
  }

  /** The name of the sheet that this one changes, as written. */
  Optional<Token> base() {
    return base;
  }

  SheetParser parse() {
    if (token.text().equals("extends")) {
      next();
      expect(':');
      base = Optional.of(word("a theme's name"));
      expect(';');
    }
    while (token.kind() != Token.Kind.END) {
      if (token.isSign('@')) {
        conditional();
      } else {
        rule(Condition.ALWAYS);
      }
    }
    return this;
  }

  private void conditional() {
    next();
    Condition condition = condition();
    expect('{');
    while (!token.isSign('}')) {
      rule(condition);
    }
    next();
  }

  private Condition condition() {
    Token kind = word("columns, paper or heads");
    return switch (kind.text()) {
      case "columns" -> new Condition(columns(), Set.of(), Set.of());
      case "paper" -> new Condition(Set.of(), kinds(StyleSheet.PaperKind.class), Set.of());
      case "heads" -> new Condition(Set.of(), Set.of(), kinds(StyleSheet.HeadKind.class));
      default ->
          throw kind.place()
              .mistake(
                  "unknown condition " + kind.shown(),
                  "known are @columns 2 3, @paper small and @heads narrow");
    };
  }

  private Set<Integer> columns() {
    Set<Integer> columns = new LinkedHashSet<>();
    do {
      Token number = word("a number of columns");
      Optional<Double> value = Values.number(number.text()).filter(StyleSheet::isColumns);
      columns.add(
          value
              .orElseThrow(
                  () ->
                      number
                          .place()
                          .mistake(number.shown() + " columns", "pages have 1, 2 or 3 columns"))
              .intValue());
    } while (token.kind() == Token.Kind.WORD);
    return columns;
  }

  /** Names of a family's kinds, as many as there are. */
  private <E extends Enum<E>> Set<E> kinds(Class<E> family) {
    List<String> names = Arrays.stream(family.getEnumConstants()).map(Vocabulary::name).toList();
    Set<E> kinds = new LinkedHashSet<>();
    do {
      Token name = word("one of " + String.join(", ", names));
      int index = names.indexOf(name.text());
      if (index < 0) {
        throw name.place()
            .mistake("unknown kind " + name.shown(), "known here are " + String.join(", ", names));
      }
      kinds.add(family.getEnumConstants()[index]);
    } while (token.kind() == Token.Kind.WORD);
    return kinds;
  }

  private void rule(Condition condition) {
    List<Token> selectors = new ArrayList<>(List.of(selector()));
    while (token.isSign(',')) {
      next();
      selectors.add(selector());
    }
    expect('{');
    List<Declaration> declarations = new ArrayList<>();
    while (!token.isSign('}')) {
      declarations.add(declaration(selectors));
    }
    next();
    rules.add(new Rule(condition, selectors.stream().map(Token::text).toList(), declarations));
  }

  private Token selector() {
    Token name = word("what the rule is about");
    if (!Vocabulary.SELECTORS.containsKey(name.text())) {
      throw name.place()
          .mistake(
              "unknown element " + name.shown(), Nearest.hint(name.text(), Vocabulary.names()));
    }
    return name;
  }

  private Declaration declaration(List<Token> selectors) {
    Token name = word("a property");
    Property property = property(name, selectors);
    expect(':');
    Place place = token.place();
    List<Token> values = new ArrayList<>();
    while (token.kind() == Token.Kind.WORD) {
      values.add(next());
    }
    expect(';');
    Value value =
        property
            .value(values)
            .orElseThrow(
                () ->
                    place.mistake(
                        "wrong " + name.text() + " \"" + shown(values) + "\"",
                        name.text() + " is " + property.form()));
    return new Declaration(property.name(), value, place);
  }

  private static String shown(List<Token> values) {
    return String.join(" ", values.stream().limit(6).map(Token::text).toList());
  }

  /** The property of that name, which every selector of the rule must have. */
  private static Property property(Token name, List<Token> selectors) {
    Map<String, Property> known = new LinkedHashMap<>();
    for (Token selector : selectors) {
      Map<String, Property> own = Vocabulary.SELECTORS.getOrDefault(selector.text(), Map.of());
      known = own;
      if (!own.containsKey(name.text())) {
        throw name.place()
            .mistake(
                "unknown property " + name.shown() + " of " + selector.text(),
                Nearest.hint(name.text(), own.keySet()));
      }
    }
    return Optional.ofNullable(known.get(name.text())).orElseThrow();
  }

  private Token word(String what) {
    if (token.kind() != Token.Kind.WORD) {
      throw token.place().mistake("unexpected " + token.shown(), what + " belongs here");
    }
    return next();
  }

  private void expect(char sign) {
    if (!token.isSign(sign)) {
      throw token.place().mistake("unexpected " + token.shown(), "\"" + sign + "\" belongs here");
    }
    next();
  }

  /** The token at hand, after which the next one is. */
  private Token next() {
    Token current = token;
    token = scanner.next();
    return current;
  }
}
