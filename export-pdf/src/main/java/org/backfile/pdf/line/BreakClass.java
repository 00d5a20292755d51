package org.backfile.pdf.line;

/**
 * The line breaking classes (UAX 14, table 1) of the characters that Latin, Greek, Cyrillic and
 * Armenian text is made of. What is ambiguous counts as a letter, as outside East Asia. Quotation
 * marks are told apart by the side they stand on.
 */
enum BreakClass {
  /** Letters and whatever else is not listed. */
  AL("", " ~\u00A0\u058F\u1E00\u2027\u202A\u2064\u2066\u2071\u2074\u208E\u2090\u209C\u20A0\u22FF"),
  /** The space. */
  SP(" ", ""),
  /** What joins the character before. */
  CM(
      "\u200C\u200E\u200F",
      "\u007F\u009F\u0300\u035B\u0363\u036F\u0483\u0489\u202A\u202E\u2066\u206F\u20D0\u20F0"),
  /** What holds both its neighbours. */
  GL("\u00A0\u2007\u2011\u202F", "\u035C\u0362"),
  /** Digits. */
  NU("", "09"),
  /** Opening punctuation. */
  OP("([{¡¿\u201A\u201E\u2045\u207D\u208D", ""),
  /** Closing punctuation. */
  CL("}\u2046\u207E\u208E", ""),
  /** Closing parentheses. */
  CP(")]", ""),
  /** Quotation marks that open or close. */
  QU("\"'", ""),
  /** Quotation marks that mostly open. */
  PI("«\u2018\u201B\u201C\u201F\u2039", ""),
  /** Quotation marks that mostly close. */
  PF("»\u2019\u201D\u203A", ""),
  /** What ends a sentence aloud. */
  EX("!?", ""),
  /** What parts numbers and sentences. */
  IS(",.:;·\u037E\u0387\u0589\u2044", ""),
  /** The slash. */
  SY("/", ""),
  /** The hyphen of typewriters, which is also the minus. */
  HY("-", ""),
  /** Hyphens proper. */
  HH("\u00AD\u058A\u2010", ""),
  /** What a line may end after. */
  BA("|\u2012\u2013\u2027\u2056\u2058\u205D\u205E\u205F", "\u2000\u2006\u2008\u200A\u2058\u205B"),
  /** What a line may begin with. */
  BB("´\u02C8\u02CC\u02DF\u1FFD", ""),
  /** The em dash. */
  B2("\u2014", ""),
  /** What stands before numbers. */
  PR("$+\\£¤¥±\u058F\u2116\u2212\u2213", "\u20A0\u20CF"),
  /** What stands after numbers. */
  PO("%¢°\u2057\u2103\u2109\u20A7\u20B6\u20BB\u20BE", "\u2030\u2037"),
  /** Leaders. */
  IN("\u2024\u2025\u2026\u22EF", ""),
  /** What never begins a line. */
  NS("\u203C\u203D\u2047\u2048\u2049", ""),
  /** The space without width. */
  ZW("\u200B", ""),
  /** The joiner of words. */
  WJ("\u2060", ""),
  /** The joiner of characters. */
  ZWJ("\u200D", ""),
  /** Of another script: the tables of ICU are asked. */
  OTHER("", "");

  private static final BreakClass[] TABLE = table(0x2300);

  private final String members;
  private final String ranges;

  BreakClass(String members, String ranges) {
    this.members = members;
    this.ranges = ranges;
  }

  /** The class of a character. */
  static BreakClass of(char c) {
    if (c < TABLE.length) {
      return TABLE[c];
    }
    return (c >= '\uFB00' && c <= '\uFB06') || c == '\uFFFD' ? AL : OTHER;
  }

  private static BreakClass[] table(int end) {
    BreakClass[] table = new BreakClass[end];
    java.util.Arrays.fill(table, OTHER);
    for (BreakClass kind : values()) {
      for (int i = 0; i < kind.ranges.length(); i += 2) {
        java.util.Arrays.fill(table, kind.ranges.charAt(i), kind.ranges.charAt(i + 1) + 1, kind);
      }
      for (int i = 0; i < kind.members.length(); i++) {
        table[kind.members.charAt(i)] = kind;
      }
    }
    return table;
  }

  boolean isQuote() {
    return this == QU || this == PI || this == PF;
  }

  boolean isLetterOrDigit() {
    return this == AL || this == NU;
  }
}
