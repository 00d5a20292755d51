package org.backfile.epub.nav;

/**
 * A place that a reading system offers a way to.
 *
 * @param type its {@code epub:type}
 * @param title what it is called, such as the title of a document
 * @param language the language of the title, a BCP 47 tag
 * @param href its document, under the package document's folder
 */
public record Landmark(String type, String title, String language, String href) {}
