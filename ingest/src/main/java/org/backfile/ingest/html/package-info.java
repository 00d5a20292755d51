/**
 * Saved web pages. HtmlArticleSource reads a file with {@code page}, learns what the page says of
 * itself with {@code meta}, and finds the story with {@code story}.
 */
@NullMarked
package org.backfile.ingest.html;

import org.jspecify.annotations.NullMarked;
