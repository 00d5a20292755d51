/** Tests of {@code org.backfile.ingest}. */
@NullMarked
package org.backfile.ingest;

import org.jspecify.annotations.NullMarked;
