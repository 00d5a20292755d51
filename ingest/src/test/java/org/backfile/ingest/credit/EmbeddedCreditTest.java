package org.backfile.ingest.credit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.io.ByteSource;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.backfile.ingest.credit.EmbeddedFields.Field;
import org.backfile.model.Credit;
import org.backfile.model.Credit.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of pictures built for the purpose, and what is made of them. */
class EmbeddedCreditTest {
  private static final int BY_LINE = 80;
  private static final int CREDIT = 110;
  private static final int COPYRIGHT = 116;
  private static final int CAPTION = 120;
  private static final byte[] UTF_8_MARK = Pictures.iim(1, 90, Pictures.latin("\u001b%G"));

  private final EmbeddedCredit reader = EmbeddedCredit.standard();

  @Test
  void xmpGivesEveryField() throws IOException {
    EmbeddedFields fields = reader.read(Pictures.jpeg(Pictures.xmpSegment(fullXmp())));

    assertThat(fields.caption()).hasValue(new Field("The harbour at dawn", Origin.XMP));
    assertThat(fields.credit()).hasValue(new Field("Harbour Office", Origin.XMP));
    assertThat(fields.byLines())
        .containsExactly(new Field("Jane Miller", Origin.XMP), new Field("Tom Berg", Origin.XMP));
    assertThat(fields.source()).hasValue(new Field("Harbour Archive", Origin.XMP));
    assertThat(fields.copyright()).hasValue(new Field("© 2024 Harbour Office", Origin.XMP));
    assertThat(fields.usageTerms()).hasValue(new Field("CC BY 4.0", Origin.XMP));
    assertThat(fields.alt()).hasValue(new Field("Ships at a pier", Origin.XMP));
    assertThat(fields.altExtended()).hasValue(new Field("Three ships lie at a pier", Origin.XMP));
  }

  private static String fullXmp() {
    return Pictures.xmp(
        "<dc:description><rdf:Alt><rdf:li xml:lang='de'>Der Hafen am Morgen</rdf:li>"
            + "<rdf:li xml:lang='x-default'>The harbour at dawn</rdf:li></rdf:Alt></dc:description>"
            + "<dc:creator><rdf:Seq><rdf:li>Jane Miller</rdf:li><rdf:li>Tom Berg</rdf:li></rdf:Seq>"
            + "</dc:creator><photoshop:Credit>Harbour Office</photoshop:Credit>"
            + "<photoshop:Source>Harbour Archive</photoshop:Source>"
            + "<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>© 2024 Harbour Office</rdf:li>"
            + "</rdf:Alt></dc:rights><xmpRights:UsageTerms><rdf:Alt>"
            + "<rdf:li xml:lang='x-default'>CC BY 4.0</rdf:li></rdf:Alt></xmpRights:UsageTerms>"
            + "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='x-default'>"
            + "Ships at a pier</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
            + "<Iptc4xmpCore:ExtDescrAccessibility><rdf:Alt><rdf:li xml:lang='x-default'>"
            + "Three ships lie at a pier</rdf:li></rdf:Alt></Iptc4xmpCore:ExtDescrAccessibility>");
  }

  @Test
  void xmpIsFoundInPngAndWebp() throws IOException {
    String xml = Pictures.xmp("<photoshop:Credit>Harbour Office</photoshop:Credit>");

    assertThat(reader.read(Pictures.png(xml)).credit().map(Field::text)).hasValue("Harbour Office");
    assertThat(reader.read(Pictures.webp(xml)).credit().map(Field::text))
        .hasValue("Harbour Office");
  }

  @Test
  void xmpPropertyMayBeAnAttribute() throws IOException {
    String xml =
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:Credit='AFP'/>"
            + "</rdf:RDF>";

    assertThat(reader.read(Pictures.png(xml)).credit()).hasValue(new Field("AFP", Origin.XMP));
  }

  @Test
  void iptcIsReadInTheCharsetItTells() throws IOException {
    byte[] iim =
        Bytes.concat(
            UTF_8_MARK,
            Pictures.iim(BY_LINE, "Ольга Порт", UTF_8),
            Pictures.iim(BY_LINE, "Jane Miller", UTF_8),
            Pictures.iim(CREDIT, "ТАСС", UTF_8),
            Pictures.iim(CAPTION, "Порт утром", UTF_8));

    EmbeddedFields fields = reader.read(Pictures.jpeg(Pictures.iptcSegment(iim)));

    assertThat(fields.byLines())
        .containsExactly(
            new Field("Ольга Порт", Origin.IPTC), new Field("Jane Miller", Origin.IPTC));
    assertThat(fields.credit()).hasValue(new Field("ТАСС", Origin.IPTC));
    assertThat(fields.caption()).hasValue(new Field("Порт утром", Origin.IPTC));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Hafenbehörde Lindhaven",
    "windows-1251, Пресс-служба порта",
    "UTF-8, Hafenbehörde Lindhaven",
    "UTF-8, Пресс-служба порта"
  })
  void iptcWithoutACharsetIsGuessed(String charset, String text) throws IOException {
    byte[] iim = Pictures.iim(CREDIT, text, Charset.forName(charset));

    assertThat(reader.read(Pictures.jpeg(Pictures.iptcSegment(iim))).credit().map(Field::text))
        .hasValue(text);
  }

  @Test
  void exifGivesArtistsCopyrightAndDescription() throws IOException {
    byte[] tiff =
        Pictures.tiff(
            270, "The harbour at dawn", 315, "Jane Miller; Tom Berg", 33432, "© Harbour Office");

    for (ByteSource file :
        new ByteSource[] {Pictures.jpeg(Pictures.exifSegment(tiff)), ByteSource.wrap(tiff)}) {
      EmbeddedFields fields = reader.read(file);
      assertThat(fields.caption()).hasValue(new Field("The harbour at dawn", Origin.EXIF));
      assertThat(fields.byLines())
          .extracting(Field::text)
          .containsExactly("Jane Miller", "Tom Berg");
      assertThat(fields.copyright()).hasValue(new Field("© Harbour Office", Origin.EXIF));
    }
  }

  @Test
  void xmpGoesBeforeIptcAndIptcBeforeExif() throws IOException {
    byte[] iim =
        Bytes.concat(
            Pictures.iim(CREDIT, "From IPTC", UTF_8), Pictures.iim(COPYRIGHT, "From IPTC", UTF_8));
    byte[] xmp = Pictures.xmpSegment(Pictures.xmp("<photoshop:Credit>From XMP</photoshop:Credit>"));
    byte[] exif = Pictures.exifSegment(Pictures.tiff(33432, "From EXIF", 315, "From EXIF"));

    EmbeddedFields fields = reader.read(Pictures.jpeg(exif, Pictures.iptcSegment(iim), xmp));

    assertThat(fields.credit()).hasValue(new Field("From XMP", Origin.XMP));
    assertThat(fields.copyright()).hasValue(new Field("From IPTC", Origin.IPTC));
    assertThat(fields.byLines()).containsExactly(new Field("From EXIF", Origin.EXIF));
  }

  @Test
  void captionOfTheCameraIsNone() throws IOException {
    byte[] tiff = Pictures.tiff(270, "OLYMPUS DIGITAL CAMERA         ");

    assertThat(reader.read(ByteSource.wrap(tiff)).caption()).isEmpty();
  }

  @Test
  void fileWithoutFieldsGivesNone() throws IOException {
    assertThat(reader.read(ByteSource.empty())).isEqualTo(EmbeddedFields.NONE);
    assertThat(reader.read(ByteSource.wrap(Pictures.latin("plain text"))))
        .isEqualTo(EmbeddedFields.NONE);
    assertThat(reader.read(Pictures.jpeg())).isEqualTo(EmbeddedFields.NONE);
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    String xml =
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'><!ENTITY b 'xxxxxxxxxx'>]>"
            + Pictures.xmp("<photoshop:Credit>&a;&b;</photoshop:Credit>")
                .replaceAll("<\\?.*?\\?>", "");

    assertThat(reader.read(Pictures.png(xml)).credit()).isEmpty();
  }

  @Test
  void deepNestingIsNoTrouble() {
    String xml = Pictures.xmp("<dc:rights>".repeat(80_000));

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(reader.read(Pictures.png(xml)).copyright()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void brokenFileNeverThrows(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] iim = Bytes.concat(UTF_8_MARK, Pictures.iim(CREDIT, "Harbour Office", UTF_8));
    byte[] tiff = Pictures.tiff(270, "The harbour", 315, "Jane Miller");
    ByteSource[] whole = {
      Pictures.jpeg(
          Pictures.exifSegment(tiff), Pictures.iptcSegment(iim), Pictures.xmpSegment(fullXmp())),
      Pictures.png(fullXmp()),
      Pictures.webp(fullXmp()),
      ByteSource.wrap(tiff)
    };
    for (ByteSource source : whole) {
      for (int round = 0; round < 500; round++) {
        byte[] bytes = source.read();
        for (int change = random.nextInt(8); change >= 0; change--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        ByteSource broken = ByteSource.wrap(bytes).slice(0, random.nextInt(bytes.length + 1));
        assertThat(reader.read(broken).byLines()).hasSizeLessThan(300);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Miller | AFP | '' | '' | Jane Miller/AFP | by Jane Miller; agency AFP",
        "Jane Miller | Jane Miller/AFP | '' | '' | Jane Miller/AFP | by Jane Miller; agency AFP",
        "Northline | '' | '' | '' | Northline | by Northline",
        "'' | Harbour Office | '' | '' | Harbour Office | agency Harbour Office",
        "'' | '' | Harbour Office | © Jane Miller | Harbour Office | agency Harbour Office",
        "'' | '' | '' | © Jane Miller | © Jane Miller | by Jane Miller; rights © Jane Miller",
        "AFP | '' | '' | '' | AFP | agency AFP",
      })
  void creditIsMadeOfTheFields(
      String byLine, String credit, String source, String copyright, String line, String says) {
    Credit made = reader.credit(fields(byLine, credit, source, copyright)).orElseThrow();

    assertThat(made.line()).isEqualTo(line);
    assertThat(CreditCases.notation(made)).isEqualTo(says);
    assertThat(made.origin()).isEqualTo(Origin.IPTC);
  }

  @Test
  void noFieldsMakeNoCredit() {
    assertThat(reader.credit(EmbeddedFields.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JANE MILLER/AFP | Jane Miller | Agence France-Presse | no",
        "Miller Jane/AFP | Jane Miller | AFP | no",
        "J. Miller/AFP | Jane Miller | AFP | no",
        "AFP | Jane Miller | AFP | no",
        "Jane Miller | '' | AFP | no",
        "EPA/JANE MILLER/TASS | Jane Miller | EPA | no",
        "Фото: ТАСС | '' | TASS | no",
        "Фото: Иван Петров | Ivan Petrov | '' | no",
        "Photo: Harbour Office | Harbour Office | '' | no",
        "Photo: José Müller | JOSE MULLER | '' | no",
        "Tom Berg/AFP | Jane Miller | AFP | yes",
        "Jane Miller/Reuters | Jane Miller | AFP | yes",
        "TASS | '' | EPA | yes",
        "Photo: Harbour Office | '' | Harbour Museum | yes",
      })
  void pageAndFieldsDisagreeOnlyWhereBothNameSomebody(
      String page, String byLine, String credit, String disagree) {
    Credit onPage = CreditParser.standard().parse(page, Origin.PAGE).orElseThrow();

    Optional<String> says = reader.disagreement(onPage, fields(byLine, credit, "", ""));

    assertThat(says.isPresent()).isEqualTo(disagree.equals("yes"));
  }

  private static EmbeddedFields fields(
      String byLine, String credit, String source, String copyright) {
    return new EmbeddedFields(
        Optional.empty(),
        field(credit),
        field(byLine).stream().toList(),
        field(source),
        field(copyright),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Field> field(String text) {
    return Optional.of(text).filter(given -> !given.isEmpty()).map(t -> new Field(t, Origin.IPTC));
  }
}
