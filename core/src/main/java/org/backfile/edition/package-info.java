/**
 * What is to be printed: articles bundled into an {@link org.backfile.edition.Edition} of sections,
 * with the rules for appeals and the edition's own words. It stands between the readers and the
 * exporters.
 */
@NullMarked
package org.backfile.edition;

import org.jspecify.annotations.NullMarked;
