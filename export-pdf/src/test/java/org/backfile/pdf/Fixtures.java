package org.backfile.pdf;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.BundleBy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Credit;
import org.backfile.model.Dateline;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.model.Provenance;
import org.backfile.model.Publication;
import org.backfile.model.SourceSpan;
import org.backfile.model.Timestamp;
import org.backfile.pdf.draw.DocumentFacts;

/** Articles to print. */
final class Fixtures {
  private static final String[] HARBOUR = {
    "The first ships left the inner harbour before dawn, an hour after the pilots had been told that"
        + " the wind would turn. By noon the quays stood empty for the first time since the new"
        + " breakwater was finished, and the harbour office closed its gates.",
    "“We have seen higher water, but never so early in the year,” the office said in a statement. Its"
        + " gauge at the old lighthouse showed 2.84 metres at half past ten, eleven centimetres below"
        + " the mark at which the lower town is evacuated.",
    "Schools on the island remained open. The ferry company cancelled all crossings until Thursday"
        + " and asked passengers to keep their tickets, which stay valid for a month; the mail boat"
        + " will sail when the swell allows it.",
    "Engineers of the waterways department had warned in their last report that the northern basin"
        + " is silting up faster than the dredgers can work. The report puts the loss at nine"
        + " centimetres of depth a year — twice what was assumed when the channel was planned.",
  };

  private static final String[] RIVER = {
    "Уровень воды в реке поднялся за ночь на сорок сантиметров, сообщили в гидрологической службе."
        + " К утру вода подошла к нижней набережной, и движение по ней закрыли до особого"
        + " распоряжения.",
    "«Мы готовились к этому с осени», — говорится в заявлении службы. Насосные станции работают в"
        + " полную силу, а запас песка и щебня сложен у обоих мостов.",
    "Паром через залив не ходит с понедельника; почту на остров доставляют вертолётом. Школы и"
        + " больница работают как обычно.",
  };

  private Fixtures() {}

  static Block.Paragraph paragraph(String text) {
    return new Block.Paragraph(Anchor.NONE, Inlines.of(text));
  }

  static Block.Paragraph paragraph(Inline... text) {
    return new Block.Paragraph(Anchor.NONE, List.of(text));
  }

  static Inline text(String text) {
    return new Inline.Text(text);
  }

  static Credit credit(String line) {
    return new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE);
  }

  static Provenance provenance(String source) {
    return new Provenance(
        source,
        Optional.of(Instant.parse("2024-03-10T08:00:00Z")),
        Optional.of(Hashing.sha256().hashUnencodedChars(source).toString()),
        Optional.empty(),
        "text/1.0.0",
        List.of(
            new DroppedBlock(DroppedBlock.Reason.BUTTON, "Continue", new SourceSpan(10, 18)),
            new DroppedBlock(
                DroppedBlock.Reason.RELATED,
                "Read more about the harbour",
                new SourceSpan(20, 47))));
  }

  static Article harbour(String name) {
    List<Block> body = new ArrayList<>();
    body.add(
        new Block.Figure(
            Anchor.NONE,
            held(name + ".jpg", jpeg(900, 600, name.hashCode()), 1),
            Inlines.of("The outer breakwater of Lindhaven at high water on Tuesday morning."),
            Optional.of(credit("HARBOUR OFFICE/PRESS SERVICE/NORTHWIRE"))));
    for (String line : HARBOUR) {
      body.add(paragraph(line));
    }
    body.add(new Block.Heading(Anchor.NONE, 1, Inlines.of("What the gauges show")));
    body.add(
        paragraph(
            text("The readings of all "),
            new Inline.Strong(List.of(text("fourteen gauges"))),
            text(" are published "),
            new Inline.Link(
                URI.create("https://gauges.example.org/harbour/lindhaven?from=2024-03-01"),
                List.of(text("by the waterways department"))),
            text(" every ten minutes. "),
            new Inline.Emphasis(List.of(text("None of them"))),
            text(" has failed so far.")));
    body.add(
        new Block.Figure(
            Anchor.NONE,
            Image.notHeld(),
            Inlines.of("The ferry at its berth, photographed from the customs house."),
            Optional.of(credit("EPA/PICTURE DESK/NORTHWIRE"))));
    for (String line : HARBOUR) {
      body.add(paragraph(line));
    }
    return Anchors.assign(
        Article.builder(
                ArticleIds.ofContent("harbour", name),
                "Storm empties the harbour before the tide turns",
                provenance("harbour/" + name + ".txt"))
            .kicker(Optional.of("Weather"))
            .section(Optional.of("Coast"))
            .standfirst(
                Inlines.of(
                    "Pilots bring the last ships out at dawn while the island’s schools stay open."))
            .bylines(
                List.of(new Byline("Coast Desk", Optional.of("Lindhaven")), Byline.of("Northwire")))
            .dateline(Optional.of(new Dateline("LINDHAVEN, March 9 (Northwire) —", "LINDHAVEN")))
            .publication(Optional.of(Publication.of("The Lindhaven Courier")))
            .published(Optional.of(Timestamp.parse("2024-03-09T10:15+01:00")))
            .modified(Optional.of(Timestamp.parse("2024-03-09T17:40+01:00")))
            .language("en")
            .canonicalUrl(Optional.of(URI.create("https://courier.example.org/coast/" + name)))
            .body(body)
            .appeals(List.of(appeal()))
            .rights(Optional.of("© 2024 The Lindhaven Courier. All rights reserved."))
            .build());
  }

  static Appeal appeal() {
    return new Appeal(
        Appeal.Kind.ASK,
        List.of(
            new Block.Heading(Anchor.NONE, 1, Inlines.of("We have a small request")),
            paragraph(
                "The Courier has reported from this coast since its first ferry. If our reporting is"
                    + " of use to you, please help us to go on with it: every contribution keeps a"
                    + " reporter at sea."),
            paragraph("It takes less than two minutes. Thank you.")),
        Optional.of("The Lindhaven Courier"),
        Optional.of(URI.create("https://courier.example.org/support")),
        Optional.empty());
  }

  static Article river() {
    List<Block> body = new ArrayList<>();
    for (String line : RIVER) {
      body.add(paragraph(line));
    }
    body.add(
        new Block.Quote(
            Anchor.NONE,
            Block.QuoteKind.QUOTATION,
            List.of(paragraph("Ґанок, єдність, їжак, ізба — вода не зупиняється.")),
            Inlines.of("Гідрологічна служба")));
    for (String line : RIVER) {
      body.add(paragraph(line));
    }
    return Anchors.assign(
        Article.builder(
                ArticleIds.ofContent("river", "1"),
                "Река вышла на нижнюю набережную",
                provenance("river/river.txt"))
            .section(Optional.of("Регионы"))
            .standfirst(Inlines.of("Насосные станции работают в полную силу, паром не ходит."))
            .bylines(List.of(Byline.of("Отдел новостей")))
            .publication(Optional.of(Publication.of("Вестник Севера")))
            .published(Optional.of(Timestamp.parse("2024-03-11")))
            .language("ru")
            .body(body)
            .build());
  }

  static Edition edition(AppealPolicy appeals, Article... articles) {
    return edition("The Coast in March", appeals, articles);
  }

  static Edition edition(String title, AppealPolicy appeals, Article... articles) {
    List<Entry> entries = new ArrayList<>();
    for (Article article : articles) {
      entries.add(Entry.of(article));
    }
    BundleOptions options =
        new BundleOptions(BundleBy.ALL, Optional.of(title), appeals, BundleOptions.UNDATED);
    return Bundler.bundle(entries, options).get(0);
  }

  static Image held(String name, byte[] bytes, int orientation) {
    return new Image(
        Optional.of("Waves break over a long stone pier under a pale sky."),
        Optional.empty(),
        Optional.of(name),
        Optional.of(media(bytes, "image/jpeg", 900, 600, orientation)));
  }

  static Media media(byte[] bytes, String type, int width, int height, int orientation) {
    return new Media(
        ByteSource.wrap(bytes),
        Hashing.sha256().hashBytes(bytes).toString(),
        Hashing.crc32().hashBytes(bytes).padToLong(),
        bytes.length,
        type,
        width,
        height,
        orientation);
  }

  /** What a file says of itself that has little to say. */
  static DocumentFacts facts(String title) {
    return new DocumentFacts(
        new UUID(1, 2),
        title,
        "en",
        List.of("en"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        "Backfile");
  }

  /** A picture of a sea and a sky. */
  static byte[] jpeg(int width, int height, int seed) {
    return encoded("jpg", drawn(width, height, seed, BufferedImage.TYPE_INT_RGB));
  }

  static byte[] encoded(String format, BufferedImage image) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedImage drawn(int width, int height, int seed, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(0x9FB8C8), 0, height * 0.6f, new Color(0xF2E3C9)));
    graphics.fillRect(0, 0, width, height);
    for (int i = 0; i < 9; i++) {
      graphics.setColor(new Color(30 + i * 5, 70 + i * 6, 100 + i * 7));
      int y = height * 55 / 100 + i * height / 20;
      for (int x = 0; x < width; x++) {
        int wave = (int) (Math.sin(x / (18.0 + i * 5) + i + seed % 7) * (4 + i));
        graphics.fillRect(x, y + wave, 1, height - y);
      }
    }
    graphics.dispose();
    return image;
  }
}
