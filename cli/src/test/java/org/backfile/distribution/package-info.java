/** Tests of the distribution as its users meet it: the folder, the archives, the launcher. */
@NullMarked
package org.backfile.distribution;

import org.jspecify.annotations.NullMarked;
