package org.backfile.epub.content;

/**
 * What a story's document needs to know of the EPUB around it.
 *
 * @param furniture the edition's own words
 * @param pictures where its pictures are
 * @param links where its links lead
 */
public record Surroundings(Furniture furniture, Pictures pictures, Links links) {}
