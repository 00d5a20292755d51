/**
 * What can be told of text without understanding it: {@link
 * org.backfile.ingest.language.LanguageDetector} tells its language.
 */
@NullMarked
package org.backfile.ingest.language;

import org.jspecify.annotations.NullMarked;
