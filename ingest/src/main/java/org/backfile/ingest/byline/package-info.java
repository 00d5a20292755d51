/** Reads lines that tell who: {@link org.backfile.ingest.byline.Bylines}. */
@NullMarked
package org.backfile.ingest.byline;

import org.jspecify.annotations.NullMarked;
