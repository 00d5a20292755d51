package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.backfile.ingest.appeal.Addresses;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;

/** Makes links of the web addresses that a text spells out; its characters stay as they are. */
public final class Links {
  private Links() {}

  /** The runs that say a text. */
  public static List<Inline> in(String text) {
    List<Inline> runs = new ArrayList<>();
    int from = 0;
    for (Addresses.Found address : Addresses.all(text)) {
      runs.addAll(Inlines.of(text.substring(from, address.start())));
      String words = text.substring(address.start(), address.end());
      runs.add(new Inline.Link(address.target(), Inlines.of(words)));
      from = address.end();
    }
    runs.addAll(Inlines.of(text.substring(from)));
    return runs;
  }
}
