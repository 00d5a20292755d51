package org.backfile.pdf.font;

/**
 * A glyph of a text that was shaped as a whole. Lengths are in ems.
 *
 * @param glyph the glyph
 * @param character where in the text the first character is that it shows, alone or together with
 *     the glyphs of the same place
 * @param advance how far it moves the pen
 * @param x how far right of the pen it stands
 * @param y how far above the baseline it stands
 */
public record ShapedGlyph(int glyph, int character, double advance, double x, double y) {}
