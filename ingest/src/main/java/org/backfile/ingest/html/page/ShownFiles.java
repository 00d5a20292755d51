package org.backfile.ingest.html.page;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.ingest.charset.SourceBytes;
import org.backfile.report.Location;
import org.jsoup.parser.Parser;

/**
 * Which of the files that lie with a page it shows or runs, as far as names tell: what it only
 * links to is another page. The page is not parsed; its names are looked for among its characters,
 * with composed letters (NFC), since file systems differ in the form they keep. Immutable.
 */
public final class ShownFiles {
  /** No page that readers take by default is longer. */
  private static final int MOST_BYTES = 32 << 20;

  /** What comes before a path, or before a file's name in one. */
  private static final CharMatcher BEFORE =
      CharMatcher.anyOf("\"'=(/\\,;").or(CharMatcher.whitespace());

  /** What a file's name may have in it, and may end before. */
  private static final CharMatcher SIGN =
      CharMatcher.forPredicate(Character::isLetterOrDigit).negate();

  /** More signs has no name that a page is saved with. */
  private static final int MOST_SIGNS = 40;

  private static final int LONGEST_NAME = 16;

  private static final CharMatcher NAME =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));

  /** Elements whose addresses lead to other pages. */
  private static final Set<String> LINKS = Set.of("a", "area");

  /** Elements whose content readers do not see as text. */
  private static final Set<String> TEXTLESS = Set.of("iframe", "object", "script", "style");

  private final String markup;

  private ShownFiles(String markup) {
    this.markup = markup;
  }

  /** What a page shows; nothing when it cannot be read, which its reader will say. */
  public static ShownFiles of(Path page) {
    try {
      return new ShownFiles(names(bytes(page), page));
    } catch (IOException e) {
      return new ShownFiles("");
    }
  }

  private static byte[] bytes(Path page) throws IOException {
    ByteSource file = MoreFiles.asByteSource(page);
    boolean packed = SourceBytes.isPacked(file.slice(0, SourceBytes.PACKED_HEAD).read());
    try (InputStream in = (packed ? SourceBytes.unpacked(file) : file).openStream()) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private static String names(byte[] bytes, Path page) throws IOException {
    PageText text = new PageText(issue -> {}, Location.of(page.toString()));
    String markup = text.of(bytes, Optional.empty());
    return composed(Percent.decode(Parser.unescapeEntities(markup, false)));
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Form.NFC);
  }

  /** Whether it shows a file in a folder beside it. */
  public boolean anyOf(String folder) {
    String name = composed(folder);
    return has(name + '/') || has(name + '\\');
  }

  /** A file's name as {@link #among} knows it. */
  public static String name(Path file) {
    return composed(file.getFileName().toString());
  }

  /** Those of some {@linkplain #name names} of files that it shows, in whatever folder. */
  public Set<String> among(Set<String> names) {
    Set<String> shown = new TreeSet<>();
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    int signs = Math.min(MOST_SIGNS, names.stream().mapToInt(SIGN::countIn).max().orElse(0));
    Tags tags = new Tags(markup);
    for (int at = 1; at < markup.length(); at++) {
      if (BEFORE.matches(markup.charAt(at - 1)) && tags.isShown(at)) {
        addBeginning(at, names, Math.min(markup.length(), at + longest), signs, shown);
      }
    }
    return shown;
  }

  /** Adds the names that begin at an offset and end before a sign, the given one at most. */
  private void addBeginning(int at, Set<String> names, int last, int signs, Set<String> shown) {
    int passed = 0;
    for (int end = at + 1; end <= last && passed <= signs; end++) {
      if (end == markup.length() || SIGN.matches(markup.charAt(end))) {
        String name = markup.substring(at, end);
        if (names.contains(name)) {
          shown.add(name);
        }
        passed++;
      }
    }
  }

  private boolean has(String name) {
    Tags tags = new Tags(markup);
    for (int at = markup.indexOf(name); at >= 0; at = markup.indexOf(name, at + 1)) {
      if (at > 0 && BEFORE.matches(markup.charAt(at - 1)) && tags.isShown(at)) {
        return true;
      }
    }
    return false;
  }

  /** A walk over the tags, so that no part of a page is looked at twice. */
  private static final class Tags {
    private final String markup;
    private int start;
    private int next;
    private int end;

    Tags(String markup) {
      this.markup = markup;
      next = indexOf('<', 0);
    }

    /** Whether an offset, no less than the last, is in a tag or a textless element, not a link. */
    boolean isShown(int at) {
      while (next < at) {
        start = next + 1;
        next = indexOf('<', start);
      }
      if (end < start) {
        end = indexOf('>', start);
      }
      String element = element(at);
      boolean inTag = !element.isEmpty() && end > at;
      return inTag ? !LINKS.contains(element) : TEXTLESS.contains(element);
    }

    private String element(int at) {
      int after = start;
      while (after < at && after - start < LONGEST_NAME && NAME.matches(markup.charAt(after))) {
        after++;
      }
      return Ascii.toLowerCase(markup.substring(start, after));
    }

    private int indexOf(char mark, int from) {
      int at = markup.indexOf(mark, from);
      return at < 0 ? Integer.MAX_VALUE : at;
    }
  }
}
