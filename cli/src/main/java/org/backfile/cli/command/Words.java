package org.backfile.cli.command;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.BundleBy;
import org.backfile.edition.OwnPage;
import org.backfile.media.PictureProfile;
import org.backfile.pdf.ArticleStart;
import org.backfile.pdf.Paper;
import org.backfile.pdf.PdfProfile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The words that stand for an enum's constants on the command line: their names in lower case. Read
 * by options, offered by help and completion.
 *
 * @param <E> the enum
 */
abstract class Words<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
  private final List<E> constants;

  Words(E[] constants) {
    this.constants = List.of(constants);
  }

  @Override
  public E convert(String word) {
    for (E constant : constants) {
      if (word(constant).equals(word.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new TypeConversionException("\"" + word + "\" is none of " + String.join(", ", this));
  }

  @Override
  public Iterator<String> iterator() {
    return constants.stream().map(Words::word).iterator();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The words of {@link BundleBy}. */
  static final class Rules extends Words<BundleBy> {
    Rules() {
      super(BundleBy.values());
    }
  }

  /** The words of {@link AppealPolicy.Placement}. */
  static final class Placements extends Words<AppealPolicy.Placement> {
    Placements() {
      super(AppealPolicy.Placement.values());
    }
  }

  /** The words of {@link ArticleStart}. */
  static final class Starts extends Words<ArticleStart> {
    Starts() {
      super(ArticleStart.values());
    }
  }

  /** The names of papers; any other size is given by its sides. */
  static final class Papers implements ITypeConverter<Paper>, Iterable<String> {
    @Override
    public Paper convert(String word) {
      try {
        return Paper.parse(word);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }

    @Override
    public Iterator<String> iterator() {
      return Paper.NAMED.stream().map(Paper::name).iterator();
    }
  }

  /** The names of an edition's own pages. */
  static final class OwnPages implements ITypeConverter<OwnPage.Choice> {
    @Override
    public OwnPage.Choice convert(String word) {
      try {
        return OwnPage.Choice.parse(word);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** The names of pictures' profiles. */
  static final class PictureProfiles implements ITypeConverter<PictureProfile>, Iterable<String> {
    @Override
    public PictureProfile convert(String word) {
      try {
        return PictureProfile.parse(word);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }

    @Override
    public Iterator<String> iterator() {
      return PictureProfile.NAMED.stream().map(PictureProfile::name).iterator();
    }
  }

  /** The words of {@link ExportCommand.Format}. */
  static final class Formats extends Words<ExportCommand.Format> {
    Formats() {
      super(ExportCommand.Format.values());
    }
  }

  /** The words of {@link PdfProfile}. */
  static final class Profiles extends Words<PdfProfile> {
    Profiles() {
      super(PdfProfile.values());
    }
  }
}
