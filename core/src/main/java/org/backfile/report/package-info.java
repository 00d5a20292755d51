/**
 * What a run has to say about its inputs. Defects of a document are never exceptions: each is an
 * {@link org.backfile.report.Issue} that ends in the run's report.
 */
@NullMarked
package org.backfile.report;

import org.jspecify.annotations.NullMarked;
