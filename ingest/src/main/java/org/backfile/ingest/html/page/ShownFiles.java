package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.charset.Charsets;
import org.backfile.ingest.charset.SourceBytes;
import org.jsoup.parser.Parser;

/**
 * Which of the files that lie with a page it shows or runs, as far as names tell: what it only
 * links to is another page. The page is not parsed; its names are looked for among its ASCII
 * characters, so that neither its charset nor a form of Unicode matters. Immutable.
 */
public final class ShownFiles {
  /** No page that readers take by default is longer. */
  private static final int MOST_BYTES = 32 << 20;

  /** What comes before a path, or before a file's name in one. */
  private static final CharMatcher BEFORE =
      CharMatcher.anyOf("\"'=(/\\,;").or(CharMatcher.whitespace());

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
      return new ShownFiles(ascii(bytes(page)));
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

  private static String ascii(byte[] bytes) {
    Optional<Charsets.Guess> wide = Charsets.marked(bytes).or(() -> Charsets.wide(bytes));
    Charset charset = wide.map(Charsets.Guess::charset).orElse(ISO_8859_1);
    String text = Parser.unescapeEntities(new String(bytes, charset), false);
    return ascii(Percent.decode(text));
  }

  private static String ascii(String text) {
    return CharMatcher.ascii().retainFrom(text);
  }

  /** Whether it shows a file in a folder beside it. */
  public boolean anyOf(String folder) {
    String name = ascii(folder);
    return has(name + '/') || has(name + '\\');
  }

  /** Whether it shows a file of that name, in whatever folder. */
  public boolean file(String name) {
    return has(ascii(name));
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
