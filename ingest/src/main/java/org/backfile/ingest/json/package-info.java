/**
 * Articles in Backfile's own JSON form, one or many in a file: {@link
 * org.backfile.ingest.json.JsonArticleSource}.
 */
@NullMarked
package org.backfile.ingest.json;

import org.jspecify.annotations.NullMarked;
