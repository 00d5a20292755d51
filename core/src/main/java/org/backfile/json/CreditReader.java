package org.backfile.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.model.Attribution;
import org.backfile.model.Credit;
import org.backfile.report.SourceFormatException;

/** Reads a credit: a plain line, which somebody else understands, or the line and what it says. */
final class CreditReader {
  private final Function<String, Credit> credits;

  CreditReader(Function<String, Credit> credits) {
    this.credits = credits;
  }

  Credit credit(JsonValue value) throws SourceFormatException {
    if (value.isString()) {
      String line = value.string();
      if (line.isBlank()) {
        throw value.invalid("credit line must not be blank");
      }
      return credits.apply(line);
    }
    JsonFields fields = value.object();
    String line = fields.require("line").string();
    Credit.Confidence confidence =
        JsonNames.find(fields.require("confidence"), Credit.Confidence.values());
    Credit.Origin origin = JsonNames.find(fields.require("origin"), Credit.Origin.values());
    List<Attribution> attributions = attributions(fields.find("attributions"));
    fields.end();
    return value.check(() -> new Credit(line, attributions, confidence, origin));
  }

  private static List<Attribution> attributions(Optional<JsonValue> value)
      throws SourceFormatException {
    List<Attribution> attributions = new ArrayList<>();
    if (value.isPresent()) {
      for (JsonValue attribution : value.get().array()) {
        attributions.add(attribution(attribution));
      }
    }
    return attributions;
  }

  private static Attribution attribution(JsonValue value) throws SourceFormatException {
    JsonFields fields = value.object();
    Optional<JsonValue> supply = fields.find("supply");
    Optional<JsonValue> licence = fields.find("licence");
    Attribution attribution =
        new Attribution(
            fields.string("scope"),
            strings(fields.find("creators")),
            strings(fields.find("agencies")),
            fields.string("distributor"),
            supply.isPresent()
                ? Optional.of(JsonNames.find(supply.get(), Attribution.Supply.values()))
                : Optional.empty(),
            fields.string("rights"),
            licence.isPresent() ? Optional.of(licence(licence.get())) : Optional.empty());
    fields.end();
    return attribution;
  }

  private static Attribution.Licence licence(JsonValue value) throws SourceFormatException {
    JsonFields fields = value.object();
    String id = fields.require("id").string();
    String name = fields.require("name").string();
    fields.end();
    return value.check(() -> new Attribution.Licence(id, name));
  }

  private static List<String> strings(Optional<JsonValue> value) throws SourceFormatException {
    List<String> strings = new ArrayList<>();
    if (value.isPresent()) {
      for (JsonValue string : value.get().array()) {
        strings.add(string.string());
      }
    }
    return strings;
  }
}
