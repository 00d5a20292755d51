package org.backfile.pdf.line;

import java.util.Arrays;

/**
 * The places where the lines of a stretch of text may end, as numbers alone: all that the choice
 * among them needs. A line from place <em>a</em> to place <em>b</em> is {@code end(b) - start(a)}
 * long; the spaces around a place are in neither. The first place is where the stretch begins, and
 * the last is where it ends.
 */
final class Breakpoints {
  /** After a space or at another seam of the text. */
  static final byte PLAIN = 0;

  /** After a hyphen that the text has. */
  static final byte EXPLICIT = 1;

  /** Inside a word, where a hyphen is added. */
  static final byte HYPHEN = 2;

  /** Inside a word that no line can hold. */
  static final byte CUT = 3;

  /** Inside an address of the web, where the line is left as short as it is. */
  static final byte JOINT = 4;

  /** What a penalty that forbids or forces amounts to (The TeXbook, chapter 14). */
  static final int INFINITE = 10_000;

  private int size;
  private boolean joints;
  private int[] at = new int[512];
  private int[] next = new int[512];
  private byte[] kind = new byte[512];
  private int[] penalty = new int[512];
  private double[] start = new double[512];
  private double[] startStretch = new double[512];
  private double[] startShrink = new double[512];
  private double[] end = new double[512];
  private double[] endStretch = new double[512];
  private double[] endShrink = new double[512];
  private double[] hangAtStart = new double[512];
  private double[] hangAtEnd = new double[512];

  /** The lengths up to a place: what has gone before, and how far it may be changed. */
  static final class Sum {
    double width;
    double stretch;
    double shrink;

    void set(Sum other) {
      width = other.width;
      stretch = other.stretch;
      shrink = other.shrink;
    }

    void clear() {
      width = 0;
      stretch = 0;
      shrink = 0;
    }
  }

  void clear() {
    size = 0;
    joints = false;
  }

  /**
   * Adds a place.
   *
   * @param where the first character that is not on the line which ends here, spaces left out
   * @param going the first character of the line which begins here
   */
  void add(int where, int going, byte what, int cost) {
    if (size == at.length) {
      grow(size * 2);
    }
    at[size] = where;
    next[size] = going;
    kind[size] = what;
    joints |= what == JOINT;
    penalty[size] = cost;
    size++;
  }

  /**
   * Says how long the text is up to the end of the line which ends at the place added last.
   *
   * @param more what comes on top, such as a hyphen
   * @param hang how much of the last character lies outside the line
   */
  void endsAfter(Sum sum, double more, double hang) {
    end[size - 1] = sum.width + more - hang;
    endStretch[size - 1] = sum.stretch;
    endShrink[size - 1] = sum.shrink;
    hangAtEnd[size - 1] = hang;
  }

  /** Says the same up to where the next line begins. */
  void startsAfter(Sum sum, double more, double hang) {
    start[size - 1] = sum.width + more + hang;
    startStretch[size - 1] = sum.stretch;
    startShrink[size - 1] = sum.shrink;
    hangAtStart[size - 1] = hang;
  }

  /**
   * Forgets the place added last when lines may end and begin there already: nothing that has width
   * lies between, and it costs no less. So no more than a few places lie where text is invisible,
   * however much there is of it.
   */
  void mergeLast() {
    int last = size - 1;
    for (int i = last - 1; i > 0 && start[i] == start[last]; i--) {
      if (isSame(i, last) && penalty[i] <= penalty[last]) {
        size = last;
        return;
      }
    }
  }

  private boolean isSame(int place, int other) {
    return kind[place] == kind[other]
        && startStretch[place] == startStretch[other]
        && startShrink[place] == startShrink[other]
        && end[place] == end[other]
        && endStretch[place] == endStretch[other]
        && endShrink[place] == endShrink[other];
  }

  /** Forgets the places added last. */
  void truncate(int newSize) {
    size = newSize;
  }

  private void grow(int room) {
    at = Arrays.copyOf(at, room);
    next = Arrays.copyOf(next, room);
    kind = Arrays.copyOf(kind, room);
    penalty = Arrays.copyOf(penalty, room);
    start = Arrays.copyOf(start, room);
    startStretch = Arrays.copyOf(startStretch, room);
    startShrink = Arrays.copyOf(startShrink, room);
    end = Arrays.copyOf(end, room);
    endStretch = Arrays.copyOf(endStretch, room);
    endShrink = Arrays.copyOf(endShrink, room);
    hangAtStart = Arrays.copyOf(hangAtStart, room);
    hangAtEnd = Arrays.copyOf(hangAtEnd, room);
  }

  int size() {
    return size;
  }

  /** Whether some place is inside an address. */
  boolean hasJoints() {
    return joints;
  }

  /** The first character that is not on the line which ends here, spaces left out. */
  int at(int place) {
    return at[place];
  }

  /** The first character of the line which begins here. */
  int next(int place) {
    return next[place];
  }

  byte kind(int place) {
    return kind[place];
  }

  /** Whether a hyphen is at the end of the line. */
  boolean isHyphen(int place) {
    return kind[place] == HYPHEN || kind[place] == EXPLICIT;
  }

  int penalty(int place) {
    return penalty[place];
  }

  /** The natural length of a line in points. */
  double width(int from, int to) {
    return end[to] - start[from];
  }

  /** How long the text is up to where the line begins, in points. */
  double start(int from) {
    return start[from];
  }

  /** How far the spaces up to there may be widened before they look loose. */
  double startStretch(int from) {
    return startStretch[from];
  }

  /** How far they may be narrowed at most. */
  double startShrink(int from) {
    return startShrink[from];
  }

  /** How long the text is up to where the line ends, in points. */
  double end(int to) {
    return end[to];
  }

  /** How far the spaces up to there may be widened before they look loose. */
  double endStretch(int to) {
    return endStretch[to];
  }

  /** How far they may be narrowed at most. */
  double endShrink(int to) {
    return endShrink[to];
  }

  /** How much of the first character lies outside the line that begins at a place. */
  double hangAtStart(int from) {
    return hangAtStart[from];
  }

  /** How much of the last character lies outside the line that ends there. */
  double hangAtEnd(int to) {
    return hangAtEnd[to];
  }
}
