package org.backfile.pdf.hyphen;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Patterns in a trie: nodes are numbers, edges an open hash from a node and a letter to the next
 * node. Quick to fill, because a run of the program reads a language once and may need it for a
 * single article.
 */
final class PatternTrie {
  /** Spreads node and letter over the table (Knuth, TAOCP 3, 6.4: the golden ratio). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] edges = new long[1 << 15];
  private int[] targets = new int[1 << 15];
  private int edgeCount;

  /** Where a node's digits lie, 0 when no pattern ends there. */
  private int[] values = new int[1 << 13];

  private int nodes = 1;

  /** The digits of all patterns, each after how many they are. */
  private byte[] digits = new byte[1 << 15];

  private int digitCount = 1;
  private int patterns;

  private final BitSet letters = new BitSet();

  /** Adds a pattern such as {@code .hy3p}; a digit says something about the place it stands at. */
  void add(String pattern) {
    int start = digitCount;
    digits = room(digits, start + pattern.length() + 2);
    int node = 0;
    int length = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9') {
        digits[start + 1 + length] = (byte) (c - '0');
      } else {
        node = child(node, c);
        letters.set(c);
        length++;
      }
    }
    digits[start] = (byte) (length + 1);
    digitCount = start + length + 2;
    values[node] = start;
    patterns++;
  }

  /** How many patterns there are. */
  int size() {
    return patterns;
  }

  /** Whether a pattern holds a letter. */
  boolean knows(char letter) {
    return letters.get(letter);
  }

  private static byte[] room(byte[] bytes, int wanted) {
    return wanted <= bytes.length ? bytes : Arrays.copyOf(bytes, bytes.length * 2);
  }

  private int child(int node, char letter) {
    long edge = edge(node, letter);
    int slot = slot(edge);
    if (edges[slot] == edge) {
      return targets[slot];
    }
    edges[slot] = edge;
    targets[slot] = nodes;
    if (nodes == values.length) {
      values = Arrays.copyOf(values, nodes * 2);
    }
    if (++edgeCount * 2 > edges.length) {
      grow();
    }
    return nodes++;
  }

  private static long edge(int node, char letter) {
    return ((long) node << 16 | letter) + 1;
  }

  /** Where an edge lies, or would lie. */
  private int slot(long edge) {
    int mask = edges.length - 1;
    int slot = (int) ((edge * SPREAD) >>> 32) & mask;
    while (edges[slot] != 0 && edges[slot] != edge) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[oldEdges.length * 2];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        int slot = slot(oldEdges[i]);
        edges[slot] = oldEdges[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  /** Raises the levels at places of {@code letters} to what patterns say that begin at one. */
  void match(char[] letters, int from, byte[] levels) {
    int node = 0;
    for (int at = from; at < letters.length; at++) {
      long edge = edge(node, letters[at]);
      int slot = slot(edge);
      if (edges[slot] == 0) {
        return;
      }
      node = targets[slot];
      int value = values[node];
      for (int i = 0; value != 0 && i < digits[value]; i++) {
        if (digits[value + 1 + i] > levels[from + i]) {
          levels[from + i] = digits[value + 1 + i];
        }
      }
    }
  }
}
