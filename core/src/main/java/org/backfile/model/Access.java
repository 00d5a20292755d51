package org.backfile.model;

/** Whether an article can be read without paying, as its publisher says. */
public enum Access {
  /** Everybody reads it. */
  FREE,
  /** It, or a part of it, is for those who pay, or who have not read too much yet. */
  PAYWALLED
}
