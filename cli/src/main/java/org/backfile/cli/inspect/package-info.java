/**
 * A page for people that shows what became of a source: {@link
 * org.backfile.cli.inspect.VerdictPage}. What was read becomes pieces and facts, which are written
 * as one file of HTML that is well-formed XML too.
 */
@NullMarked
package org.backfile.cli.inspect;

import org.jspecify.annotations.NullMarked;
