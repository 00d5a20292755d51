/** Tests of the reader of saved pages, by its public face. */
@NullMarked
package org.backfile.ingest.html;

import org.jspecify.annotations.NullMarked;
