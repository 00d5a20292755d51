package org.backfile.ingest.html.page;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.report.Issue;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A saved page as text: where it is from, how it was decoded, and what was saved with it. */
final class PageDump {
  private static final int SHOWN = 60;

  private PageDump() {}

  static String of(SavedPage page, List<Issue> issues) throws IOException {
    Document document = page.document();
    StringBuilder dump = new StringBuilder();
    dump.append("url ").append(page.url().map(Object::toString).orElse("-")).append('\n');
    dump.append("captured ").append(page.captured().map(Object::toString).orElse("-")).append('\n');
    dump.append("base ").append(document.baseUri().isEmpty() ? "-" : document.baseUri());
    dump.append("\ntitle ").append(document.title()).append("\n\n");
    for (Element element : document.select("h1, p, a[href], body:not(:has(p))")) {
      dump.append(element.normalName()).append(' ').append(element.text());
      String target = element.absUrl("href");
      dump.append(target.isEmpty() ? "" : " -> " + target).append('\n');
    }
    dump.append('\n');
    for (Element picture : document.select("img")) {
      picture(picture.attr("src"), page.pictures(), dump);
    }
    issues.forEach(issue -> dump.append("issue ").append(issue).append('\n'));
    return dump.toString();
  }

  private static void picture(String source, SavedPictures pictures, StringBuilder dump)
      throws IOException {
    String line = source.replaceAll("\\s+", " ").replace("\0", "\\0");
    String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    dump.append("picture ").append(shown).append('\n');
    Optional<SavedPictures.Saved> saved = pictures.find(source);
    if (saved.isEmpty()) {
      dump.append("  not saved\n");
      return;
    }
    byte[] bytes = saved.get().bytes().read();
    String digest = Hashing.sha256().hashBytes(bytes).toString();
    dump.append(
        String.format(
            Locale.ROOT,
            "  %s, %d bytes, %s\n",
            saved.get().name().orElse("without name"),
            bytes.length,
            digest.substring(0, 16)));
  }
}
