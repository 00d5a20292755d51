/** Tests of the JSON form of articles. */
@NullMarked
package org.backfile.json;

import org.jspecify.annotations.NullMarked;
