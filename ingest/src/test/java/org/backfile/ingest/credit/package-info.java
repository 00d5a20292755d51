/** Tests of the credit-line grammar, through its public face. */
@NullMarked
package org.backfile.ingest.credit;

import org.jspecify.annotations.NullMarked;
