package org.backfile.pdf.flow;

/** The rules, frames and spaces that a theme has a style for. */
public enum Ornament {
  /** Around the name of an edition's section. */
  SECTION_BOX,
  /** Between a story's head and its text. */
  HEAD_RULE,
  /** Around a list. */
  LIST_BOX,
  /** Around a quotation. */
  QUOTE_BOX,
  /** Around a line of the story as an eye-catcher. */
  PULL_QUOTE_BOX,
  /** Around a figure; the padding stands between a picture and its caption. */
  FIGURE_BOX,
  /** Around figures side by side; the padding stands between them. */
  GALLERY_BOX,
  /** Around what is said in a picture's place. */
  NOTE_BOX,
  /** Around a table; the line is that between rows, the padding that of cells. */
  TABLE_BOX,
  /** Around computer text. */
  PREFORMATTED_BOX,
  /** Around what stands for something that cannot be printed. */
  EMBED_BOX,
  /** Where the subject changes. */
  BREAK_RULE,
  /** Around an appeal. */
  APPEAL_BOX,
  /** Between two appeals in one box. */
  APPEAL_RULE,
  /** At a cover's top. */
  COVER_RULE,
  /** Between a cover's title and what it says of the edition. */
  COVER_TITLE_RULE,
  /** Between the cover's first story and the others. */
  COVER_STORY_RULE,
  /** Above a cover's last line. */
  COVER_FOOT_RULE,
  /** Between the articles and what else the contents list. */
  CONTENTS_RULE,
  /** Below the running head. */
  RUNNING_HEAD_RULE
}
