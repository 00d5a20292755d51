/** The arrows of the house, held by tests over every module's classes. */
@NullMarked
package org.backfile.architecture;

import org.jspecify.annotations.NullMarked;
