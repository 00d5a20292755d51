/** Tests of {@code org.backfile.model}. */
@NullMarked
package org.backfile.model;

import org.jspecify.annotations.NullMarked;
