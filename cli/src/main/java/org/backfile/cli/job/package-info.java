/**
 * The work of a run, from sources to artefacts and report: {@link org.backfile.cli.job.ExportJob}.
 */
@NullMarked
package org.backfile.cli.job;

import org.jspecify.annotations.NullMarked;
