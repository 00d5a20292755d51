/** Tests of date lines. */
@NullMarked
package org.backfile.ingest.dateline;

import org.jspecify.annotations.NullMarked;
