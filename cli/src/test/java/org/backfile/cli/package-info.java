/** Tests of the command line, from words to finished files. */
@NullMarked
package org.backfile.cli;

import org.jspecify.annotations.NullMarked;
