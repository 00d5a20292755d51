package org.backfile.ingest.credit;

import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.backfile.ingest.credit.EmbeddedFields.Field;
import org.backfile.media.FieldCharset;
import org.backfile.media.Packets;
import org.backfile.model.Attribution;
import org.backfile.model.Credit;
import org.backfile.model.Credit.Confidence;
import org.backfile.model.Credit.Origin;

/**
 * Reads what a picture's own fields say of it, makes a credit of it, and holds it against the
 * page's. XMP goes before IPTC-IIM, which cuts names at 32 bytes, and both before EXIF, which
 * cameras fill by themselves. Immutable and thread-safe.
 */
public final class EmbeddedCredit {
  /** Captions that cameras write and nobody meant. */
  private static final Set<String> CAMERA_CAPTIONS =
      Set.of("olympus digital camera", "sony dsc", "samsung", "minolta digital camera", "dcim");

  private static final EmbeddedCredit STANDARD = new EmbeddedCredit(CreditParser.standard());

  private final CreditParser parser;

  private EmbeddedCredit(CreditParser parser) {
    this.parser = parser;
  }

  /** The reader with the standard parser. */
  public static EmbeddedCredit standard() {
    return STANDARD;
  }

  /**
   * The fields of a JPEG, PNG, WebP or TIFF file. A broken file, or one that is no picture, gives
   * the fields that can be read of it, or none.
   *
   * @throws IOException when the bytes cannot be read
   */
  public EmbeddedFields read(ByteSource picture) throws IOException {
    Packets packets = Packets.of(picture);
    Map<Integer, byte[]> exif = packets.exif().map(Exif::tags).orElse(Map.of());
    Map<QName, List<String>> xmp =
        packets
            .xmp()
            .or(() -> tag(exif, ExifIFD0Directory.TAG_APPLICATION_NOTES))
            .map(Xmp::properties)
            .orElse(Map.of());
    Map<Integer, List<String>> iim =
        packets
            .iim()
            .or(() -> tag(exif, ExifIFD0Directory.TAG_IPTC_NAA))
            .map(Iim::fields)
            .orElse(Map.of());
    return new Gatherer(xmp, iim, exif).fields();
  }

  private static Optional<byte[]> tag(Map<Integer, byte[]> exif, int tag) {
    return Optional.ofNullable(exif.get(tag));
  }

  /** Takes each field from the first family that has it. */
  private record Gatherer(
      Map<QName, List<String>> xmp, Map<Integer, List<String>> iim, Map<Integer, byte[]> exif) {

    EmbeddedFields fields() {
      return new EmbeddedFields(
          xmp(Xmp.DESCRIPTION)
              .or(() -> iim(IptcDirectory.TAG_CAPTION))
              .or(() -> exif(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION))
              .filter(field -> !CAMERA_CAPTIONS.contains(Key.of(field.text()))),
          xmp(Xmp.CREDIT).or(() -> iim(IptcDirectory.TAG_CREDIT)),
          byLines(),
          xmp(Xmp.SOURCE).or(() -> iim(IptcDirectory.TAG_SOURCE)),
          xmp(Xmp.RIGHTS)
              .or(() -> iim(IptcDirectory.TAG_COPYRIGHT_NOTICE))
              .or(() -> exif(ExifIFD0Directory.TAG_COPYRIGHT)),
          xmp(Xmp.USAGE_TERMS),
          xmp(Xmp.ALT),
          xmp(Xmp.ALT_EXTENDED));
    }

    private List<Field> byLines() {
      List<String> names = xmp.getOrDefault(Xmp.CREATOR, List.of());
      if (!names.isEmpty()) {
        return names.stream().map(name -> new Field(name, Origin.XMP)).toList();
      }
      names = iim.getOrDefault(IptcDirectory.TAG_BY_LINE, List.of());
      if (!names.isEmpty()) {
        return names.stream().map(name -> new Field(name, Origin.IPTC)).toList();
      }
      return exif(ExifIFD0Directory.TAG_ARTIST).stream()
          .flatMap(artists -> artists.text().lines())
          .flatMap(artists -> List.of(artists.split(";", -1)).stream())
          .map(String::strip)
          .filter(name -> !name.isBlank())
          .map(name -> new Field(name, Origin.EXIF))
          .toList();
    }

    private Optional<Field> xmp(QName name) {
      return first(xmp.getOrDefault(name, List.of()), Origin.XMP);
    }

    private Optional<Field> iim(int tag) {
      return first(iim.getOrDefault(tag, List.of()), Origin.IPTC);
    }

    private static Optional<Field> first(List<String> texts, Origin origin) {
      return texts.stream().findFirst().map(text -> new Field(text, origin));
    }

    /** An EXIF text; in the copyright tag a zero parts photographer and editor. */
    private Optional<Field> exif(int tag) {
      byte[] bytes = exif.getOrDefault(tag, new byte[0]);
      Charset charset = FieldCharset.guess(bytes);
      String text = new String(bytes, charset);
      List<String> parts = new ArrayList<>();
      for (String part : text.split("\0", -1)) {
        String stripped = FieldText.strip(part);
        if (!stripped.isBlank()) {
          parts.add(stripped);
        }
      }
      return parts.isEmpty()
          ? Optional.empty()
          : Optional.of(new Field(String.join("; ", parts), Origin.EXIF));
    }
  }

  /**
   * The credit that the fields make together. Its line is the credit field with the by-lines before
   * it, as far as it does not name them itself; without either, the source; else the copyright
   * notice.
   */
  public Optional<Credit> credit(EmbeddedFields fields) {
    List<String> names = new ArrayList<>();
    String credit = fields.credit().map(Field::text).orElse("");
    for (Field byLine : fields.byLines()) {
      if (!Key.of(credit).contains(Key.of(byLine.text()))) {
        names.add(byLine.text());
      }
    }
    String makers = String.join(", ", names);
    String line = makers.isEmpty() || credit.isEmpty() ? makers + credit : makers + "/" + credit;
    Optional<Origin> origin = fields.credit().map(Field::origin).or(() -> first(fields.byLines()));
    if (origin.isPresent()) {
      return parser.parse(line, origin.get()).map(parsed -> withMakers(parsed, names));
    }
    return fields.source().or(fields::copyright).flatMap(f -> parser.parse(f.text(), f.origin()));
  }

  private static Optional<Origin> first(List<Field> fields) {
    return fields.stream().findFirst().map(Field::origin);
  }

  /** A by-line names a maker, whatever the grammar took a bare name for. */
  private Credit withMakers(Credit credit, List<String> names) {
    List<String> makers =
        names.stream()
            .flatMap(name -> parser.parse("Photo by " + name, credit.origin()).stream())
            .flatMap(read -> read.creators().stream())
            .toList();
    if (!credit.creators().isEmpty() || makers.isEmpty() || credit.attributions().size() > 1) {
      return credit;
    }
    Attribution part = credit.attributions().stream().findFirst().orElseGet(EmbeddedCredit::nobody);
    Attribution made =
        new Attribution(
            part.scope(),
            makers,
            part.agencies().stream().filter(agency -> !makers.contains(agency)).toList(),
            part.distributor(),
            part.supply(),
            part.rights(),
            part.licence());
    return new Credit(credit.line(), List.of(made), Confidence.MEDIUM, credit.origin());
  }

  private static Attribution nobody() {
    return new Attribution(
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What the fields say where the page says otherwise about who made or supplied the picture. Case,
   * spelling of agencies and the order of names and words do not matter, an initial may stand for a
   * given name, names in different scripts are not compared, and one of the two saying less is no
   * disagreement.
   *
   * @param page the credit on the page
   * @param fields the picture's fields
   * @return the line that the fields make
   */
  public Optional<String> disagreement(Credit page, EmbeddedFields fields) {
    return credit(fields)
        .filter(embedded -> new CreditComparison(page, embedded).disagree())
        .map(Credit::line);
  }
}
