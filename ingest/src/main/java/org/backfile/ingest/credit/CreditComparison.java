package org.backfile.ingest.credit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.backfile.model.Credit;

/** Whether two credits of one picture contradict each other. */
final class CreditComparison {
  private final Credit page;
  private final Credit embedded;

  CreditComparison(Credit page, Credit embedded) {
    this.page = page;
    this.embedded = embedded;
  }

  /** They do when both name makers, or both houses, and not one name is common to them. */
  boolean disagree() {
    List<String> pageMakers = page.creators();
    List<String> makers = embedded.creators();
    List<String> pageHouses = houses(page);
    List<String> houses = houses(embedded);
    List<String> pageAll = Stream.concat(pageMakers.stream(), pageHouses.stream()).toList();
    List<String> all = Stream.concat(makers.stream(), houses.stream()).toList();
    return (contradicts(pageMakers, makers) && !meet(pageMakers, all) && !meet(makers, pageAll))
        || (contradicts(pageHouses, houses) && !meet(pageHouses, all) && !meet(houses, pageAll));
  }

  private static List<String> houses(Credit credit) {
    return Stream.concat(credit.agencies().stream(), credit.distributors().stream()).toList();
  }

  /** Whether both name somebody, and in the same script. */
  private static boolean contradicts(List<String> some, List<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> sameScript(one, other)));
  }

  private static boolean meet(List<String> some, List<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> same(one, other)));
  }

  private static boolean same(String one, String other) {
    List<String> words = words(one);
    List<String> otherWords = words(other);
    if (words.isEmpty() || otherWords.isEmpty()) {
      return false;
    }
    boolean sorted = words.stream().sorted().toList().equals(otherWords.stream().sorted().toList());
    boolean surname = words.get(words.size() - 1).equals(otherWords.get(otherWords.size() - 1));
    return sorted || (surname && startAlike(words.get(0), otherWords.get(0)));
  }

  /** Whether given names are alike: the same, or one is the other's initial. */
  private static boolean startAlike(String one, String other) {
    boolean initial = one.length() == 1 || other.length() == 1;
    return one.equals(other) || (initial && one.charAt(0) == other.charAt(0));
  }

  private static List<String> words(String name) {
    String plain = Letters.withoutMarks(name).toLowerCase(Locale.ROOT).replace("ß", "ss");
    return Stream.of(plain.split("[^\\p{L}\\p{N}]+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean sameScript(String one, String other) {
    return script(one) == script(other);
  }

  private static Character.UnicodeScript script(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .findFirst()
        .orElse(Character.UnicodeScript.COMMON);
  }
}
