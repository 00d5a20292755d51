/**
 * Editions as PDF files that are PDF/A-2a and PDF/UA-1 at once. Start at {@link
 * org.backfile.pdf.PdfExporter}; the packages below are its stages, in the order font, flow, line,
 * page, draw.
 */
@NullMarked
package org.backfile.pdf;

import org.jspecify.annotations.NullMarked;
