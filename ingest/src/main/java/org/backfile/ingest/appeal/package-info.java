/**
 * Publishers' requests to their readers: banners, asks for money, newsletters, paywalls. {@link
 * org.backfile.ingest.appeal.AppealRecogniser} finds where each begins and ends among a page's
 * paragraphs, whatever reader they came from.
 */
@NullMarked
package org.backfile.ingest.appeal;

import org.jspecify.annotations.NullMarked;
