package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/** A run of text inside a block, plain or marked up. */
public sealed interface Inline {

  /**
   * Characters as they are.
   *
   * @param text never empty; line breaks in it count as spaces
   */
  record Text(String text) implements Inline {
    /** Refuses the empty text. */
    public Text {
      checkArgument(!text.isEmpty(), "text must not be empty");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * Stress emphasis, usually set in italics.
   *
   * @param content what is stressed
   */
  record Emphasis(List<Inline> content) implements Inline {
    /** Copies the content. */
    public Emphasis {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.emphasis(this);
    }
  }

  /**
   * Strong importance, usually set in bold.
   *
   * @param content what is important
   */
  record Strong(List<Inline> content) implements Inline {
    /** Copies the content. */
    public Strong {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.strong(this);
    }
  }

  /**
   * A hyperlink.
   *
   * @param target where it leads
   * @param content the words that lead there
   */
  record Link(URI target, List<Inline> content) implements Inline {
    /** Copies the content. */
    public Link {
      Objects.requireNonNull(target, "target");
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.link(this);
    }
  }

  /**
   * A fragment of computer text.
   *
   * @param text verbatim, never empty
   */
  record Code(String text) implements Inline {
    /** Refuses the empty text. */
    public Code {
      checkArgument(!text.isEmpty(), "code must not be empty");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /**
   * Text below the line.
   *
   * @param content what is lowered
   */
  record Subscript(List<Inline> content) implements Inline {
    /** Copies the content. */
    public Subscript {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.subscript(this);
    }
  }

  /**
   * Text above the line.
   *
   * @param content what is raised
   */
  record Superscript(List<Inline> content) implements Inline {
    /** Copies the content. */
    public Superscript {
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.superscript(this);
    }
  }

  /** A forced line break. */
  record LineBreak() implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineBreak(this);
    }
  }

  /**
   * Text in another language than its surroundings.
   *
   * @param language BCP 47 tag
   * @param content the text in that language
   */
  record LanguageSpan(String language, List<Inline> content) implements Inline {
    /** Checks the tag and copies the content. */
    public LanguageSpan {
      Languages.check(language);
      content = List.copyOf(content);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.languageSpan(this);
    }
  }

  /** Takes the visitor to the method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method a kind: who forgets one does not compile.
   *
   * @param <R> what a visit gives
   */
  interface Visitor<R> {
    /** Visits plain characters. */
    R text(Text text);

    /** Visits stress emphasis. */
    R emphasis(Emphasis emphasis);

    /** Visits strong importance. */
    R strong(Strong strong);

    /** Visits a hyperlink. */
    R link(Link link);

    /** Visits computer text. */
    R code(Code code);

    /** Visits lowered text. */
    R subscript(Subscript subscript);

    /** Visits raised text. */
    R superscript(Superscript superscript);

    /** Visits a forced line break. */
    R lineBreak(LineBreak lineBreak);

    /** Visits text in another language. */
    R languageSpan(LanguageSpan span);
  }
}
