package org.backfile.bench.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.backfile.bench.pictures.Caption;
import org.backfile.bench.pictures.CaptionWriter;

/**
 * Writes a corpus: each article in a folder of its own, with its picture; and the same articles as
 * one document for other typesetting programs.
 */
public final class WriteCorpus {
  private static final String TITLE = "News archive";

  private final StoryWriter stories = new StoryWriter();
  private final PictureStock pictures = new PictureStock();
  private final Path corpus;
  private final Set<Form> forms;

  private WriteCorpus(Path corpus, Set<Form> forms) throws IOException {
    this.corpus = corpus;
    this.forms = forms;
  }

  /**
   * Writes the corpus; the same arguments give the same files.
   *
   * @param arguments the folder to write into, how many articles to write, and any of {@code text}
   *     (the default), {@code json}, {@code typst} and {@code fo}
   * @throws IOException if a file cannot be written
   * @throws IllegalArgumentException if the arguments are others, or ask for too many articles
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("give a folder, a number of articles and their forms");
    }
    Set<Form> forms = EnumSet.noneOf(Form.class);
    for (int i = 2; i < arguments.length; i++) {
      forms.add(Form.of(arguments[i]));
    }
    if (forms.isEmpty()) {
      forms.add(Form.TEXT);
    }
    new WriteCorpus(Path.of(arguments[0]), forms).write(Integer.parseInt(arguments[1]));
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
    List<Story> all = IntStream.range(0, count).mapToObj(stories::story).toList();
    if (forms.contains(Form.TYPST)) {
      try (Writer out = Files.newBufferedWriter(corpus.resolve("edition.typ"))) {
        TypstEdition.write(TITLE, all, out);
      }
    }
    if (forms.contains(Form.FO)) {
      try (Writer out = Files.newBufferedWriter(corpus.resolve("edition.fo"))) {
        FoEdition.write(TITLE, all, out);
      }
    }
  }

  private void writeStory(int number) {
    Story story = stories.story(number);
    try {
      Path folder = Files.createDirectories(corpus.resolve(story.name()));
      Path picture = corpus.resolve(story.picturePath());
      Files.write(picture, CaptionWriter.intoJpeg(pictures.picture(number), caption(story)));
      if (forms.contains(Form.TEXT)) {
        Files.writeString(folder.resolve(story.name() + ".txt"), story.scraped());
      }
      if (forms.contains(Form.JSON)) {
        String name = String.valueOf(picture.getFileName());
        Files.writeString(folder.resolve(story.name() + ".json"), StoryJson.of(story, name));
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
