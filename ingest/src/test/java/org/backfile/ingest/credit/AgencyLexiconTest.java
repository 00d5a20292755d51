package org.backfile.ingest.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lexicon's data, every row of it. */
class AgencyLexiconTest {
  private final AgencyLexicon lexicon = AgencyLexicon.standard();

  @Test
  void holdsTheAgenciesOfTheWorld() {
    assertThat(lexicon.agencies()).hasSizeGreaterThan(500);
    Set<String> wires = Set.of("AP", "Reuters", "AFP", "EPA", "dpa", "TASS", "Xinhua", "EFE");
    assertThat(lexicon.agencies()).extracting(Agency::name).containsAll(wires);
  }

  @Test
  void countriesAreIsoCodes() {
    Set<String> codes = Set.of(Locale.getISOCountries());
    for (Agency agency : lexicon.agencies()) {
      assertThat(codes).as(agency.name()).containsAll(agency.countries());
    }
  }

  @Test
  void noTwoAgenciesShareAName() {
    Map<String, String> owners = new HashMap<>();
    for (Agency agency : lexicon.agencies()) {
      for (String key : names(agency).stream().map(AgencyLexiconTest::key).distinct().toList()) {
        assertThat(owners.put(key, agency.name())).as("%s of %s", key, agency.name()).isNull();
      }
    }
  }

  @Test
  void everyNameFindsItsAgency() {
    for (Agency agency : lexicon.agencies()) {
      for (String name : names(agency)) {
        assertThat(lexicon.find(name)).as(name).hasValue(agency);
      }
    }
  }

  @Test
  void namesAreWrittenCleanly() {
    for (Agency agency : lexicon.agencies()) {
      for (String name : names(agency)) {
        assertThat(name).isEqualTo(name.strip()).doesNotContain("  ");
        assertThat(key(name)).as(name).isNotEmpty();
      }
      assertThat(agency.aliases()).doesNotHaveDuplicates().doesNotContain(agency.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ТАСС, TASS",
    "Рейтер, Reuters",
    "УНІАН, UNIAN",
    "新华社, Xinhua",
    "共同通信, Kyodo",
    "연합뉴스, Yonhap",
    "ΑΠΕ-ΜΠΕ, ANA-MPA",
    "رويترز, Reuters",
    "A.P., AP",
    "reuters pictures, ''",
    "Reuters Pictures, Reuters",
    "DPA, dpa",
    "dpa, dpa",
    "spa, ''",
    "SPA, SPA",
    "Northline, ''"
  })
  void agencyIsFoundByAnyOfItsNames(String written, String name) {
    assertThat(lexicon.find(written).map(Agency::name).orElse("")).isEqualTo(name);
  }

  private static List<String> names(Agency agency) {
    List<String> names = new ArrayList<>(agency.aliases());
    Stream.of(agency.name(), agency.fullName()).distinct().forEach(names::add);
    return names;
  }

  /** Names that differ in case and punctuation alone are one name. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
