package org.backfile.bench.corpus;

/**
 * An article as a scraper would leave it.
 *
 * @param name its file's name without ending
 * @param language its language, a BCP 47 tag
 * @param headline its headline, distinct in the corpus
 * @param caption what stands below its picture, without the credit
 * @param credit the picture's credit line
 * @param text the whole text, paragraphs set apart by empty lines
 */
record Story(
    String name, String language, String headline, String caption, String credit, String text) {}
