package org.backfile.ingest.credit;

import java.util.List;
import org.backfile.model.Attribution;
import org.backfile.model.Credit.Confidence;

/**
 * What a line was read as.
 *
 * @param attributions one for each part that names somebody
 * @param confidence how sure the reading is
 * @param credit whether the line shows by itself to be a credit, not a sentence or a name
 */
record Reading(List<Attribution> attributions, Confidence confidence, boolean credit) {
  Reading {
    attributions = List.copyOf(attributions);
  }
}
