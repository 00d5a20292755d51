package org.backfile.verify;

import org.backfile.gate.Gate;
import org.backfile.gate.GateLimits;

/** Makes gates that ask veraPDF, EPUBCheck and the reports beside the files. */
public final class Verifier implements Gate.Provider {
  @Override
  public Gate gate(GateLimits limits) {
    return new FileGate(limits);
  }
}
