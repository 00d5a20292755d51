package org.backfile.pdf.theme;

/**
 * A property set to a value.
 *
 * @param property its name
 * @param value what it is set to
 * @param place where the value stands
 */
record Declaration(String property, Value value, Place place) {}
