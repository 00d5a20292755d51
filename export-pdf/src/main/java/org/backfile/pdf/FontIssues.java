package org.backfile.pdf;

import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.backfile.pdf.font.Characters;
import org.backfile.pdf.font.FontNotice;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * Tells of the scripts that no font has, that only a font of the system has, and that cannot be
 * shaped, and of marks that were spread, each once. Not thread-safe.
 */
final class FontIssues implements Consumer<FontNotice> {
  /** Scripts that share signs with many others. */
  private static final List<Integer> MOST_READ =
      List.of(UScript.HAN, UScript.HIRAGANA, UScript.DEVANAGARI);

  private final Set<String> told = new HashSet<>();
  private final IssueSink issues;
  private Location location;

  FontIssues(Location location, IssueSink issues) {
    this.location = location;
    this.issues = issues;
  }

  /** Where the text is from that is shaped next. */
  void at(Location place) {
    location = place;
  }

  @Override
  public void accept(FontNotice notice) {
    int script = Characters.script(notice.codePoint());
    String letters = letters(script);
    String example = String.format(Locale.ROOT, "U+%04X", notice.codePoint());
    if (notice instanceof FontNotice.OfSystem system) {
      tell(IssueCode.FONT_OF_SYSTEM, letters + system.font(), letters, system.font());
    } else if (notice instanceof FontNotice.Unshaped) {
      tell(IssueCode.FONT_UNSHAPED, letters, letters, example);
    } else if (notice instanceof FontNotice.Spread) {
      tell(IssueCode.FONT_MARKS_SPREAD, "", example);
    } else {
      String remedy = remedy(user(notice.codePoint()));
      tell(IssueCode.FONT_MISSING, letters + remedy, letters, example, remedy);
    }
  }

  private void tell(IssueCode code, String what, Object... words) {
    if (told.add(code.id() + " " + what)) {
      issues.add(Issue.of(code, location, words));
    }
  }

  /** The script whose fonts have a character, of several that use it the one most read. */
  private static int user(int codePoint) {
    BitSet users = new BitSet();
    UScript.getScriptExtensions(codePoint, users);
    return MOST_READ.stream()
        .filter(users::get)
        .findFirst()
        .orElseGet(() -> Math.max(UScript.COMMON, users.nextSetBit(0)));
  }

  /** A free font for a script, and how Debian and its kin call it. */
  private static String remedy(int script) {
    return switch (script) {
      case UScript.HAN -> "WenQuanYi Zen Hei (on Debian: fonts-wqy-zenhei)";
      case UScript.HIRAGANA, UScript.KATAKANA -> "IPA Mincho (on Debian: fonts-ipafont)";
      case UScript.HANGUL -> "Nanum Myeongjo (on Debian: fonts-nanum)";
      case UScript.COMMON, UScript.INHERITED, UScript.UNKNOWN ->
          "Noto Sans Symbols (on Debian: fonts-noto-core)";
      default -> "Noto Sans " + name(script) + " (on Debian: fonts-noto-core)";
    };
  }

  private static String letters(int script) {
    return switch (script) {
      case UScript.COMMON, UScript.INHERITED, UScript.UNKNOWN -> "some signs";
      default -> name(script) + " letters";
    };
  }

  private static String name(int script) {
    String name = UScript.getName(script).replace('_', ' ').toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
