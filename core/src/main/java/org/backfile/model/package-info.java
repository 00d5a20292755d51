/**
 * What an article is: immutable values that every stage of the road shares. Start at {@link
 * org.backfile.model.Article}; nothing here knows how an article is read or printed.
 */
@NullMarked
package org.backfile.model;

import org.jspecify.annotations.NullMarked;
