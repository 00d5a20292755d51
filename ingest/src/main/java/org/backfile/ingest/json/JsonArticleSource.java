package org.backfile.ingest.json;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.ArticleSource;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.charset.SourceBytes;
import org.backfile.ingest.credit.CreditParser;
import org.backfile.json.FolderMedia;
import org.backfile.json.JsonLimits;
import org.backfile.json.ReadContext;
import org.backfile.media.MediaLimits;
import org.backfile.model.Credit;
import org.backfile.report.IssueSink;

/**
 * Reads articles in Backfile's own JSON form: a {@code .json} file with one article or an array of
 * them, or a {@code .jsonl} file with one article a line. An article that is not valid is listed as
 * an issue, and the next is read. The limit on a source's bytes holds for each article. Immutable,
 * thread-safe.
 */
public final class JsonArticleSource implements ArticleSource {
  private static final String FAMILY = "json";

  /** Files of fewer bytes are kept in memory while they are read. */
  private static final int SMALL_BYTES = 1 << 16;

  private static final Set<String> LINES = Set.of("jsonl", "ndjson");

  /** A reader of articles in JSON. */
  public JsonArticleSource() {}

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public boolean recognises(SourceFile file) {
    return file.extension().equals("json") || LINES.contains(file.extension());
  }

  @Override
  public ArticleStream open(SourceFile file, ReadOptions options, IssueSink issues)
      throws IOException {
    ReadContext context = context(file, options, issues);
    ByteSource packed = bytes(file.path());
    Optional<String> sha256 = Optional.of(packed.hash(Hashing.sha256()).toString());
    ByteSource bytes = isPacked(packed) ? SourceBytes.unpacked(packed) : packed;
    return LINES.contains(file.extension())
        ? new JsonLineStream(bytes, context, sha256)
        : new JsonStream(bytes, context, sha256);
  }

  /** A file's bytes; those of a small one are read once for digest and content. */
  private static ByteSource bytes(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] head = stream.readNBytes(SMALL_BYTES);
      return head.length < SMALL_BYTES ? ByteSource.wrap(head) : MoreFiles.asByteSource(file);
    }
  }

  private static boolean isPacked(ByteSource bytes) throws IOException {
    return SourceBytes.isPacked(bytes.slice(0, SourceBytes.PACKED_HEAD).read());
  }

  private static ReadContext context(SourceFile file, ReadOptions options, IssueSink issues) {
    ReadOptions.Limits limits = options.limits();
    Path folder = file.path().toAbsolutePath().resolveSibling("");
    return new ReadContext(
        file.name(),
        FAMILY + "/" + options.version(),
        options.language(),
        new FolderMedia(folder, new MediaLimits(limits.pictureBytes(), limits.picturePixels())),
        JsonArticleSource::credit,
        JsonLimits.of(limits.sourceBytes(), limits.textCharacters()),
        issues);
  }

  private static Credit credit(String line) {
    return CreditParser.standard()
        .parse(line, Credit.Origin.PAGE)
        .orElseGet(() -> new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE));
  }
}
