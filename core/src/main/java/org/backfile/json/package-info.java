/**
 * The JSON forms of articles and reports: {@link org.backfile.json.ArticleJson} and {@link
 * org.backfile.json.ReportJson}; {@link org.backfile.json.ArticleSpool} keeps the articles of a
 * large edition out of memory.
 */
@NullMarked
package org.backfile.json;

import org.jspecify.annotations.NullMarked;
