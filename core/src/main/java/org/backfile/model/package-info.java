/** The data of the road: articles, their blocks, figures, credits, appeals and provenance. */
@NullMarked
package org.backfile.model;

import org.jspecify.annotations.NullMarked;
