package org.backfile.pdf.draw;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;

/**
 * The profiles of one file's pictures, each in memory and in the file once: those of presses take
 * half a megabyte, and all pictures of a newspaper have the same. Sharing is for any thread,
 * writing for the one that draws.
 */
final class ProfileShelf {
  private final ConcurrentMap<HashCode, IccProfile> shared = new ConcurrentHashMap<>();
  private final Map<HashCode, Reference> written = new HashMap<>();

  /** The picture with the profile that all pictures of the same share. */
  StoredPicture sharing(StoredPicture picture) {
    return picture
        .colours()
        .profile()
        .map(profile -> picture.in(picture.colours().by(shared(profile))))
        .orElse(picture);
  }

  private IccProfile shared(IccProfile profile) {
    IccProfile known = shared.putIfAbsent(digest(profile), profile);
    return known == null ? profile : known;
  }

  private static HashCode digest(IccProfile profile) {
    return Hashing.sha256().hashBytes(profile.bytes());
  }

  /** The profile in the file, where it is written when it is first asked for. */
  Reference written(IccProfile profile, PdfFile file) throws IOException {
    HashCode digest = digest(profile);
    Reference known = written.get(digest);
    if (known == null) {
      COSDictionary entries = Cos.dictionary();
      Cos.put(entries, "N", COSInteger.get(profile.components()));
      known = file.stream(entries, profile.bytes());
      written.put(digest, known);
    }
    return known;
  }
}
