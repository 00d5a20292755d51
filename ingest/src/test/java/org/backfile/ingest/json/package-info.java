/** Tests of files of articles in JSON. */
@NullMarked
package org.backfile.ingest.json;

import org.jspecify.annotations.NullMarked;
