package org.backfile.json;

import java.io.IOException;
import org.backfile.model.Attribution;
import org.backfile.model.Credit;

/** Writes the inside of a credit: its line, and what was understood of it. */
record CreditWriter(JsonOutput json) {
  void credit(Credit credit) throws IOException {
    json.string("line", credit.line());
    json.string("confidence", JsonNames.of(credit.confidence()));
    json.string("origin", JsonNames.of(credit.origin()));
    json.array(
        "attributions",
        credit.attributions(),
        attribution -> json.inLine(() -> json.object(() -> attribution(attribution))));
  }

  private void attribution(Attribution attribution) throws IOException {
    json.string("scope", attribution.scope());
    json.strings("creators", attribution.creators());
    json.strings("agencies", attribution.agencies());
    json.string("distributor", attribution.distributor());
    json.string("supply", attribution.supply().map(JsonNames::of));
    json.string("rights", attribution.rights());
    json.object("licence", attribution.licence(), this::licence);
  }

  private void licence(Attribution.Licence licence) throws IOException {
    json.string("id", licence.id());
    json.string("name", licence.name());
  }
}
