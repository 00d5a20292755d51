package org.backfile.pdf;

import com.google.common.collect.AbstractIterator;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import org.backfile.edition.Entry;
import org.backfile.edition.Section;
import org.jspecify.annotations.Nullable;

/** What is to be set of an edition's sections, in order, made as its turn comes. For one thread. */
final class Copies extends AbstractIterator<Copy> {
  private final List<Section> sections;
  private final IntFunction<Copy.Part> parts;
  private int next;
  private Copy.@Nullable Part part;
  private Iterator<Entry> entries = Collections.emptyIterator();

  /**
   * The copies of some sections.
   *
   * @param parts makes the part of the file that a section is, once, given the section's index
   */
  Copies(List<Section> sections, IntFunction<Copy.Part> parts) {
    this.sections = sections;
    this.parts = parts;
  }

  @Override
  protected @Nullable Copy computeNext() {
    Copy.Part current = part;
    boolean opens = false;
    while (current == null || !entries.hasNext()) {
      if (next == sections.size()) {
        return endOfData();
      }
      entries = sections.get(next).entries().iterator();
      current = parts.apply(next);
      part = current;
      opens = true;
      next++;
    }
    return new Copy(entries.next(), current, opens);
  }
}
