/** Tests of {@code org.backfile.edition}. */
@NullMarked
package org.backfile.edition;

import org.jspecify.annotations.NullMarked;
