package org.backfile.pdf.line;

import java.util.Arrays;
import org.backfile.pdf.flow.FlowBlock;

/** How wide a table's columns would like to be, and how a given room is shared among them. */
final class ColumnWidths {
  /** The narrowest column that still holds a few characters, in points, padding not counted. */
  static final double NARROWEST = 14;

  /** A single column wants no more than this share of the table. */
  private static final double GREEDIEST = 0.6;

  /** For each column, the width at which no word is cut. */
  private final double[] least;

  /** For each column, the width at which no line is broken. */
  private final double[] most;

  private ColumnWidths(int columns) {
    least = new double[columns];
    most = new double[columns];
    Arrays.fill(least, NARROWEST);
    Arrays.fill(most, NARROWEST);
  }

  /** The wishes of a table's cells. */
  static ColumnWidths of(ParagraphSetter paragraphs, FlowBlock.Table table) {
    ColumnWidths widths = new ColumnWidths(table.columns());
    for (FlowBlock.Row row : table.rows()) {
      for (FlowBlock.Cell cell : row.cells()) {
        widths.add(cell, paragraphs.wish(cell.text()));
      }
    }
    return widths;
  }

  private void add(FlowBlock.Cell cell, ParagraphSetter.Wish wish) {
    double part = 1.0 / cell.columnSpan();
    for (int i = cell.column(); i < cell.column() + cell.columnSpan(); i++) {
      least[i] = Math.max(least[i], wish.least() * part);
      most[i] = Math.max(most[i], wish.most() * part);
    }
  }

  /** The room that the columns need so that no word is cut, in points. */
  double needed() {
    return Arrays.stream(least).sum();
  }

  /** Into how many lines the longest cell is broken when a room is shared out. */
  double lines(double room) {
    double[] widths = share(room);
    double lines = 1;
    for (int i = 0; i < widths.length; i++) {
      lines = Math.max(lines, most[i] / widths[i]);
    }
    return lines;
  }

  /**
   * Shares the room out: what words need first, then by what the columns still wish for. Where the
   * words need more than there is, the widest columns give way, so that no short word is cut while
   * a long address keeps its room.
   */
  double[] share(double room) {
    double needed = needed();
    if (needed > room) {
      return level(room);
    }
    double[] widths = new double[least.length];
    double wished = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(least[i], Math.min(most[i], room * GREEDIEST));
      wished += widths[i];
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] =
          wished <= room
              ? widths[i] * room / wished
              : least[i] + (widths[i] - least[i]) * (room - needed) / (wished - needed);
    }
    return widths;
  }

  /** No column is wider than a level at which all of them fill the room. */
  private double[] level(double room) {
    double[] sorted = least.clone();
    Arrays.sort(sorted);
    double rest = room;
    int wider = sorted.length;
    for (double width : sorted) {
      if (width * wider > rest) {
        break;
      }
      rest -= width;
      wider--;
    }
    double level = rest / Math.max(1, wider);
    return Arrays.stream(least).map(width -> Math.min(width, level)).toArray();
  }
}
