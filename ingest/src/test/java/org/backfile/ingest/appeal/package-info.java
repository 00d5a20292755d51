/** Tests of the recogniser of appeals. */
@NullMarked
package org.backfile.ingest.appeal;

import org.jspecify.annotations.NullMarked;
