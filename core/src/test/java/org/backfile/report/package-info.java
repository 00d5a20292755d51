/** Tests of {@code org.backfile.report}. */
@NullMarked
package org.backfile.report;

import org.jspecify.annotations.NullMarked;
