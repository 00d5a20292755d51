/**
 * What a saved page says of itself outside its story: {@link
 * org.backfile.ingest.html.meta.PageMetadata}, each fact with where it stood.
 */
@NullMarked
package org.backfile.ingest.html.meta;

import org.jspecify.annotations.NullMarked;
