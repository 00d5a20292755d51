/** The command line: the last stop of the road, and the only place that prints. */
@NullMarked
package org.backfile.cli;

import org.jspecify.annotations.NullMarked;
