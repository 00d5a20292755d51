/** Tests of the checks' own parts. */
@NullMarked
package org.backfile.verify;

import org.jspecify.annotations.NullMarked;
