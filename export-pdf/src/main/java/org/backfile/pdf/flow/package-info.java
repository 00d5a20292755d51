/**
 * What is to be set, with its style decided: articles and the edition's own pages as {@link
 * org.backfile.pdf.flow.FlowBlock}s, each with the {@link org.backfile.pdf.flow.Tag} that tells
 * what it is. Stands between the model and the setting of lines; knows no widths and no pages.
 */
@NullMarked
package org.backfile.pdf.flow;

import org.jspecify.annotations.NullMarked;
