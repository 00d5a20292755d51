/**
 * From the bytes of a saved page, in whatever form it was saved, to a {@link
 * org.backfile.ingest.html.page.SavedPage}: its markup as a tree, and the pictures saved with it.
 * {@link org.backfile.ingest.html.page.PageReader} is the way in.
 */
@NullMarked
package org.backfile.ingest.html.page;

import org.jspecify.annotations.NullMarked;
