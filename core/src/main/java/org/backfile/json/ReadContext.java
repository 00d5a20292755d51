package org.backfile.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.model.Credit;
import org.backfile.report.IssueSink;

/**
 * What reading an article's JSON takes beside the JSON, above all for an article written by hand,
 * which tells less.
 *
 * @param source how provenance and messages name the JSON
 * @param reader the name and version of the reader, for provenance
 * @param language the BCP 47 tag for an article that does not tell its language
 * @param media finds the pictures
 * @param credits understands a credit that is given as a plain line
 * @param limits how much is read
 * @param issues takes what is wrong with pictures
 */
public record ReadContext(
    String source,
    String reader,
    Optional<String> language,
    MediaResolver media,
    Function<String, Credit> credits,
    JsonLimits limits,
    IssueSink issues) {
  /** Checks the names. */
  public ReadContext {
    checkArgument(!source.isBlank(), "source must not be blank");
    checkArgument(!reader.isBlank(), "reader must not be blank");
    Objects.requireNonNull(media, "media");
    Objects.requireNonNull(credits, "credits");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(issues, "issues");
  }
}
