package org.backfile.epub.nav;

/**
 * The beginning of a page of the same edition in a format of pages.
 *
 * @param label the page's printed number
 * @param href the block that begins it, under the package document's folder
 */
public record PageTarget(String label, String href) {}
