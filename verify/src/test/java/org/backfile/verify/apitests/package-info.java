/** Tests of the gate as others see it. */
@NullMarked
package org.backfile.verify.apitests;

import org.jspecify.annotations.NullMarked;
