/** The commands, one class each: they read the words of the command line and start the work. */
@NullMarked
package org.backfile.cli.command;

import org.jspecify.annotations.NullMarked;
