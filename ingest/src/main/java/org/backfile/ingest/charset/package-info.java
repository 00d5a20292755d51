/**
 * From a source's bytes to characters: {@link org.backfile.ingest.charset.SourceBytes} reads and
 * unpacks within limits, {@link org.backfile.ingest.charset.Charsets} finds the charset, {@link
 * org.backfile.ingest.charset.Decoding} decodes. Serves every reader.
 */
@NullMarked
package org.backfile.ingest.charset;

import org.jspecify.annotations.NullMarked;
