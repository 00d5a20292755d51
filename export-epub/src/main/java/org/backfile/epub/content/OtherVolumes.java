package org.backfile.epub.content;

import java.util.List;
import java.util.Optional;
import org.backfile.edition.Edition;
import org.backfile.edition.Series;
import org.backfile.edition.Volume;
import org.backfile.epub.xml.XmlWriter;

/**
 * What is in the other volumes of an edition, and in which files. Their names are no links, because
 * reading systems open nothing beside the file they read.
 */
public final class OtherVolumes {
  private static final String ENDING = ".epub";

  private OtherVolumes() {}

  /** Writes the list, where the edition has other volumes. */
  public static void write(ContentDocument document, Edition edition) {
    List<Volume> others = edition.series().map(Series::others).orElse(List.of());
    if (others.isEmpty()) {
      return;
    }
    XmlWriter out = document.out();
    document.open("div", "volumes").line();
    document.words("h2", "heading", document.furniture().text("volumes.others"));
    out.open("ul").line();
    others.forEach(volume -> item(document, volume, edition.language()));
    out.close().line();
    int untold = edition.series().map(Series::untold).orElse(0);
    if (untold > 0) {
      document.words("p", "more", document.furniture().text("more", untold));
    }
    out.close().line();
  }

  private static void item(ContentDocument document, Volume volume, String language) {
    XmlWriter out = document.out();
    out.open("li").line();
    out.open("p");
    document.language(language);
    out.text(volume.title()).close().line();
    document.open("p", "extent").text(volume.slug() + ENDING + " · ");
    Optional<String> period = volume.period(document.furniture().wording());
    if (period.isPresent()) {
      out.open("span");
      document.words(() -> out.text(period.get()));
      out.close();
    } else {
      headlines(document, volume);
    }
    out.close().line().close().line();
  }

  private static void headlines(ContentDocument document, Volume volume) {
    XmlWriter out = document.out();
    String before = "";
    for (Volume.Headline headline : volume.headlines()) {
      out.text(before).open("span");
      document.language(headline.language());
      out.text(headline.text()).close();
      before = " – ";
    }
  }
}
