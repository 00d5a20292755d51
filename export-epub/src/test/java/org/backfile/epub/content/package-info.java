/** Tests of what the content documents decide by themselves. */
@NullMarked
package org.backfile.epub.content;

import org.jspecify.annotations.NullMarked;
