package org.backfile.cli.inspect;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.model.DroppedBlock.Reason;

/**
 * Boxes that show and hide pieces by what became of them, without a script: a box that is not
 * ticked is seen by the style sheet.
 *
 * @param kinds how many pieces of each kind there are
 * @param reasons how many were left out for each reason
 */
record Filters(Map<Kind, Long> kinds, Map<Reason, Long> reasons) {
  /** Those for everything that the readings have. */
  static Filters of(List<Reading> readings) {
    Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    for (Reading reading : readings) {
      Tally tally = Tally.of(reading);
      tally.pieces().forEach((kind, number) -> kinds.merge(kind, number, Long::sum));
      tally.reasons().forEach((reason, number) -> reasons.merge(reason, number, Long::sum));
    }
    return new Filters(kinds, reasons);
  }

  /** The class of pieces that were left out for a reason. */
  static String style(Reason reason) {
    return "because-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The rules that go with the boxes. */
  String rules() {
    StringBuilder rules = new StringBuilder();
    kinds.keySet().forEach(kind -> rules.append(rule(kind.style())));
    reasons.keySet().forEach(reason -> rules.append(rule(style(reason))));
    return rules.toString();
  }

  private static String rule(String style) {
    return String.format(
        Locale.ROOT,
        "body:has(#show-%s:not(:checked)) .pieces .%s { display: none; }\n",
        style,
        style);
  }

  void write(Markup out) throws IOException {
    out.open("div", "filters").line();
    out.open("fieldset").element("legend", "Show").line();
    for (Map.Entry<Kind, Long> kind : kinds.entrySet()) {
      Kind shown = kind.getKey();
      box(out, shown.style(), shown.label(), kind.getValue());
    }
    out.close().line();
    if (reasons.size() > 1) {
      out.open("fieldset").element("legend", "Left out as").line();
      for (Map.Entry<Reason, Long> reason : reasons.entrySet()) {
        box(out, style(reason.getKey()), Shown.words(reason.getKey()), reason.getValue());
      }
      out.close().line();
    }
    out.close().line();
  }

  private static void box(Markup out, String style, String label, long number) throws IOException {
    out.open("label", style).open("input").attribute("type", "checkbox");
    out.attribute("id", "show-" + style).attribute("checked", "checked").closeVoid();
    out.text(" " + label + " ").element("span", "number", Shown.number(number));
    out.close().line();
  }
}
