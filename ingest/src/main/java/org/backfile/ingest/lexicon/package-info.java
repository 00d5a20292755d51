/**
 * What the readers know about words, kept as data: a {@link org.backfile.ingest.lexicon.Lexicon} is
 * read from one file for each language, and {@link org.backfile.ingest.lexicon.Phrases} finds its
 * entries in text in linear time.
 */
@NullMarked
package org.backfile.ingest.lexicon;

import org.jspecify.annotations.NullMarked;
