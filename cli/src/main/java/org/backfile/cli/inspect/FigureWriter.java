package org.backfile.cli.inspect;

import java.io.IOException;
import org.backfile.model.Attribution;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Image;
import org.backfile.model.Inlines;

/** Writes what a picture was made into: its name, whether it is held, and what is said of it. */
final class FigureWriter {
  private final Markup out;
  private final Voice voice;

  FigureWriter(Markup out, Voice voice) {
    this.out = out;
    this.voice = voice;
  }

  void write(Block.Figure figure) throws IOException {
    Image image = figure.image();
    out.open("dl", "made").line();
    ours("Picture", image.shownName());
    ours("Bytes", held(image));
    theirs("Alternative", image.alt().orElse(""));
    theirs("Caption", Inlines.text(figure.caption()));
    if (figure.credit().isPresent()) {
      credit(figure.credit().get());
    } else {
      ours("Credit", "none found");
    }
    out.close().line();
  }

  private static String held(Image image) {
    return image
        .media()
        .map(
            media ->
                "held, "
                    + media.widthPixels()
                    + " × "
                    + media.heightPixels()
                    + " "
                    + media.type()
                    + ", "
                    + Shown.count(media.sizeBytes(), "byte", "bytes"))
        .orElseGet(() -> image.flaw().map(FigureWriter::flaw).orElse("not held"));
  }

  private static String flaw(Image.Flaw flaw) {
    return "saved, but cannot be shown: " + Shown.words(flaw);
  }

  private void credit(Credit credit) throws IOException {
    theirs("Credit", credit.line());
    for (Attribution part : credit.attributions()) {
      ours("Understood", Meaning.of(part));
    }
    String found = credit.origin() == Credit.Origin.PAGE ? "page" : credit.origin() + " fields";
    ours("Sureness", Shown.words(credit.confidence()) + ", from the " + found);
  }

  private void ours(String name, String value) throws IOException {
    if (!value.isBlank()) {
      out.open("div").element("dt", name).open("dd").element("bdi", value);
      out.close().close().line();
    }
  }

  private void theirs(String name, String value) throws IOException {
    if (!value.isBlank()) {
      voice.mark(out.open("div").element("dt", name).open("dd")).text(value);
      out.close().close().line();
    }
  }
}
