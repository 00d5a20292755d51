/** Tests of {@code org.backfile.export}. */
@NullMarked
package org.backfile.export;

import org.jspecify.annotations.NullMarked;
