/** Tests of what pages say of themselves. */
@NullMarked
package org.backfile.ingest.html.meta;

import org.jspecify.annotations.NullMarked;
