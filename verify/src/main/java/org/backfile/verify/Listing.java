package org.backfile.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.gate.Finding;
import org.backfile.gate.GateLimits;
import org.backfile.gate.Subject;
import org.backfile.json.ReportListing;
import org.backfile.report.Causes;
import org.backfile.report.IssueCode;

/**
 * What a folder's report tells of its files.
 *
 * @param isThere whether there is a report
 * @param files by name, in the report's order
 * @param findings what is wrong with the report itself
 */
record Listing(boolean isThere, Map<String, Subject.Listed> files, List<Finding> findings) {
  private static final Listing NONE = new Listing(false, Map.of(), List.of());

  /** Reads a report that need not be there. */
  static Listing read(Path report, GateLimits limits) {
    if (!Files.exists(report)) {
      return NONE;
    }
    List<Finding> findings = new ArrayList<>();
    Map<String, Subject.Listed> files = new LinkedHashMap<>();
    try {
      if (!Files.isRegularFile(report)) {
        throw new IOException("it is not a file");
      }
      long sizeBytes = Files.size(report);
      if (sizeBytes > limits.fileBytes()) {
        return new Listing(true, files, List.of(Search.tooLarge(sizeBytes, limits)));
      }
      for (Subject.Listed listed : ReportListing.read(report)) {
        if (isNameAlone(report, listed.file())) {
          files.putIfAbsent(listed.file(), listed);
        } else {
          findings.add(Finding.of(Finding.FIXITY, IssueCode.VERIFY_LISTED_OUTSIDE, listed.file()));
        }
      }
    } catch (IOException e) {
      findings.add(Finding.of(Finding.FIXITY, IssueCode.VERIFY_REPORT_INVALID, Causes.of(e)));
    }
    return new Listing(true, files, Findings.few(findings, limits));
  }

  /** Whether a name is that of a file in the report's own folder, and not a path to elsewhere. */
  private static boolean isNameAlone(Path report, String name) {
    try {
      Path path = report.getFileSystem().getPath(name);
      return !path.isAbsolute()
          && path.getNameCount() == 1
          && Format.isPromisedBy(path)
          && name.equals(path.getFileName().toString());
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
