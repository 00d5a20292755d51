package org.backfile.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.*;
import java.util.*;
import org.backfile.ingest.*;
import org.backfile.model.*;

public final class TruthReport {
  public static void main(String[] a) throws Exception {
    ObjectMapper om = new ObjectMapper();
    List<Path> all;
    try (var s = Files.list(Path.of(a[0]))) {
      all = s.sorted().toList();
    }
    int same = 0;
    for (Path c : all) {
      JsonNode t = om.readTree(c.resolve("truth.json").toFile());
      Article art;
      try (var st =
          new HtmlArticleSource()
              .open(SourceFile.of(c.resolve("in.html")), ReadOptions.of("x"), i -> {})) {
        art = st.next().orElseThrow();
      } catch (Exception e) {
        System.out.println("=== " + c.getFileName() + " " + e);
        continue;
      }
      List<String> want = new ArrayList<>();
      t.path("body")
          .forEach(
              n -> want.add(n.asText().replaceAll("[\\s\\u00A0\\u2009\\u202F]+", " ").strip()));
      List<String> got = new ArrayList<>();
      Notation.of(art.body())
          .forEach(n -> got.add(n.replaceAll("[\\s\\u00A0\\u2009\\u202F]+", " ").strip()));
      List<String> miss = new ArrayList<>(want);
      got.forEach(miss::remove);
      List<String> extra = new ArrayList<>(got);
      want.forEach(extra::remove);
      StringBuilder o = new StringBuilder();
      miss.forEach(m -> o.append("   - ").append(cut(m)).append('\n'));
      extra.forEach(m -> o.append("   + ").append(cut(m)).append('\n'));
      if (miss.isEmpty() && extra.isEmpty() && !want.equals(got)) o.append("   order\n");
      field(o, "headline", t.path("headline").asText(""), art.headline());
      field(o, "standfirst", t.path("standfirst").asText(""), Inlines.text(art.standfirst()));
      field(o, "kicker", t.path("kicker").asText(""), art.kicker().orElse(""));
      field(o, "section", t.path("section").asText(""), art.section().orElse(""));
      field(
          o,
          "publication",
          t.path("publication").asText(""),
          art.publication().map(Publication::name).orElse(""));
      field(o, "rights", t.path("rights").asText(""), art.rights().orElse(""));
      field(o, "language", t.path("language").asText(""), art.language());
      field(
          o, "url", t.path("url").asText(""), art.canonicalUrl().map(Object::toString).orElse(""));
      List<String> ap = new ArrayList<>();
      t.path("appeals").forEach(n -> ap.add(n.path("kind").asText()));
      List<String> ga = art.appeals().stream().map(x -> x.kind().name().toLowerCase()).toList();
      field(o, "appeals", ap.toString(), ga.toString());
      int k = 0;
      for (JsonNode f : t.path("figures")) {
        if (k < art.figures().size()) {
          var g = art.figures().get(k++);
          field(o, "caption", f.path("caption").asText(""), Inlines.text(g.caption()));
          field(o, "credit", f.path("credit").asText(""), g.credit().map(Credit::line).orElse(""));
        }
      }
      if (o.length() == 0) same++;
      else System.out.print("=== " + c.getFileName() + "\n" + o);
    }
    System.out.println(same + " of " + all.size() + " as in the truth");
  }

  static void field(StringBuilder o, String n, String w, String g) {
    if (!w.replaceAll("[\\s\\u00A0]+", " ").equals(g.replaceAll("[\\s\\u00A0]+", " ")))
      o.append("   ")
          .append(n)
          .append(": ")
          .append(cut(w))
          .append("  |  ")
          .append(cut(g))
          .append('\n');
  }

  static String cut(String s) {
    return s.length() > 110 ? s.substring(0, 110) + "…" : s;
  }
}
