package org.backfile.bench.pictures;

/** A rectangle by its edges, in pixels, y down from the sheet's top. */
record Field(double left, double top, double right, double bottom) {}
