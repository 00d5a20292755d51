/**
 * Reads lines that tell when: {@link org.backfile.ingest.dateline.DateParser} for those of many
 * languages.
 */
@NullMarked
package org.backfile.ingest.dateline;

import org.jspecify.annotations.NullMarked;
