package org.backfile.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.gate.Finding;
import org.backfile.gate.GateLimits;

/** The findings of one check, few of each rule, in an order that depends on nothing else. */
final class Findings {
  /** So many of a rule are kept to choose the first from; the rest is counted. */
  static final int KEPT = 500;

  /** The longest message that is kept. */
  private static final int LONGEST = 1_000;

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.place().part().orElse(""))
          .thenComparing(finding -> finding.place().line().orElse(0))
          .thenComparing(finding -> finding.place().column().orElse(0))
          .thenComparing(finding -> finding.place().page().orElse(0))
          .thenComparing(finding -> finding.place().object().orElse(""))
          .thenComparing(Finding::message);

  private final Map<String, Rule> rules = new LinkedHashMap<>();

  /** The findings of a rule, and how many there were. */
  private static final class Rule {
    private final List<Finding> kept = new ArrayList<>();
    private int total;
  }

  /** The same findings, few of each rule. */
  static List<Finding> few(List<Finding> all, GateLimits limits) {
    Findings findings = new Findings();
    all.forEach(findings::add);
    return findings.listed(limits);
  }

  /** A text that is not longer than messages may be. */
  static String bounded(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  void add(Finding finding) {
    Rule rule = rules.computeIfAbsent(finding.code(), unused -> new Rule());
    rule.total++;
    if (rule.kept.size() < KEPT) {
      rule.kept.add(finding);
    }
  }

  /** Tells how many there were of a rule of which not all were added. */
  void total(String code, int total) {
    Rule rule = rules.get(code);
    if (rule != null) {
      rule.total = Math.max(rule.total, total);
    }
  }

  /** Rule by rule, in the order of their names. */
  List<Finding> listed(GateLimits limits) {
    List<Finding> listed = new ArrayList<>();
    rules.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(rule -> listed.addAll(first(rule.getValue(), limits.alike())));
    return listed;
  }

  private static List<Finding> first(Rule rule, int most) {
    List<Finding> first = new ArrayList<>(rule.kept.stream().sorted(BY_PLACE).limit(most).toList());
    int last = first.size() - 1;
    first.set(last, first.get(last).withMore(rule.total - first.size()));
    return first;
  }
}
