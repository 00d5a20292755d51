/** Tests of the reader of saved pages. */
@NullMarked
package org.backfile.ingest.html.page;

import org.jspecify.annotations.NullMarked;
