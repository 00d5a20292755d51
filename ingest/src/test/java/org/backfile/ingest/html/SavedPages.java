package org.backfile.ingest.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.model.Article;

/** Pages that tests write and read. */
final class SavedPages {
  private SavedPages() {}

  /** The article on a page whose markup is given, saved in a folder. */
  static Article read(Path folder, String markup) throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), markup);
    return new HtmlArticleSource()
        .page(SourceFile.of(page), ReadOptions.of("test"), issue -> {})
        .article();
  }
}
