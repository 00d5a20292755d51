/** Tests of pictures that lie beside a text. */
@NullMarked
package org.backfile.ingest.picture;

import org.jspecify.annotations.NullMarked;
