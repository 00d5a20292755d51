package org.backfile.cli.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.cli.terminal.Printable;
import org.backfile.export.TargetFile;
import org.backfile.ingest.SourceFile;

/**
 * Where what is told of each source goes: to standard output, or to a file of its own.
 *
 * @param files each source's file; none for standard output
 */
record Targets(Map<SourceFile, Path> files) {
  Targets {
    files = Map.copyOf(files);
  }

  /**
   * A file for each source in the folder, named after the source; where two sources have one name,
   * the later ones are numbered.
   *
   * @throws IOException when the folder cannot be made, or a file would be written over a source
   */
  static Targets of(Optional<Path> folder, List<SourceFile> sources, String ending)
      throws IOException {
    Map<SourceFile, Path> files = new HashMap<>();
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
      Set<Path> taken = new HashSet<>();
      for (SourceFile source : sources) {
        Path file = folder.get().resolve(source.stem() + ending);
        for (int number = 2; !taken.add(file); number++) {
          file = folder.get().resolve(source.stem() + "-" + number + ending);
        }
        files.put(source, file);
      }
      refuseSources(sources, taken);
    }
    return new Targets(files);
  }

  private static void refuseSources(List<SourceFile> sources, Set<Path> taken) throws IOException {
    Set<Path> real = new HashSet<>();
    for (Path file : taken) {
      if (Files.exists(file)) {
        real.add(file.toRealPath());
      }
    }
    for (SourceFile source : sources) {
      if (real.contains(source.path().toRealPath())) {
        throw new IOException(
            "\"" + source.name() + "\" would be written over; choose another folder with -o");
      }
    }
  }

  /** What is told of a source. */
  @FunctionalInterface
  interface Told {
    /** Writes it, piece by piece where it is long. */
    void write(Writer out) throws IOException;
  }

  /** Writes what is told of a source, and the path of its file when it has one. */
  void put(SourceFile source, Told told, PrintWriter out) throws IOException {
    Path file = files.get(source);
    if (file == null) {
      told.write(out);
    } else {
      try (TargetFile made = TargetFile.create(file);
          Writer writer = new OutputStreamWriter(made.stream(), StandardCharsets.UTF_8)) {
        told.write(writer);
        writer.flush();
        made.commit();
      }
      out.println(Printable.of(file.toString()));
    }
    out.flush();
  }
}
