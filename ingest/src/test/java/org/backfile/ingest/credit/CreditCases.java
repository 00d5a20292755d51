package org.backfile.ingest.credit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.model.Attribution;
import org.backfile.model.Credit;

/** The cases' data files, and the notation of their expectations. */
final class CreditCases {
  private static final Path FOLDER = Path.of("src", "test", "resources", "cases", "credit");

  private CreditCases() {}

  /** The rows of every data file whose name begins so, without comments and blank lines. */
  static List<List<String>> rows(String prefix) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> fileName(file).startsWith(prefix))
          .sorted()
          .flatMap(CreditCases::lines)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(Path file) {
    return file.getFileName().toString();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a credit was read as: {@code by Jane Miller; agency EPA; via TASS}. */
  static String notation(Credit credit) {
    return credit.attributions().stream()
        .map(CreditCases::notation)
        .collect(Collectors.joining(" || "));
  }

  private static String notation(Attribution part) {
    return Stream.of(
            part.scope().map(scope -> "@" + scope).stream(),
            part.creators().stream().map(name -> "by " + name),
            part.agencies().stream().map(name -> "agency " + name),
            part.distributor().map(name -> "via " + name).stream(),
            part.supply().map(supply -> supply.name().toLowerCase(Locale.ROOT)).stream(),
            part.rights().map(notice -> "rights " + notice).stream(),
            part.licence().map(licence -> "licence " + licence.id()).stream())
        .flatMap(items -> items)
        .collect(Collectors.joining("; "));
  }
}
