/** Tests of a run's own work: what it finds wrong beside what readers and exporters find. */
@NullMarked
package org.backfile.cli.job;

import org.jspecify.annotations.NullMarked;
