/**
 * The container: the zip file, its {@code mimetype} and {@code META-INF/container.xml} (EPUB 3.3
 * section 4). Enter by {@link org.backfile.epub.ocf.OcfWriter}.
 */
@NullMarked
package org.backfile.epub.ocf;

import org.jspecify.annotations.NullMarked;
