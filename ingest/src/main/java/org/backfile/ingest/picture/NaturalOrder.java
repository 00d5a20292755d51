package org.backfile.ingest.picture;

import java.util.Comparator;
import java.util.Locale;

/**
 * The order in which people number files: runs of digits by their value, everything else by
 * character, capitals and small letters alike; {@code 2.jpg} comes before {@code 10.jpg}.
 */
final class NaturalOrder {
  static final Comparator<String> INSTANCE =
      ((Comparator<String>) NaturalOrder::compare).thenComparing(Comparator.naturalOrder());

  private NaturalOrder() {}

  private static int compare(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int aEnd = numberEnd(a, i);
      int bEnd = numberEnd(b, j);
      int order =
          aEnd > i && bEnd > j
              ? compareNumbers(a.substring(i, aEnd), b.substring(j, bEnd))
              : Character.compare(a.charAt(i), b.charAt(j));
      if (order != 0) {
        return order;
      }
      boolean numbers = aEnd > i && bEnd > j;
      i = numbers ? aEnd : i + 1;
      j = numbers ? bEnd : j + 1;
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  private static int numberEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int compareNumbers(String one, String other) {
    String a = withoutZeros(one);
    String b = withoutZeros(other);
    return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
