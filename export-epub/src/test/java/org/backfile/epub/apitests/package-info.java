/** Tests of the EPUB exporter by the files that it makes, each of them put through EPUBCheck. */
@NullMarked
package org.backfile.epub.apitests;

import org.jspecify.annotations.NullMarked;
