/** Tests of the reader of scraped text. */
@NullMarked
package org.backfile.ingest.text;

import org.jspecify.annotations.NullMarked;
