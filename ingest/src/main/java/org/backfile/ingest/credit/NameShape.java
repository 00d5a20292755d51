package org.backfile.ingest.credit;

import java.util.List;

/** Judges by their look and by lexicons what words may name. Immutable. */
final class NameShape {
  private static final int MAX_PERSON_WORDS = 7;
  private static final int MAX_GIVEN_WORDS = 5;
  private static final int MAX_PERSON_LETTERS = 60;
  private static final int MAX_ACRONYM_LETTERS = 5;

  /** The last full stop's place in "J.P.Kohl" and the like. */
  private static final int MAX_INITIALS = 5;

  private static final int MAX_CASELESS_LETTERS = 12;

  /** What words look like. */
  enum Shape {
    /** Begins with a given name that many bear. */
    KNOWN_PERSON,
    /** Two to seven capitalised words, particles and initials. */
    PERSON,
    /** One capitalised word. */
    SINGLE,
    /** One word in capitals that is too short for a surname. */
    ACRONYM,
    /** Holds an organisation's word, is in quotation marks, or is an internet domain. */
    ORGANISATION,
    /** A user's name on a platform. */
    HANDLE,
    /** A date or a number, which names nobody. */
    DATE,
    /** Anything else. */
    OTHER
  }

  private final Vocabulary vocabulary;

  NameShape(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Shape of(List<Token> words) {
    if (words.stream().allMatch(this::isDatePart)) {
      return Shape.DATE;
    }
    if (words.size() == 1 && words.get(0).text().startsWith("@")) {
      return Shape.HANDLE;
    }
    boolean person = isPersonShaped(words);
    boolean given = person && vocabulary.nameCase().isGivenName(words.get(0).text());
    if (given && words.size() <= 3 && !words.get(0).quoted()) {
      return Shape.KNOWN_PERSON;
    }
    if (words.size() <= MAX_PERSON_WORDS * 2 && isOrganisation(words)) {
      return Shape.ORGANISATION;
    }
    if (!person) {
      return Shape.OTHER;
    }
    if (given && words.size() <= MAX_GIVEN_WORDS) {
      return Shape.KNOWN_PERSON;
    }
    return words.size() == 1 ? single(words.get(0)) : Shape.PERSON;
  }

  private Shape single(Token word) {
    String text = word.text();
    int dot = text.lastIndexOf('.');
    if (dot > 0 && dot <= MAX_INITIALS && text.indexOf('.') == 1 && Letters.count(text) > 3) {
      return Shape.KNOWN_PERSON;
    }
    boolean acronym = Letters.isUpper(text) && Letters.count(text) <= MAX_ACRONYM_LETTERS;
    return acronym ? Shape.ACRONYM : Shape.SINGLE;
  }

  private boolean isDatePart(Token word) {
    String key = word.key();
    boolean number =
        !key.isEmpty() && key.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    return number || vocabulary.nameCase().isDateWord(key);
  }

  private boolean isOrganisation(List<Token> words) {
    Token first = words.get(0);
    boolean head = vocabulary.isOrganisationHead(first.key()) || hasOrganisationPart(first);
    if (!head && !words.stream().allMatch(this::isTitlePart)) {
      return false;
    }
    boolean article = first.text().equalsIgnoreCase("the") && words.size() > 1;
    return (article && Letters.startsUpper(words.get(1).text()))
        || words.stream().anyMatch(this::showsOrganisation);
  }

  /** Whether a word may stand in a name: a capital, a linking word, a domain. */
  private boolean isTitlePart(Token word) {
    boolean caseless = Letters.isCaseless(word.text());
    return (Letters.startsUpper(word.text())
            && !(caseless && Letters.count(word.text()) > MAX_CASELESS_LETTERS))
        || Letters.hasDigit(word.text())
        || isDomain(word)
        || vocabulary.nameCase().isLink(word.key());
  }

  private boolean isSmallOrganisation(Token word) {
    return vocabulary.isOrganisationWord(word.key());
  }

  private boolean showsOrganisation(Token word) {
    return (word.quoted() && Letters.startsUpper(word.text()))
        || isDomain(word)
        || isSmallOrganisation(word)
        || hasOrganisationPart(word);
  }

  private boolean hasOrganisationPart(Token word) {
    String key = word.key();
    int blank = key.indexOf(' ');
    return blank > 0
        && (vocabulary.isOrganisationWord(key.substring(0, blank))
            || vocabulary.isOrganisationWord(key.substring(key.lastIndexOf(' ') + 1)));
  }

  /** Whether a word looks like {@code example.org}. */
  private static boolean isDomain(Token word) {
    String text = word.text();
    int dot = text.lastIndexOf('.');
    int tail = text.length() - dot - 1;
    return dot > 1
        && tail >= 2
        && tail <= 6
        && text.indexOf('@') < 0
        && text.indexOf('.') > 1
        && (Letters.isUpper(text)
            || text.codePoints().skip(dot + 1L).allMatch(Character::isLetter));
  }

  private boolean isPersonShaped(List<Token> words) {
    int letters = 0;
    for (Token word : words) {
      letters += Letters.count(word.text());
    }
    if (words.size() > MAX_PERSON_WORDS || letters > MAX_PERSON_LETTERS || letters < 2) {
      return false;
    }
    Token first = words.get(0);
    Token last = words.get(words.size() - 1);
    return Letters.startsUpper(first.text())
        && Letters.startsUpper(last.text())
        && words.stream().allMatch(this::isNamePart);
  }

  private boolean isNamePart(Token word) {
    String text = word.text();
    if (Letters.isCaseless(text) && Letters.count(text) > MAX_CASELESS_LETTERS) {
      return false;
    }
    boolean possessive = text.endsWith("'s") || text.endsWith("’s");
    if (possessive || Letters.hasDigit(text) || text.indexOf('_') >= 0 || text.indexOf('#') >= 0) {
      return false;
    }
    boolean noName = vocabulary.nameCase().isNoName(word.key()) && !Letters.isUpper(text);
    return (Letters.startsUpper(text) && !noName) || vocabulary.nameCase().isParticle(text);
  }
}
