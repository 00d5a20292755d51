package org.backfile.ingest.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 2025-03-05 | 2025-03-05",
        "en | 2025-03-05T10:15:00Z | 2025-03-05T10:15:00Z",
        "en | 2025-03-05T10:15:30.123+01:00 | 2025-03-05T10:15:30+01:00",
        "en | 2025-03-05 10:15 -0500 | 2025-03-05T10:15:00-05:00",
        "en | March 5, 2025 | 2025-03-05",
        "en | Mar. 5, 2025, 10:15 a.m. ET | 2025-03-05T10:15:00-05:00",
        "en | Published July 5, 2025 at 12:05 am EDT | 2025-07-05T00:05:00-04:00",
        "en | 5 March 2025 | 2025-03-05",
        "en | 5th March 2025 | 2025-03-05",
        "en | Wednesday, 5 March 2025 10.15 GMT | 2025-03-05T10:15:00Z",
        "en | Posted on Wed 5 Mar 2025 at 7 p.m. | 2025-03-05T19:00:00",
        "en | 03/25/2025 | 2025-03-25",
        "en | 25/03/2025 | 2025-03-25",
        "en | 2025/03/05 | 2025-03-05",
        "de | 05.03.2025, 10:15 Uhr | 2025-03-05T10:15:00",
        "de | Mittwoch, 5. März 2025 | 2025-03-05",
        "de | Veröffentlicht am 05.03.25 um 7 Uhr | 2025-03-05T07:00:00",
        "de | 5. Jänner 2025, 10.15 Uhr MEZ | 2025-01-05T10:15:00+01:00",
        "fr | Publié le 5 mars 2025 à 10h15 | 2025-03-05T10:15:00",
        "fr | le 1er août 2025 | 2025-08-01",
        "fr | 05/03/2025 | 2025-03-05",
        "es | 5 de marzo de 2025 a las 10:15 h | 2025-03-05T10:15:00",
        "es | 05 MAR 2025 - 10:15 CET | 2025-03-05T10:15:00+01:00",
        "it | Pubblicato il 5 marzo 2025 alle ore 10.15 | 2025-03-05T10:15:00",
        "it | mercoledì 5 marzo 2025 | 2025-03-05",
        "pt | 5 de março de 2025 às 10h15 | 2025-03-05T10:15:00",
        "pl | 5 marca 2025 r., godz. 10:15 | 2025-03-05T10:15:00",
        "ru | 5 марта 2025 г., 10:15 МСК | 2025-03-05T10:15:00+03:00",
        "ru | 10:15, 5 марта 2025 года | 2025-03-05T10:15:00",
        "ru | Опубликовано: 05.03.2025 в 10:15 | 2025-03-05T10:15:00",
        "uk | 5 березня 2025 року, 18:05 | 2025-03-05T18:05:00",
        "ja | 2025年3月5日 | 2025-03-05",
        "ko | 2025년 3월 5일 | 2025-03-05",
        "nl | Gepubliceerd op 5 maart 2025 om 10:15 | 2025-03-05T10:15:00",
        "sv | Publicerad 5 mars 2025 kl 10.15 | 2025-03-05T10:15:00",
        "da | Publiceret 5. marts 2025 kl. 10:15 | 2025-03-05T10:15:00",
        "nb | Publisert 5. desember 2025 | 2025-12-05",
        "fi | Julkaistu 5. maaliskuuta 2025 klo 10.15 | 2025-03-05T10:15:00",
        "cs | 5. března 2025 v 10:15 | 2025-03-05T10:15:00",
        "ro | miercuri, 5 martie 2025, ora 10:15 | 2025-03-05T10:15:00",
        "hu | 2025. március 5. | 2025-03-05",
        "tr | Yayınlanma: 5 Mart 2025 10:15 | 2025-03-05T10:15:00",
        "el | Τετάρτη 5 Μαρτίου 2025 | 2025-03-05",
        "ar | الأربعاء ٥ مارس ٢٠٢٥ | 2025-03-05",
        "id | Rabu, 5 Maret 2025 | 2025-03-05",
        "en-US | 03/05/2025 | 2025-03-05",
        "en-GB | 05/03/2025 | 2025-03-05",
        "en | 5 March 2025 10:15 UTC+3 | 2025-03-05T10:15:00+03:00",
      })
  void dateLineTellsWhenItWasPublished(String language, String line, String expected) {
    assertThat(DateParser.parse(line, language).orElseThrow().published().orElseThrow())
        .hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Updated: March 5, 2025 | 2025-03-05",
        "Published 4 March 2025, updated 5 March 2025 at 10:15 | 2025-03-05T10:15:00",
        "Published 4 March 2025 09:00. Updated 10:15 | 2025-03-04T10:15:00",
        "Stand: 5. März 2025, 10:15 Uhr | 2025-03-05T10:15:00",
        "Mis à jour le 5 mars 2025 à 10:15 | 2025-03-05T10:15:00",
        "Actualizado el 5 de marzo de 2025 | 2025-03-05",
        "Обновлено 5 марта 2025 в 10:15 | 2025-03-05T10:15:00",
      })
  void dateLineTellsWhenItWasChanged(String line, String expected) {
    assertThat(DateParser.parse(line, "en").orElseThrow().modified().orElseThrow())
        .hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2025",
        "Monday, 3 March",
        "31 February 2025",
      })
  void lineWithoutAFullDateTellsNothing(String line) {
    assertThat(DateParser.parse(line, "en").orElseThrow().dates()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Old Ferry Gets One More Winter",
        "The flood of 5 March 2025 was the worst in sixty years",
        "In March 2025 the ferry carried 5,871 passengers and a piano",
        "10:15",
        "2025",
        "12 angry men and 3 lawyers",
      })
  void lineThatSaysMoreIsNoDateLine(String line) {
    assertThat(DateParser.parse(line, "en")).isEmpty();
  }

  @Test
  void placeBeforeTheDateIsItsLead() {
    DateLine line = DateParser.parse("Valdearce - 02 JUN 2025 - 02:41", "es").orElseThrow();
    assertThat(line.lead()).isEqualTo("Valdearce");
    assertThat(line.published().orElseThrow()).hasToString("2025-06-02T02:41:00");
  }
}
