package org.backfile.ingest.html.page;

import java.util.List;
import java.util.Optional;

/** Looks for pictures in one place after the other. */
record PictureSearch(List<SavedPictures> places) implements SavedPictures {
  PictureSearch {
    places = List.copyOf(places);
  }

  @Override
  public Optional<Saved> find(String reference) {
    String stripped = reference.strip();
    return places.stream().flatMap(place -> place.find(stripped).stream()).findFirst();
  }
}
