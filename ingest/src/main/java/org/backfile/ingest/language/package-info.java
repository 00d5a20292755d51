/** Tells languages: {@link org.backfile.ingest.language.LanguageDetector}. Serves every reader. */
@NullMarked
package org.backfile.ingest.language;

import org.jspecify.annotations.NullMarked;
