package org.backfile.bench.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well texts agree with the true ones. Shingles are counted as the article extraction benchmark
 * of Zyte does (four words in a row; precision and recall are means over pages, F1 is made of
 * these); segments as trafilatura's evaluation does (which of the given strings are in the text,
 * over all pages); words as the Web Content Extraction Benchmark does (lower case, a bag of them,
 * the mean of the pages' F1). Not thread-safe.
 */
final class TextScore {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}_&&[^\\p{Mn}\\p{Mc}\\p{Me}]]+");
  private static final int ROW = 4;

  private double precision;
  private int predicted;
  private double recall;
  private int withTruth;
  private double words;
  private int texts;
  private int found;
  private int missed;
  private int wrong;

  /** Adds a page. */
  void add(Cases page, String text) {
    if (!page.text().isBlank()) {
      shingles(page.text(), text);
      words += wordF1(page.text(), text);
      texts++;
    }
    segments(page, text);
  }

  private void shingles(String truth, String text) {
    double[] match = match(rows(truth), rows(text));
    double hit = match[0];
    double extra = match[1];
    double lost = match[2];
    if (hit + extra > 0) {
      precision += hit / (hit + extra);
      predicted++;
    }
    if (hit + lost > 0) {
      recall += hit / (hit + lost);
      withTruth++;
    }
  }

  private static Map<List<String>, Integer> rows(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> rows = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - ROW + 1); i++) {
      List<String> row = List.copyOf(words.subList(i, Math.min(words.size(), i + ROW)));
      if (!row.isEmpty()) {
        rows.merge(row, 1, Integer::sum);
      }
    }
    return rows;
  }

  private static <T> double[] match(Map<T, Integer> truth, Map<T, Integer> text) {
    Set<T> all = new HashSet<>(truth.keySet());
    all.addAll(text.keySet());
    double hit = 0;
    double extra = 0;
    double lost = 0;
    for (T key : all) {
      int x = truth.getOrDefault(key, 0);
      int y = text.getOrDefault(key, 0);
      hit += Math.min(x, y);
      extra += Math.max(0, y - x);
      lost += Math.max(0, x - y);
    }
    return new double[] {hit, extra, lost};
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static double wordF1(String truth, String text) {
    double[] match = match(bag(truth), bag(text));
    double all = 2 * match[0] + match[1] + match[2];
    return all == 0 ? 1 : 2 * match[0] / all;
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    words(text.toLowerCase(Locale.ROOT)).forEach(word -> bag.merge(word, 1, Integer::sum));
    return bag;
  }

  private void segments(Cases page, String text) {
    String plain = plain(text);
    for (String segment : page.strings("with")) {
      boolean there = plain.contains(plain(segment));
      found += there ? 1 : 0;
      missed += there ? 0 : 1;
    }
    for (String segment : page.strings("without")) {
      wrong += plain.contains(plain(segment)) ? 1 : 0;
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+", " ").strip();
  }

  double shinglePrecision() {
    return predicted == 0 ? 0 : precision / predicted;
  }

  double shingleRecall() {
    return withTruth == 0 ? 0 : recall / withTruth;
  }

  double shingleF1() {
    double p = shinglePrecision();
    double r = shingleRecall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  double wordF1() {
    return texts == 0 ? 0 : words / texts;
  }

  double segmentF() {
    return found == 0 ? 0 : 2.0 * found / (2.0 * found + wrong + missed);
  }

  boolean hasTexts() {
    return texts > 0;
  }

  boolean hasSegments() {
    return found + missed > 0;
  }
}
