/** Talk to the person at the terminal: progress and messages, all on standard error. */
@NullMarked
package org.backfile.cli.terminal;

import org.jspecify.annotations.NullMarked;
