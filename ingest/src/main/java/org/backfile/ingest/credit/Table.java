package org.backfile.ingest.credit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tab-separated data file of this package: rows of text, {@code #} opens a comment line. */
final class Table {
  private Table() {}

  /**
   * The rows of a data file.
   *
   * @param name the file beside this class
   * @param columns how many each row must have
   */
  static List<List<String>> rows(String name, int columns) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the data file " + name + " is missing");
      }
      return rows(name, columns, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static List<List<String>> rows(String name, int columns, InputStream in)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() != columns) {
        throw new IllegalStateException(name + " needs " + columns + " columns: " + line);
      }
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  /** The parts of a cell that holds several, separated by {@code |}; a lone {@code -} is none. */
  static List<String> list(String cell) {
    return cell.equals("-") || cell.isBlank() ? List.of() : List.of(cell.split("\\|"));
  }
}
