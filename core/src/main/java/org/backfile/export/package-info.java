/**
 * The port between an edition and the formats it is exported to. A format implements {@link
 * org.backfile.export.Exporter} in a module of its own; formats do not know each other.
 */
@NullMarked
package org.backfile.export;

import org.jspecify.annotations.NullMarked;
