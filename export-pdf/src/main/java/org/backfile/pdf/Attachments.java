package org.backfile.pdf;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.edition.Entry;
import org.backfile.edition.Original;
import org.backfile.json.ArticleJson;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Media;
import org.backfile.pdf.draw.Attachment;
import org.backfile.pdf.draw.PdfDrawing;
import org.backfile.pdf.flow.PlainText;
import org.backfile.report.Causes;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * Attaches each article's JSON and the file it was read from; a file of several articles, or the
 * same file under two names, once. What cannot be attached is told and left out. Not thread-safe.
 */
final class Attachments {
  private static final int LONGEST_NAME = 80;

  private final PdfDrawing drawing;
  private final long largest;
  private final Instant date;
  private final IssueSink issues;
  private final Map<Original, Optional<Integer>> byOriginal = new HashMap<>();
  private final Map<HashCode, Integer> byDigest = new HashMap<>();

  /**
   * Attaches to a file.
   *
   * @param largest the most bytes of one attached file
   * @param date what articles' JSON is dated
   */
  Attachments(PdfDrawing drawing, long largest, Instant date, IssueSink issues) {
    this.drawing = drawing;
    this.largest = largest;
    this.date = date;
    this.issues = issues;
  }

  /**
   * Attaches what belongs to an article.
   *
   * @return the objects that describe the attached files
   * @throws IOException when the PDF cannot be written
   */
  List<Integer> add(Entry entry, Article article) throws IOException {
    List<Integer> files = new ArrayList<>();
    files.add(json(article));
    if (entry.original().isPresent()) {
      original(entry.original().get(), article).ifPresent(files::add);
    }
    return files;
  }

  private int json(Article article) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 13);
    ArticleJson.write(article, Attachments::pictureName, json);
    return drawing.attach(
        new Attachment(
            Anchor.ofArticle(article.id()) + ".json",
            PlainText.oneLine(article.headline()),
            "application/json",
            Attachment.Relation.ALTERNATIVE,
            date,
            ByteSource.wrap(json.toByteArray())));
  }

  /** Pictures are on the pages; the JSON names them by their digest. */
  private static String pictureName(Media media) {
    return "pictures/" + media.sha256() + "." + media.type().substring("image/".length());
  }

  private Optional<Integer> original(Original original, Article article) throws IOException {
    Optional<Integer> known = byOriginal.get(original);
    if (known == null) {
      known = attached(original, article);
      byOriginal.put(original, known);
    }
    return known;
  }

  private Optional<Integer> attached(Original original, Article article) throws IOException {
    Optional<HashCode> digest = digest(original);
    if (digest.isEmpty()) {
      return Optional.empty();
    }
    Integer known = byDigest.get(digest.get());
    if (known == null) {
      known =
          drawing.attach(
              new Attachment(
                  digest.get().toString().substring(0, 16) + "-" + safe(original.name()),
                  PlainText.oneLine(original.name()),
                  original.mediaType(),
                  Attachment.Relation.SOURCE,
                  article.provenance().captured().orElse(date),
                  original.bytes()));
      byDigest.put(digest.get(), known);
    }
    return Optional.of(known);
  }

  /** The digest of a file that may be attached; it is read here to find out. */
  private Optional<HashCode> digest(Original original) {
    Location location = Location.of(original.name());
    try {
      long size = original.bytes().size();
      if (size > largest) {
        issues.add(IssueCode.EXPORT_ATTACHMENT_TOO_LARGE, location, original.name(), size, largest);
        return Optional.empty();
      }
      HashCode digest = original.bytes().hash(Hashing.sha256());
      if (original.sha256().isPresent() && !original.sha256().get().equals(digest.toString())) {
        throw new IOException("it has changed since it was read");
      }
      return Optional.of(digest);
    } catch (IOException e) {
      issues.add(IssueCode.EXPORT_ATTACHMENT_FAILED, location, original.name(), Causes.of(e));
      return Optional.empty();
    }
  }

  /** The last part of a path, in characters that every disk takes. */
  private static String safe(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }
}
