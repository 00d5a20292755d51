package org.backfile.pdf;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/** Tells of the scripts that no font has, each once. Not thread-safe. */
final class MissingGlyphs {
  private final Set<Character.UnicodeScript> told = EnumSet.noneOf(Character.UnicodeScript.class);
  private final IssueSink issues;
  private Location location;

  MissingGlyphs(Location location, IssueSink issues) {
    this.location = location;
    this.issues = issues;
  }

  /** Where the text is from that is shaped next. */
  void at(Location place) {
    location = place;
  }

  void add(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    if (told.add(script)) {
      issues.add(
          IssueCode.FONT_MISSING,
          location,
          words(script),
          String.format(Locale.ROOT, "U+%04X", codePoint));
    }
  }

  private static String words(Character.UnicodeScript script) {
    return switch (script) {
      case COMMON, INHERITED, UNKNOWN -> "some signs";
      default -> {
        String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        yield name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " letters";
      }
    };
  }
}
