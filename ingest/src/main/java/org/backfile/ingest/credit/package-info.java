/**
 * The credit-line grammar: who made, supplied and distributed a picture, read from the line under
 * it and from the picture's own fields. {@link org.backfile.ingest.credit.CreditParser} is the
 * entry point; what it knows of agencies, labels, licences and names stands in data files beside
 * it.
 */
@NullMarked
package org.backfile.ingest.credit;

import org.jspecify.annotations.NullMarked;
