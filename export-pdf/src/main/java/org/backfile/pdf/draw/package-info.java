/**
 * The drawing: {@link org.backfile.pdf.draw.PdfDrawing} puts finished pages into a PDF file, with
 * the tree that tells what everything is. The last stage; beside the fonts, the only one that knows
 * how a PDF is written.
 */
@NullMarked
package org.backfile.pdf.draw;

import org.jspecify.annotations.NullMarked;
