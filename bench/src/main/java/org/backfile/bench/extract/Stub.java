package org.backfile.bench.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.meta.Sourced;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

final class Stub {
  static PageMetadata metadata(Document d) {
    String t = d.select("meta[property=og:title]").attr("content");
    if (t.isBlank() && d.selectFirst("h1") != null) t = d.selectFirst("h1").text();
    if (t.isBlank()) t = d.title();
    String s = d.select("meta[property=og:description]").attr("content");
    if (s.isBlank()) s = d.select("meta[name=description]").attr("content");
    String body = null;
    for (Element e : d.select("script[type=application/ld+json]")) {
      String x = e.data();
      int at = x.indexOf("\"articleBody\"");
      if (at >= 0) {
        int q = x.indexOf('"', x.indexOf(':', at));
        int i = q + 1;
        while (i > 0 && i < x.length() && x.charAt(i) != '"') i += x.charAt(i) == '\\' ? 2 : 1;
        try {
          body =
              new ObjectMapper()
                  .configure(
                      com.fasterxml.jackson.core.JsonParser.Feature.ALLOW_UNQUOTED_CONTROL_CHARS,
                      true)
                  .readValue(x.substring(q, Math.min(x.length(), i + 1)), String.class);
        } catch (Exception ex) {
        }
      }
    }
    return new PageMetadata(
        opt(t),
        opt(s),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Sourced<>("und", ""),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        body == null ? Optional.empty() : opt(body),
        List.of());
  }

  static Optional<Sourced<String>> opt(String s) {
    return s == null || s.isBlank() ? Optional.empty() : Optional.of(new Sourced<>(s, "stub"));
  }
}
