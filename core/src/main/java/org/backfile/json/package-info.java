/** The JSON forms of articles and reports. */
@NullMarked
package org.backfile.json;

import org.jspecify.annotations.NullMarked;
