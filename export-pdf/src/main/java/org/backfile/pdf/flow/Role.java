package org.backfile.pdf.flow;

/** What a piece of content is: the standard structure types of ISO 32000-1, 14.8.4. */
public enum Role {
  /** The whole file. */
  DOCUMENT("Document"),
  /** A large division, such as an edition's section. */
  PART("Part"),
  /** A self-contained story. */
  ART("Art"),
  /** A division of its own kind. */
  SECT("Sect"),
  /** A group without further meaning. */
  DIV("Div"),
  /** A heading of the first level. */
  H1("H1"),
  /** A heading of the second level. */
  H2("H2"),
  /** A heading of the third level. */
  H3("H3"),
  /** A heading of the fourth level. */
  H4("H4"),
  /** A heading of the fifth level. */
  H5("H5"),
  /** A heading of the sixth level. */
  H6("H6"),
  /** A paragraph. */
  P("P"),
  /** A list. */
  L("L"),
  /** An item of a list. */
  LI("LI"),
  /** An item's number or bullet. */
  LBL("Lbl"),
  /** What an item says. */
  LBODY("LBody"),
  /** A picture. */
  FIGURE("Figure"),
  /** What is said about a picture or table. */
  CAPTION("Caption"),
  /** A table. */
  TABLE("Table"),
  /** A table's rows of headers. */
  THEAD("THead"),
  /** A table's other rows. */
  TBODY("TBody"),
  /** A row. */
  TR("TR"),
  /** A cell that names its row or column. */
  TH("TH"),
  /** A cell with data. */
  TD("TD"),
  /** A table of contents. */
  TOC("TOC"),
  /** An entry of a table of contents. */
  TOCI("TOCI"),
  /** A pointer to another place. */
  REFERENCE("Reference"),
  /** Somebody else's words. */
  BLOCK_QUOTE("BlockQuote"),
  /** A footnote. */
  NOTE("Note"),
  /** A hyperlink inside text. */
  LINK("Link"),
  /** Computer text. */
  CODE("Code"),
  /** Text with a property of its own, such as its language. */
  SPAN("Span"),
  /** Nothing that is to be read: furniture, rules, grounds. */
  ARTIFACT("Artifact");

  private final String type;

  Role(String type) {
    this.type = type;
  }

  /** The structure type's name. */
  public String type() {
    return type;
  }

  /** The heading of a level, 1 being the highest; levels below the sixth count as the sixth. */
  public static Role heading(int level) {
    return switch (level) {
      case 1 -> H1;
      case 2 -> H2;
      case 3 -> H3;
      case 4 -> H4;
      case 5 -> H5;
      default -> H6;
    };
  }
}
