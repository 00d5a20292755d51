/** Tests of what the commands read beside sources. */
@NullMarked
package org.backfile.cli.command;

import org.jspecify.annotations.NullMarked;
