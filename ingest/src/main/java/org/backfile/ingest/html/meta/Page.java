package org.backfile.ingest.html.meta;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.html.page.SavedPage;

/**
 * All that the readers of single facts look at.
 *
 * @param scan what the tree holds
 * @param things the things that describe the page's story, the best first
 * @param all every thing of the page
 * @param address where the page was saved from, or what it calls its own
 * @param base what its relative addresses are relative to
 * @param captured when it was saved
 * @param site what its site is called
 * @param brand the site's name as the page shows it
 */
record Page(
    PageScan scan,
    List<Thing> things,
    List<Thing> all,
    Optional<URI> address,
    Optional<URI> base,
    Optional<Instant> captured,
    SiteNames site,
    Optional<Sourced<String>> brand) {

  static Page of(SavedPage saved) {
    PageScan scan = PageScan.of(saved.document());
    List<Thing> all = new ArrayList<>(JsonLd.things(scan.scripts()));
    all.addAll(VendorJson.things(scan.metas()));
    all.addAll(Microdata.things(saved.document()));
    List<URI> addresses = PageAddresses.all(saved, scan);
    List<Thing> things =
        StoryThings.choose(all, titleKeys(scan), addresses.stream().map(URI::toString).toList());
    Optional<URI> address = addresses.stream().findFirst();
    Optional<URI> base = PageAddresses.base(saved).or(() -> address);
    Optional<Sourced<String>> brand = Brand.find(scan);
    List<String> names = names(scan, all, things);
    brand.ifPresent(name -> names.add(name.value()));
    SiteNames site = SiteNames.of(names, addresses);
    return new Page(scan, things, all, address, base, saved.captured(), site, brand);
  }

  private static Set<String> titleKeys(PageScan scan) {
    Set<String> keys = new HashSet<>();
    keys.add(Plain.key(scan.title()));
    scan.metas().all("og:title").forEach(title -> keys.add(Plain.key(title)));
    scan.metas().all("twitter:title").forEach(title -> keys.add(Plain.key(title)));
    scan.headings().stream()
        .filter(heading -> !heading.aside())
        .limit(5)
        .forEach(heading -> keys.add(Plain.key(heading.text(Titles.LONGEST))));
    keys.removeIf(key -> key.length() < 8);
    return keys;
  }

  private static List<String> names(PageScan scan, List<Thing> all, List<Thing> things) {
    List<String> names = new ArrayList<>();
    for (String meta :
        List.of(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "dc.publisher",
            "twitter:app:name:iphone",
            "publisher",
            "cre",
            "copyright",
            "owner",
            "dc.rights")) {
      names.addAll(scan.metas().all(meta));
    }
    things.forEach(thing -> names.addAll(thing.texts("publisher")));
    for (Thing thing : all) {
      if (thing.isAny(List.of("WebSite", "NewsMediaOrganization"))) {
        names.addAll(thing.texts("name"));
        names.addAll(thing.texts("alternateName"));
      }
    }
    return names;
  }

  /** The story's own thing, when it is described. */
  Optional<Thing> story() {
    return things.stream().findFirst();
  }
}
