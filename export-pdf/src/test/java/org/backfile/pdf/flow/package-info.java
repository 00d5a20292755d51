/** What flows are made of, piece by piece. */
@NullMarked
package org.backfile.pdf.flow;

import org.jspecify.annotations.NullMarked;
