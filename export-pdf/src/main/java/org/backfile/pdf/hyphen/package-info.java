/**
 * Where words may be parted: {@link org.backfile.pdf.hyphen.Hyphenator} asks the {@link
 * org.backfile.pdf.hyphen.Patterns} of a language. Serves the setting of lines and knows nothing of
 * it.
 */
@NullMarked
package org.backfile.pdf.hyphen;

import org.jspecify.annotations.NullMarked;
