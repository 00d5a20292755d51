/**
 * The making of pages: {@link org.backfile.pdf.page.Paginator} cuts galleys into {@link
 * org.backfile.pdf.page.Page}s, keeps together what belongs together, and adds the furniture. Comes
 * after the setting of lines and before drawing.
 */
@NullMarked
package org.backfile.pdf.page;

import org.jspecify.annotations.NullMarked;
