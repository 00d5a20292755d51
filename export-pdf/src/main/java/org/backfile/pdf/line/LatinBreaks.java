package org.backfile.pdf.line;

import static org.backfile.pdf.line.BreakClass.AL;
import static org.backfile.pdf.line.BreakClass.B2;
import static org.backfile.pdf.line.BreakClass.BA;
import static org.backfile.pdf.line.BreakClass.CL;
import static org.backfile.pdf.line.BreakClass.CM;
import static org.backfile.pdf.line.BreakClass.CP;
import static org.backfile.pdf.line.BreakClass.GL;
import static org.backfile.pdf.line.BreakClass.HH;
import static org.backfile.pdf.line.BreakClass.HY;
import static org.backfile.pdf.line.BreakClass.IS;
import static org.backfile.pdf.line.BreakClass.NU;
import static org.backfile.pdf.line.BreakClass.OP;
import static org.backfile.pdf.line.BreakClass.OTHER;
import static org.backfile.pdf.line.BreakClass.PI;
import static org.backfile.pdf.line.BreakClass.PO;
import static org.backfile.pdf.line.BreakClass.PR;
import static org.backfile.pdf.line.BreakClass.SP;
import static org.backfile.pdf.line.BreakClass.SY;
import static org.backfile.pdf.line.BreakClass.WJ;
import static org.backfile.pdf.line.BreakClass.ZW;

/**
 * Break opportunities in text of Latin, Greek, Cyrillic and Armenian letters (UAX 14 of Unicode
 * 18), found without tables from outside. Three rules are our own, as good printers have them: no
 * line begins with an em dash inside a word, or with a dash that stands between spaces; none parts
 * a number from a sign of its unit, or from a unit's abbreviation.
 */
final class LatinBreaks {
  private static final String UNITS =
      " mm cm dm m km mg g kg t s ms min h ha m² km² m³ l ml hl Hz kHz MHz GHz W kW MW GW kWh MWh GWh TWh"
          + " V kV A K Pa hPa N J kJ kcal dB bar kB MB GB TB Mbit Gbit mph kn ft lb oz мм см м км г кг т с мин ч"
          + " га кВт МВт °C °F ";

  private final char[] text;
  private final int length;
  private final byte[] marks;

  /** The character before, marks left out: its class, and what stood before it. */
  private BreakClass last = OTHER;

  private BreakClass beforeLast = OTHER;

  /** The last but spaces. */
  private BreakClass solid = OTHER;

  /** Whether the quotation mark that came last opens by its surroundings (rule LB15a). */
  private boolean opens;

  /** Inside a number, signs between digits included (rule LB25). */
  private boolean number;

  /** After the bracket that closes one. */
  private boolean closedNumber;

  LatinBreaks(char[] text, int length, byte[] marks) {
    this.text = text;
    this.length = length;
    this.marks = marks;
  }

  /** Whether all characters are of the scripts that this class knows. */
  static boolean suffices(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (BreakClass.of(text[i]) == OTHER && text[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Marks each place before which a line may begin. */
  void find() {
    for (int i = 0; i < length; i++) {
      if (text[i] == '\n') {
        restart();
        continue;
      }
      BreakClass next = BreakClass.of(text[i]);
      if (next == AL && last == AL) {
        // Most of a text: nothing comes between letters, and all else is as after the one before.
        beforeLast = AL;
        continue;
      }
      if (isMark(next)) {
        if (last == OTHER || last == SP || last == ZW) {
          if (last == SP || last == ZW) {
            marks[i] = opensHere() ? Breaks.NONE : Breaks.MAY;
          }
          step(AL);
        }
        // A mark after a letter belongs to it, and nothing comes between.
        continue;
      }
      if (i > 0 && text[i - 1] != '\n' && mayBreak(next, i)) {
        marks[i] = Breaks.MAY;
      }
      step(next);
    }
  }

  private void restart() {
    last = OTHER;
    beforeLast = OTHER;
    solid = OTHER;
    opens = false;
    number = false;
    closedNumber = false;
  }

  private boolean opensHere() {
    return solid == OP || (opens && solid.isQuote());
  }

  private void step(BreakClass next) {
    if (next == PI) {
      opens =
          last == OTHER || last == OP || last == GL || last == SP || last == ZW || last.isQuote();
    } else if (next != SP) {
      opens = false;
    }
    closedNumber = number && (next == CL || next == CP);
    number = next == NU || (number && (next == IS || next == SY));
    beforeLast = last;
    last = next;
    if (next != SP) {
      solid = next;
    }
  }

  private boolean mayBreak(BreakClass next, int at) {
    if (next == SP || next == ZW) {
      return false;
    }
    if (solid == ZW) {
      return true;
    }
    if (at > 0 && text[at - 1] == '\u200D') {
      return false;
    }
    return last == SP ? mayBreakAfterSpace(next, at) : mayBreakInside(next, at);
  }

  private boolean mayBreakAfterSpace(BreakClass next, int at) {
    if (next == AL) {
      return !(solid == NU && isUnit(at)) && !opensHere();
    }
    switch (next) {
      case WJ, CL, CP, EX, SY -> {
        return false;
      }
      case IS -> {
        return after(at) == NU && !opensHere();
      }
      case PF -> {
        if (closes(at)) {
          return false;
        }
      }
      case NS -> {
        if (solid == CL || solid == CP) {
          return false;
        }
      }
      case B2, BA -> {
        if ((next == B2 && solid == B2) || (isDash(text[at]) && after(at) == SP)) {
          return false;
        }
      }
      case PO, PR -> {
        if (solid == NU && after(at) != NU) {
          return false;
        }
      }
      default -> {
        // Anything else may begin a line.
      }
    }
    return !opensHere();
  }

  private static boolean isDash(char c) {
    return c == '\u2013' || c == '\u2014';
  }

  /** Whether a quotation mark of the closing kind closes by its surroundings (rule LB15b). */
  private boolean closes(int at) {
    return switch (after(at)) {
      case SP, GL, WJ, CL, QU, PI, PF, CP, EX, IS, SY, ZW, OTHER -> true;
      default -> false;
    };
  }

  /** The class of the character after one and its marks, {@code OTHER} when there is none. */
  private BreakClass after(int at) {
    int next = skipped(at + 1);
    return next < length ? BreakClass.of(text[next]) : OTHER;
  }

  /** The first character from a place on that is not a mark. */
  private int skipped(int from) {
    int at = from;
    while (at < length && isMark(BreakClass.of(text[at]))) {
      at++;
    }
    return at;
  }

  private static boolean isMark(BreakClass kind) {
    return kind == CM || kind == BreakClass.ZWJ;
  }

  private boolean isUnit(int at) {
    int end = at;
    while (end < length && end - at < 5 && BreakClass.of(text[end]) == AL) {
      end++;
    }
    boolean whole = end == length || !Character.isLetter(text[end]);
    return whole && UNITS.contains(" " + new String(text, at, end - at) + " ");
  }

  private boolean mayBreakInside(BreakClass next, int at) {
    if (next == WJ || last == WJ || last == GL || last == OP) {
      return false;
    }
    if (next == GL) {
      return last == HY || last == HH;
    }
    switch (next) {
      case CL, CP, EX, IS, SY, QU, PI, PF, BA, HH, HY, NS, IN, B2 -> {
        return false;
      }
      default -> {
        return switch (last) {
          case QU, PI, PF, BB -> false;
          case HY -> afterHyphen(next);
          case HH -> !(next == AL && startsWord());
          case BA, B2, EX, IN, NS -> true;
          case SY -> !(number && (next == NU || next == PO || next == PR));
          case IS -> !next.isLetterOrDigit() && !(number && (next == PO || next == PR));
          case CL -> !(closedNumber && (next == PO || next == PR));
          case CP -> !next.isLetterOrDigit() && !(closedNumber && (next == PO || next == PR));
          case AL, NU -> !holdsToWord(next);
          case PR, PO -> !(next.isLetterOrDigit() || (next == OP && opensNumber(at)));
          default -> true;
        };
      }
    }
  }

  private boolean afterHyphen(BreakClass next) {
    return next != NU && !(next == AL && startsWord());
  }

  /** Whether the hyphen that came last is the first character of a word (rule LB20a). */
  private boolean startsWord() {
    return beforeLast == OTHER || beforeLast == SP || beforeLast == ZW || beforeLast == GL;
  }

  private boolean holdsToWord(BreakClass next) {
    return switch (next) {
      case AL, NU, OP, PR, PO -> true;
      default -> false;
    };
  }

  private boolean opensNumber(int at) {
    BreakClass after = after(at);
    return after == NU || (after == IS && after(skipped(at + 1)) == NU);
  }
}
