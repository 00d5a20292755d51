/**
 * The way in: sources become {@link org.backfile.model.Article articles}. {@link
 * org.backfile.ingest.Sources} finds the files and knows the {@link
 * org.backfile.ingest.ArticleSource} of each family of formats; each family has a package of its
 * own and is one line in the registry.
 */
@NullMarked
package org.backfile.ingest;

import org.jspecify.annotations.NullMarked;
