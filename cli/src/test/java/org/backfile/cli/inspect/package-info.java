/** Tests of the page that shows what became of a source. */
@NullMarked
package org.backfile.cli.inspect;

import org.jspecify.annotations.NullMarked;
