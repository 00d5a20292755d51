package org.backfile.ingest.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Strings;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.backfile.ingest.credit.EmbeddedFields.Field;
import org.junit.jupiter.api.Test;

/**
 * Goes through a folder of odd and broken pictures, which is not part of the project, and compares
 * their fields with those that ExifTool found: the environment variable {@code
 * BACKFILE_ODD_PICTURES} names the folder, {@code _exiftool.json} in it holds ExifTool's output.
 */
class OddPictureFieldsTest {
  private static final Set<String> READ = Set.of("JPEG", "PNG", "WEBP", "Extended WEBP", "TIFF");

  /** What a camera writes by itself; it is no caption. */
  private static final String CAMERA = "OLYMPUS DIGITAL CAMERA";

  @Test
  void fieldsAreThoseThatExifToolFinds() throws IOException {
    String folder = System.getenv("BACKFILE_ODD_PICTURES");
    assumeTrue(
        !Strings.isNullOrEmpty(folder),
        "skipped: BACKFILE_ODD_PICTURES does not name a folder of odd pictures");
    Path root = Path.of(folder);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (JsonNode entry : new ObjectMapper().readTree(root.resolve("_exiftool.json").toFile())) {
      Path file = root.resolve(entry.path("SourceFile").asText().replaceFirst("^open/", ""));
      if (Files.isRegularFile(file)) {
        EmbeddedFields fields = EmbeddedCredit.standard().read(MoreFiles.asByteSource(file));
        if (READ.contains(entry.path("File:FileType").asText()) && hasFields(entry)) {
          compared++;
          differences.addAll(differences(entry, fields));
        }
      }
    }
    assertThat(compared).isGreaterThan(30);
    assertThat(differences).isEmpty();
  }

  private static boolean hasFields(JsonNode entry) {
    return Stream.of(
            "XMP-dc:Description",
            "IPTC:Caption-Abstract",
            "IFD0:ImageDescription",
            "IFD0:Artist",
            "XMP-photoshop:Credit",
            "IPTC:Credit",
            "XMP-dc:Creator",
            "IPTC:By-line",
            "XMP-dc:Rights",
            "IPTC:CopyrightNotice",
            "IFD0:Copyright")
        .anyMatch(entry::has);
  }

  private static List<String> differences(JsonNode entry, EmbeddedFields fields) {
    List<String> differences = new ArrayList<>();
    compare(
        differences,
        entry,
        fields.caption().stream().toList(),
        "XMP-dc:Description",
        "IPTC:Caption-Abstract",
        "IFD0:ImageDescription");
    compare(
        differences,
        entry,
        fields.credit().stream().toList(),
        "XMP-photoshop:Credit",
        "IPTC:Credit");
    compare(differences, entry, fields.byLines(), "XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist");
    compare(
        differences,
        entry,
        fields.copyright().stream().toList(),
        "XMP-dc:Rights",
        "IPTC:CopyrightNotice",
        "IFD0:Copyright");
    return differences;
  }

  /** The first of the names that the entry has must be the field found. */
  private static void compare(
      List<String> differences, JsonNode entry, List<Field> found, String... names) {
    List<String> expected =
        Stream.of(names)
            .map(entry::path)
            .filter(value -> value.isArray() || !value.asText("").isBlank())
            .findFirst()
            .map(OddPictureFieldsTest::texts)
            .orElse(List.of());
    List<String> texts = found.stream().map(Field::text).toList();
    String text = String.join("; ", expected);
    boolean comparable = !CAMERA.equals(text) && text.indexOf('?') < 0;
    if (comparable && !String.join("; ", texts).equals(text)) {
      differences.add(
          entry.path("SourceFile").asText() + " " + names[0] + ": " + expected + ", read " + texts);
    }
  }

  private static List<String> texts(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(item -> FieldText.strip(item.asText()))
          .toList();
    }
    return List.of(FieldText.strip(value.asText()));
  }
}
