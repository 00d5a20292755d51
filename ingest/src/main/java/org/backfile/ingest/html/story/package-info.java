/**
 * From a saved page's tree to its {@link org.backfile.ingest.html.story.Story}: every block of the
 * page with a verdict, and of those kept the article's body.
 */
@NullMarked
package org.backfile.ingest.html.story;

import org.jspecify.annotations.NullMarked;
