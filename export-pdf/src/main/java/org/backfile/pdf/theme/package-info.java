/**
 * How editions look, as data: a {@link org.backfile.pdf.theme.StyleSheet} is a small text of rules
 * from which the {@link org.backfile.pdf.flow.Theme} for a sheet of paper and a number of columns
 * is made. Stands before all stages; docs/themes.md tells the form.
 */
@NullMarked
package org.backfile.pdf.theme;

import org.jspecify.annotations.NullMarked;
