/** Tests of pictures on fixtures that are made here. */
@NullMarked
package org.backfile.media;

import org.jspecify.annotations.NullMarked;
