package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.base.Ascii;
import com.google.common.io.ByteSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.ingest.ReadOptions.Limits;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;
import org.jsoup.nodes.Element;

/**
 * A page with what it shows in one message (RFC 2557), as browsers save it under {@code .mhtml} or
 * {@code .mht}. Immutable.
 */
final class MhtmlArchive {
  private static final String CID = "cid:";

  private static final int HEAD = 4_096;

  /** Fields that such messages have in their first lines; markup begins otherwise. */
  private static final Set<String> OPENING =
      Set.of("mime-version", "content-type", "content-location", "snapshot-content-location");

  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,60}):.*");

  private final MimeFields fields;
  private final List<MhtmlPart> parts;

  private MhtmlArchive(MimeFields fields, List<MhtmlPart> parts) {
    this.fields = fields;
    this.parts = List.copyOf(parts);
  }

  /**
   * The archive in some bytes, or empty when they are none.
   *
   * @param source opens the same bytes again
   * @throws SourceFormatException when it has too many parts
   */
  static Optional<MhtmlArchive> open(byte[] bytes, ByteSource source, Limits limits, Location place)
      throws SourceFormatException {
    if (!isMessage(new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1))) {
      return Optional.empty();
    }
    MhtmlScan scan = new MhtmlScan(bytes, source, limits.sourceBytes(), place);
    return Optional.of(new MhtmlArchive(scan.fields(), scan.parts()));
  }

  /** Whether text begins with the fields of a message. */
  private static boolean isMessage(String head) {
    for (String line : head.stripLeading().lines().toList()) {
      Matcher field = FIELD.matcher(line);
      boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
      if (field.matches() && OPENING.contains(Ascii.toLowerCase(field.group(1)))) {
        return true;
      }
      if (!goesOn && !field.matches()) {
        return false;
      }
    }
    return false;
  }

  /** The part that is the page: the one that the header names, else the first page. */
  Optional<MhtmlPart> root() {
    Optional<String> start =
        fields.contentType().parameter("start").map(id -> id.replaceAll("^<|>$", ""));
    return parts.stream()
        .filter(part -> start.isPresent() && part.id().equals(start))
        .findFirst()
        .or(() -> parts.stream().filter(part -> part.contentType().isPage()).findFirst());
  }

  /** What the header tells of the page. */
  SaveNote note() {
    Optional<String> url =
        fields
            .address("snapshot-content-location")
            .or(() -> root().flatMap(MhtmlPart::location))
            .or(() -> fields.address("content-location"));
    return SaveNote.of(url, fields.value("date").flatMap(SaveTime::parse));
  }

  /**
   * The parts as pictures.
   *
   * @param base what the page's relative addresses start from, maybe empty
   */
  SavedPictures pictures(String base) {
    Map<String, MhtmlPart> byAddress = new HashMap<>();
    for (MhtmlPart part : parts) {
      part.location().ifPresent(address -> byAddress.putIfAbsent(key(address, base), part));
      part.id().ifPresent(id -> byAddress.putIfAbsent(CID + Percent.decode(id), part));
    }
    return reference ->
        Optional.ofNullable(byAddress.get(key(reference, base)))
            .map(part -> new SavedPictures.Saved(part.name(), part.bytes()));
  }

  /** An absolute address, without fragment and escapes, so that two ways to write it are one. */
  private static String key(String reference, String base) {
    if (reference.regionMatches(true, 0, CID, 0, CID.length())) {
      return CID + Percent.decode(reference.substring(CID.length()));
    }
    int hash = reference.indexOf('#');
    String address = hash < 0 ? reference : reference.substring(0, hash);
    Element link = new Element("a").attr("href", address);
    link.setBaseUri(base);
    String absolute = link.absUrl("href");
    return Percent.decode(absolute.isEmpty() ? address : absolute);
  }
}
