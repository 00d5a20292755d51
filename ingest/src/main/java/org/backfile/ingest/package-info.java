/** Sources become articles here. */
@NullMarked
package org.backfile.ingest;

import org.jspecify.annotations.NullMarked;
