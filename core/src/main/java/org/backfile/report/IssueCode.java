package org.backfile.report;

/**
 * Every kind of issue there is, with its lasting id, its severity and the words that describe it.
 * Ids are never used again for something else.
 */
public enum IssueCode {
  /** A source that is not there or may not be read. */
  SOURCE_UNREADABLE(
      "SRC-001", Severity.ERROR, "cannot read: %s", "check the path and its permissions"),
  /** A source without a single character of text. */
  SOURCE_EMPTY("SRC-002", Severity.ERROR, "the file is empty", "save the article again"),
  /** A source that is not text although its name says so. */
  SOURCE_NOT_TEXT(
      "SRC-003",
      Severity.ERROR,
      "this is not text: %s",
      "give a text file, or give the file its right extension"),
  /** A source beyond a limit. */
  SOURCE_TOO_LARGE(
      "SRC-004", Severity.ERROR, "%s is more than the limit of %s", "raise the limit with %s"),
  /** A file in a folder that no reader takes. */
  SOURCE_SKIPPED(
      "SRC-005", Severity.INFO, "left alone: %s", "give the file itself to have it read"),
  /** Bytes that are not characters in the recognised charset. */
  SOURCE_UNDECODABLE(
      "SRC-006",
      Severity.WARNING,
      "%s bytes are not valid %s and were replaced",
      "save the file as UTF-8"),
  /** A charset that was inferred from the bytes. */
  SOURCE_CHARSET_GUESSED(
      "SRC-007",
      Severity.INFO,
      "read as %s, judged by its bytes",
      "save the file as UTF-8 to be sure"),
  /** A folder or run without a single article. */
  SOURCE_NO_ARTICLES(
      "SRC-008",
      Severity.ERROR,
      "no article found",
      "see 'backfile export --help' for what is read"),
  /** A file that was given by name and that no reader takes. */
  SOURCE_UNKNOWN(
      "SRC-010",
      Severity.ERROR,
      "no reader for files of type \"%s\"",
      "give saved pages (.html), texts (.txt) or article JSON, or a folder of them"),
  /** An error of the reader itself. */
  SOURCE_FAILED(
      "SRC-009", Severity.ERROR, "the reader failed: %s", "please report this with the source"),

  /** A text that starts without anything that looks like a headline. */
  TEXT_NO_HEADLINE(
      "TXT-001",
      Severity.INFO,
      "no headline found; its first words stand in: \"%s\"",
      "put the headline in a paragraph of its own"),
  /** A text with a headline and nothing else. */
  TEXT_NO_BODY("TXT-002", Severity.INFO, "the article has no body text", "check the saved text"),

  /** JSON that does not parse. */
  JSON_MALFORMED("JSN-001", Severity.ERROR, "not valid JSON: %s", "see docs/formats/article.md"),
  /** JSON that parses but is not an article. */
  JSON_INVALID("JSN-002", Severity.ERROR, "not a valid article: %s", "see docs/formats/article.md"),
  /** A picture file that a JSON article names and that is not there or differs. */
  JSON_MEDIA_MISSING(
      "JSN-003", Severity.ERROR, "the picture \"%s\" %s", "put the file beside the article"),

  /** A picture that the source names and nobody saved. */
  IMAGE_NOT_HELD(
      "IMG-001",
      Severity.INFO,
      "the picture was not saved with the article; its caption and credit are kept",
      "put it beside the text as %s"),
  /** A picture file that ends early, or whose bytes were damaged on the way. */
  IMAGE_TRUNCATED(
      "IMG-002",
      Severity.ERROR,
      "\"%s\" is cut short or damaged: %s",
      "get the file again from its source"),
  /** A picture of more pixels than the limit. */
  IMAGE_TOO_LARGE(
      "IMG-003",
      Severity.ERROR,
      "\"%s\" has %s × %s pixels, more than the limit of %s million",
      "make it smaller, or raise the limit with --max-pixels"),
  /** A file with a picture's name that is not one. */
  IMAGE_NOT_A_PICTURE(
      "IMG-004", Severity.ERROR, "\"%s\" is not a picture that can be read: %s", "check the file"),
  /** A picture that was converted because the output cannot hold it as it is. */
  IMAGE_CONVERTED(
      "IMG-005", Severity.WARNING, "\"%s\" was converted: %s", "the original file is untouched"),
  /** A picture of which only the first frame can be printed. */
  IMAGE_ANIMATED(
      "IMG-006",
      Severity.WARNING,
      "\"%s\" is animated; only its first frame is shown",
      "the original file is untouched"),
  /** A picture stored on its side that is shown upright. */
  IMAGE_ROTATED(
      "IMG-007",
      Severity.WARNING,
      "\"%s\" is stored turned (EXIF orientation %s) and is shown upright",
      "nothing needs to be done"),
  /** A picture without a text alternative. */
  IMAGE_NO_ALT(
      "IMG-008",
      Severity.INFO,
      "\"%s\" has no text alternative",
      "write one into the picture's XMP AltTextAccessibility field"),
  /** A picture beside the text for which the text has no caption. */
  IMAGE_NO_CAPTION(
      "IMG-009",
      Severity.INFO,
      "\"%s\" lies beside the text, which has no caption for it",
      "write a caption into the picture's IPTC caption field"),
  /** A picture file of more bytes than the limit. */
  IMAGE_TOO_MANY_BYTES(
      "IMG-010",
      Severity.ERROR,
      "\"%s\" has more than the limit of %s bytes",
      "make it smaller, or raise the limit with --max-picture"),

  /** Pictures that were made smaller because their places on paper need far fewer pixels. */
  IMAGE_REDUCED(
      "IMG-011",
      Severity.INFO,
      "%s pictures with far more pixels than their places need were made smaller",
      "keep more pixels with --image-dpi"),

  /** A picture whose file changed or went away between its reading and its printing. */
  IMAGE_LOST(
      "IMG-012",
      Severity.ERROR,
      "\"%s\" could not be read any more when it was to be printed, so a grey field is there: %s",
      "leave pictures alone while they are printed"),

  /** A picture of a page that was saved without it. */
  IMAGE_NOT_SAVED(
      "IMG-013",
      Severity.INFO,
      "the picture \"%s\" was not saved with the page; its caption and credit are kept",
      "save the page complete, with its pictures"),

  /** A credit line of which little or nothing was understood. */
  CREDIT_UNCLEAR(
      "CRD-001",
      Severity.INFO,
      "credit line kept but not understood: \"%s\"",
      "check the credit index"),
  /** A credit in the picture's own fields that says otherwise than the page. */
  CREDIT_DISAGREES(
      "CRD-002",
      Severity.INFO,
      "the page credits \"%s\", the fields in \"%s\" say \"%s\"; the page's is printed",
      "find out which is right"),

  /** Appeals that the edition leaves out by choice. */
  APPEALS_NOT_PRINTED(
      "APL-001",
      Severity.INFO,
      "%s of %s kept in the data, not printed",
      "print them with --appeals article or --appeals edition"),

  /** An article that is in the edition already. */
  EDITION_DUPLICATE(
      "EDN-001", Severity.INFO, "the same article as %s; printed once", "nothing needs to be done"),
  /** An article with the id of another that is not the same. */
  EDITION_SAME_ID(
      "EDN-002",
      Severity.INFO,
      "has the same id as %s but differs from it; both are printed",
      "give one of them if they are versions of one story"),

  /** An article whose anchors another article has too, or a part of the edition. */
  EDITION_ANCHORS_TAKEN(
      "EDN-003",
      Severity.WARNING,
      "its anchors are those of another article or of the edition's own pages; it was given new ones",
      "leave the anchors out, or give each article its own"),

  /** An article that may take more than a volume may have. */
  EDITION_ARTICLE_TOO_LARGE(
      "EDN-004",
      Severity.INFO,
      "the article may take %s by itself, more than the limit of %s, and has a volume alone",
      "raise the limit with --max-size, or give smaller pictures"),

  /** An article that an exporter could not put into its file. */
  EXPORT_ARTICLE_FAILED(
      "EXP-001", Severity.ERROR, "could not be exported: %s", "please report this with the source"),
  /** A source that could not be attached to a PDF that has to hold it. */
  EXPORT_ATTACHMENT_FAILED(
      "EXP-004",
      Severity.ERROR,
      "\"%s\" could not be attached: %s",
      "leave sources alone while they are printed"),
  /** A source beyond the limit for attached files. */
  EXPORT_ATTACHMENT_TOO_LARGE(
      "EXP-005",
      Severity.ERROR,
      "\"%s\" has %s bytes, more than the limit of %s, and was not attached",
      "raise the limit with --max-attachment"),
  /** A defect of ours that came to light when a page was drawn. */
  EXPORT_DRAWING_FAILED(
      "EXP-006",
      Severity.ERROR,
      "something could not be drawn as it should; its words are in the file's text: %s",
      "please report this with the source"),
  /** A file that became larger than it may be. */
  EXPORT_TOO_LARGE(
      "EXP-007",
      Severity.WARNING,
      "the file has %s bytes, more than the limit of %s",
      "give a smaller --max-size to have fewer articles in a volume; where it has only one, give"
          + " that smaller pictures or raise the limit"),
  /** An appeal that an exporter could not put into its file. */
  EXPORT_APPEAL_FAILED(
      "EXP-008",
      Severity.ERROR,
      "an appeal could not be exported: %s",
      "please report this with the source"),
  /** A cover that is drawn without the edition's title. */
  EXPORT_COVER_UNTITLED(
      "EXP-009",
      Severity.INFO,
      "the cover that is drawn does not say all of \"%s\": the bundled typefaces lack letters of it",
      "nothing needs to be done; the title stands on the cover page, and an edition with a large"
          + " picture has that on its cover"),
  /** A file that could not be made. */
  EXPORT_FAILED("EXP-002", Severity.ERROR, "%s was not made: %s", "see the message"),
  /** A file that could not be made for want of memory. */
  EXPORT_OUT_OF_MEMORY(
      "EXP-010",
      Severity.ERROR,
      "the file was not made: it takes more memory than there is",
      "give more, such as BACKFILE_OPTS=-Xmx2g, or make several files with --bundle or --max-size"),
  /** Texts beside the pages that are longer than a string of the file may be. */
  EXPORT_TEXT_CUT(
      "EXP-011",
      Severity.WARNING,
      "texts that a PDF has no room for beside its pages end early there, such as \"%s…\"",
      "nothing needs to be done for what stands on the pages, where it is whole; give pictures"
          + " shorter text alternatives"),
  /** Links to addresses that are longer than a string of the file may be. */
  EXPORT_LINK_LEFT_OUT(
      "EXP-012",
      Severity.WARNING,
      "links to addresses that a PDF has no room for lead nowhere, such as \"%s…\"",
      "nothing needs to be done; their words are on the pages"),
  /** Characters for which no font has a shape. */
  FONT_MISSING(
      "FNT-001",
      Severity.WARNING,
      "no font has %s (such as %s); the characters stay in the file's text but show as boxes",
      "install a font with them, such as %s, or name a folder that has one by --fonts"),
  /** Characters that only a font of this machine has. */
  FONT_OF_SYSTEM(
      "FNT-002",
      Severity.INFO,
      "%s are set in \"%s\" of this system",
      "name a folder with fonts by --fonts, so that every machine gives the same file"),
  /** A font in the user's folder that cannot be embedded. */
  FONT_REFUSED(
      "FNT-004",
      Severity.INFO,
      "the font \"%s\" is not used: %s",
      "give a whole file with TrueType outlines (.ttf, .ttc) of a font that may be embedded"),
  /** A script that needs more of the Java runtime than there is. */
  FONT_UNSHAPED(
      "FNT-003",
      Severity.WARNING,
      "%s (such as %s) stand side by side: this Java runtime cannot join and place them",
      "use a Java runtime with java.desktop and its font libraries"),
  /** Letters with more marks than a line is high. */
  FONT_MARKS_SPREAD(
      "FNT-005",
      Severity.INFO,
      "letters have more marks than a line has room for (such as %s); the others stand beside them",
      "nothing needs to be done"),
  /** A table of more columns than stand side by side on a page. */
  PAGE_TABLE_STACKED(
      "PAG-001",
      Severity.WARNING,
      "a table of %s columns finds no room on the page; its cells stand below each other",
      "print fewer columns or on larger paper"),
  /** A word that no line can hold. */
  PAGE_WORD_CUT(
      "PAG-002",
      Severity.INFO,
      "words longer than a line were cut, such as \"…%s…\"",
      "nothing needs to be done"),
  /** Lists or quotations nested deeper than the page is wide. */
  PAGE_INDENTS_NARROWED(
      "PAG-003",
      Severity.INFO,
      "lists or quotations are nested so deeply that the inner ones are not indented further",
      "print on larger paper or in fewer columns"),
  /** A picture whose shape makes a thread of it. */
  PAGE_PICTURE_TOO_THIN(
      "PAG-004",
      Severity.WARNING,
      "a picture of %s pixels is thinner on the page than a hairline",
      "check whether the file is the right one"),
  /** Characters that no output format allows. */
  TEXT_CHARACTERS_REPLACED(
      "EXP-003",
      Severity.WARNING,
      "%s characters that no file format allows were replaced by U+FFFD",
      "check the source for control characters"),

  /** What a check of a finished file found, in the check's own words. */
  VERIFY_FINDING("VER-001", Severity.ERROR, "%s", "%s"),
  /** A file to be checked that is not there. */
  VERIFY_GONE(
      "VER-002",
      Severity.ERROR,
      "there is no such file",
      "check the path, take the file from a copy, or make it again"),
  /** Something with a file's name that is none. */
  VERIFY_NOT_A_FILE(
      "VER-003", Severity.ERROR, "this is %s, not a file", "give it another name or remove it"),
  /** A finished file or a folder that cannot be read. */
  VERIFY_UNREADABLE(
      "VER-004", Severity.ERROR, "cannot read: %s", "check its permissions and the disk"),
  /** A finished file without a byte. */
  VERIFY_EMPTY(
      "VER-005", Severity.ERROR, "the file is empty", "take it from a copy, or make it again"),
  /** A finished file beyond a limit. */
  VERIFY_TOO_LARGE(
      "VER-006", Severity.ERROR, "%s bytes are more than the limit of %s", "raise it with %s"),
  /** A file that is neither PDF nor EPUB, whatever its name. */
  VERIFY_OTHER_FORMAT(
      "VER-007",
      Severity.ERROR,
      "this is no %s: its first bytes are others",
      "take it from a copy, or give it its right name"),
  /** A file whose bytes are not those that were made. */
  VERIFY_DIGEST_DIFFERS(
      "VER-008",
      Severity.ERROR,
      "the file was changed: it has %s bytes with SHA-256 %s, but was made with %s bytes and %s",
      "take it from a copy, or make it again"),
  /** A file beside which no report lies. */
  VERIFY_NO_REPORT(
      "VER-009",
      Severity.INFO,
      "no report.json lies beside it, so nobody can say whether it was changed",
      "keep the report.json of the run beside its files"),
  /** A file that the report beside it does not know. */
  VERIFY_NOT_LISTED(
      "VER-010",
      Severity.INFO,
      "the report.json beside it does not list it, so nobody can say whether it was changed",
      "keep files of other runs in a folder of their own"),
  /** A report that is damaged or no report. */
  VERIFY_REPORT_INVALID(
      "VER-011",
      Severity.ERROR,
      "the report cannot be used: %s",
      "take it from a copy, or export again"),
  /** A report that lists a file outside its folder. */
  VERIFY_LISTED_OUTSIDE(
      "VER-012",
      Severity.ERROR,
      "it lists \"%s\", which is not the name of a file in its folder, and was left alone",
      "find out who changed the report"),
  /** A PDF of which no standard is asked. */
  VERIFY_NO_STANDARD(
      "VER-013",
      Severity.ERROR,
      "the file claims no standard of PDF/A or PDF/UA that is known, so it was checked for none",
      "make it again as PDF/A and PDF/UA, as 'backfile export' does"),
  /** A file that a validator cannot read to its end. */
  VERIFY_BROKEN(
      "VER-014",
      Severity.ERROR,
      "damaged beyond reading: %s",
      "take it from a copy, or make it again"),
  /** An error of a validator itself. */
  VERIFY_CHECK_FAILED(
      "VER-015",
      Severity.ERROR,
      "the check failed by itself: %s",
      "check the file with another program, and report this with the file"),
  /** A check that was given up. */
  VERIFY_TOO_LONG(
      "VER-016",
      Severity.ERROR,
      "the check took more than the limit of %s seconds and was given up",
      "raise the limit with --max-seconds"),
  /** A check for which the memory did not suffice. */
  VERIFY_OUT_OF_MEMORY(
      "VER-017",
      Severity.ERROR,
      "the check needs more memory than there is",
      "give more, such as BACKFILE_OPTS=-Xmx4g, and check fewer files at once with --jobs 1"),
  /** An entry of an EPUB that unpacks to far more than it is. */
  VERIFY_ZIP_BOMB(
      "VER-018",
      Severity.ERROR,
      "\"%s\" unpacks to more than %s times its size, so nothing of it was checked",
      "do not open the file"),
  /** Nothing to check. */
  VERIFY_NOTHING(
      "VER-019",
      Severity.ERROR,
      "there is no .pdf and no .epub file in it",
      "check the path; 'backfile export' makes such files");

  private final String id;
  private final Severity severity;
  private final String message;
  private final String hint;

  IssueCode(String id, Severity severity, String message, String hint) {
    this.id = id;
    this.severity = severity;
    this.message = message;
    this.hint = hint;
  }

  /** The lasting id, such as {@code IMG-003}. */
  public String id() {
    return id;
  }

  /** How much an issue of this kind matters. */
  public Severity severity() {
    return severity;
  }

  /** The message's template for {@link String#format}. */
  String message() {
    return message;
  }

  /** What to do about it, a template for the arguments left over by the message. */
  String hint() {
    return hint;
  }
}
