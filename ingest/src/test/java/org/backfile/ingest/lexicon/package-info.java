/** Tests of the lexicons. */
@NullMarked
package org.backfile.ingest.lexicon;

import org.jspecify.annotations.NullMarked;
