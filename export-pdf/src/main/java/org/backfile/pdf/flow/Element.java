package org.backfile.pdf.flow;

/** The kinds of text that a theme has a style for. */
public enum Element {
  /** Running text that follows other running text. */
  BODY,
  /** Running text after a heading, a figure or at the start. */
  BODY_OPENING,
  /** A story's first paragraph. */
  BODY_FIRST,
  /** Running text in a list. */
  LIST,
  /** The name of an edition's section. */
  SECTION,
  /** The short line above a headline. */
  KICKER,
  /** A headline. */
  HEADLINE,
  /** A headline of many words. */
  LONG_HEADLINE,
  /** The summary under a headline. */
  STANDFIRST,
  /** Who made a story. */
  BYLINE,
  /** When and where it was published. */
  DATE,
  /** A story's sub-heading of the first level. */
  HEADING,
  /** A sub-heading of the second level. */
  SUBHEADING,
  /** A sub-heading below the second level. */
  MINOR_HEADING,
  /** A quotation. */
  QUOTE,
  /** A line of the story as an eye-catcher. */
  PULL_QUOTE,
  /** Who said what is quoted. */
  ATTRIBUTION,
  /** What a picture shows. */
  CAPTION,
  /** Who made a picture. */
  CREDIT,
  /** What is said where a picture is missing. */
  PICTURE_NOTE,
  /** Computer text. */
  PREFORMATTED,
  /** A table's title. */
  TABLE_CAPTION,
  /** A cell that names its row or column. */
  TABLE_HEADER,
  /** A cell with data. */
  TABLE_CELL,
  /** What kind of thing cannot be printed. */
  EMBED_KIND,
  /** What it says. */
  EMBED,
  /** Where it is. */
  EMBED_LINK,
  /** The rights statement at a story's end. */
  RIGHTS,
  /** The name of an appeal. */
  APPEAL_TITLE,
  /** What an appeal is, in the edition's words. */
  APPEAL_NOTE,
  /** The short line that opens an appeal. */
  APPEAL_LEAD,
  /** What an appeal says. */
  APPEAL,
  /** Where an appeal leads. */
  APPEAL_LINK,
  /** The edition's title on its cover. */
  COVER_TITLE,
  /** A title of many words on the cover. */
  COVER_LONG_TITLE,
  /** The publications on the cover. */
  COVER_LINE,
  /** The period and the count of articles on the cover. */
  COVER_FACTS,
  /** The edition's sections on a cover without a picture. */
  COVER_SECTION,
  /** The story of the cover's picture. */
  COVER_LEAD,
  /** Another story on the cover. */
  COVER_STORY,
  /** The maker on the cover. */
  COVER_NOTE,
  /** The title of one of the edition's own pages. */
  PAGE_TITLE,
  /** The title of one of several own parts on a page. */
  PART_TITLE,
  /** What such a page is about. */
  PAGE_INTRO,
  /** A section in the contents. */
  CONTENTS_SECTION,
  /** An article in the contents. */
  CONTENTS_ENTRY,
  /** Publication and date in the contents. */
  CONTENTS_DETAIL,
  /** An agency in the index of credits. */
  INDEX_GROUP,
  /** A photographer in the index of credits, with the pages. */
  INDEX_ENTRY,
  /** An article in the provenance or the ledger. */
  RECORD_ARTICLE,
  /** What is recorded of it. */
  RECORD_FACT,
  /** A line of the colophon. */
  COLOPHON,
  /** What stands above the text on every page. */
  RUNNING_HEAD,
  /** The page's number. */
  FOLIO
}
