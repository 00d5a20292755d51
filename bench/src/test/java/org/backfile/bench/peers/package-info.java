/** Tests of what exports are measured against. */
@NullMarked
package org.backfile.bench.peers;

import org.jspecify.annotations.NullMarked;
