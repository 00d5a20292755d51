package org.backfile.bench.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backfile.bench.pictures.Caption;
import org.backfile.bench.pictures.CaptionWriter;

/** Writes a corpus: each article in a folder of its own, with its picture. */
public final class WriteCorpus {

  private final StoryWriter stories = new StoryWriter();
  private final PictureStock pictures = new PictureStock();
  private final Path corpus;
  private final Form form;

  /** In which form the articles are written. */
  enum Form {
    /** As a scraper leaves them. */
    TEXT,
    /** In the article's JSON form. */
    JSON
  }

  private WriteCorpus(Path corpus, Form form) throws IOException {
    this.corpus = corpus;
    this.form = form;
  }

  /**
   * Writes the corpus; the same arguments give the same files.
   *
   * @param arguments the folder to write into, how many articles to write, and {@code text} (the
   *     default) or {@code json}
   * @throws IOException if a file cannot be written
   * @throws IllegalArgumentException if the arguments are others, or ask for too many articles
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      throw new IllegalArgumentException("give a folder, a number of articles and text or json");
    }
    Form form =
        arguments.length < 3 ? Form.TEXT : Form.valueOf(arguments[2].toUpperCase(Locale.ROOT));
    new WriteCorpus(Path.of(arguments[0]), form).write(Integer.parseInt(arguments[1]));
  }

  private void write(int count) throws IOException {
    if (count < 1 || count > stories.limit()) {
      throw new IllegalArgumentException(
          "number of articles " + count + " must be between 1 and " + stories.limit());
    }
    try {
      IntStream.range(0, count).parallel().forEach(this::writeStory);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeStory(int number) {
    Story story = stories.story(number);
    try {
      Path folder = Files.createDirectories(corpus.resolve(story.name()));
      String picture = story.name() + ".jpg";
      Files.write(
          folder.resolve(picture),
          CaptionWriter.intoJpeg(pictures.picture(number), caption(story)));
      if (form == Form.TEXT) {
        Files.writeString(folder.resolve(story.name() + ".txt"), story.scraped());
      } else {
        Files.writeString(folder.resolve(story.name() + ".json"), StoryJson.of(story, picture));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Caption caption(Story story) {
    String credit = story.picture().credit();
    return new Caption(
        story.language(),
        story.picture().caption(),
        credit,
        credit,
        Optional.empty(),
        credit,
        Optional.empty());
  }
}
