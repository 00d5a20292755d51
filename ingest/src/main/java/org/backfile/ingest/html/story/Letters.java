package org.backfile.ingest.html.story;

/**
 * How often kinds of characters occur in a text.
 *
 * @param length of the text
 * @param commas of any script
 * @param digits of any script
 * @param capitals upper-case letters
 * @param dense syllables and ideograms
 * @param signs bars, arrows, bullets and guillemets that point somewhere
 * @param year whether a number from 1900 to 2099 is in it
 */
record Letters(
    int length, int commas, int digits, int capitals, int dense, int signs, boolean year) {
  static Letters of(String text) {
    int commas = 0;
    int digits = 0;
    int capitals = 0;
    int dense = 0;
    int signs = 0;
    int run = 0;
    boolean year = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      commas += c == ',' || c == '،' || c == '，' || c == '、' ? 1 : 0;
      boolean digit = Character.isDigit(c);
      digits += digit ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      dense += TextShape.isDense(c) ? 1 : 0;
      signs += "|»›→▶►•·▸❯>".indexOf(c) >= 0 ? 1 : 0;
      run = digit ? run + 1 : 0;
      boolean century = run == 4 && (text.startsWith("19", i - 3) || text.startsWith("20", i - 3));
      year |= century && (i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1)));
    }
    return new Letters(text.length(), commas, digits, capitals, dense, signs, year);
  }

  double share(int count) {
    return length == 0 ? 0 : (double) count / length;
  }
}
