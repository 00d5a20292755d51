/**
 * What exports are measured against besides other people's programs: {@link
 * org.backfile.bench.peers.BareZip} is the least that making an EPUB can cost.
 */
@NullMarked
package org.backfile.bench.peers;

import org.jspecify.annotations.NullMarked;
