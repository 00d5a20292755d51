/**
 * Scraped text: the words of a page as they came off it, with captions, asks for money, buttons and
 * all. {@link org.backfile.ingest.text.TextArticleSource} is the reader; bytes become a {@code
 * DecodedText}, that becomes {@code Stretch}es with their place in it, each stretch gets one role,
 * and roles become an article.
 */
@NullMarked
package org.backfile.ingest.text;

import org.jspecify.annotations.NullMarked;
