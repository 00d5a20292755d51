package org.backfile.bench.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backfile.bench.pictures.Caption;
import org.backfile.bench.pictures.CaptionWriter;

/** Writes a corpus: each article in a folder of its own, a scraped text with its picture. */
public final class WriteCorpus {

  private final StoryWriter stories = new StoryWriter();
  private final PictureStock pictures = new PictureStock();

  private WriteCorpus() throws IOException {}

  /**
   * Writes the corpus; the same numbers give the same files.
   *
   * @param arguments the folder to write into and how many articles to write
   * @throws IOException if a file cannot be written
   * @throws IllegalArgumentException if the arguments are not two, or ask for too many articles
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("give a folder and a number of articles");
    }
    new WriteCorpus().write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  private void write(Path folder, int count) throws IOException {
    if (count < 1 || count > stories.limit()) {
      throw new IllegalArgumentException(
          "number of articles " + count + " must be between 1 and " + stories.limit());
    }
    try {
      IntStream.range(0, count)
          .parallel()
          .forEach(number -> write(folder, stories.story(number), number));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(Path corpus, Story story, int number) {
    try {
      Path folder = Files.createDirectories(corpus.resolve(story.name()));
      Files.writeString(
          folder.resolve(story.name() + ".txt"), story.text() + "\n", StandardCharsets.UTF_8);
      Files.write(
          folder.resolve(story.name() + ".jpg"),
          CaptionWriter.intoJpeg(pictures.picture(number), caption(story)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Caption caption(Story story) {
    return new Caption(
        story.language(),
        story.caption(),
        story.credit(),
        story.credit(),
        Optional.empty(),
        story.credit(),
        Optional.empty());
  }
}
