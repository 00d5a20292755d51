package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;

/**
 * Who made, supplied and distributed one picture, or one part of it.
 *
 * @param scope which picture or part, such as "left", when the line says so
 * @param creators photographers and other makers, names in ordinary case, in order
 * @param agencies organisations it was made for or came through, in order, by their usual names
 * @param distributor the organisation that passed it on last
 * @param supply how it came to the publisher, when it was not made for one
 * @param rights the rights notice, verbatim
 * @param licence the public licence it may be used under
 */
public record Attribution(
    Optional<String> scope,
    List<String> creators,
    List<String> agencies,
    Optional<String> distributor,
    Optional<Supply> supply,
    Optional<String> rights,
    Optional<Licence> licence) {
  /** Copies the lists. */
  public Attribution {
    creators = List.copyOf(creators);
    agencies = List.copyOf(agencies);
  }

  /** How a picture came to its publisher. */
  public enum Supply {
    /** Given out by the organisation it shows or concerns. */
    HANDOUT,
    /** By kind permission of its owner. */
    COURTESY,
    /** Made by one for many under a pool arrangement. */
    POOL
  }

  /**
   * A public licence or dedication.
   *
   * @param id the SPDX identifier, such as {@code CC-BY-SA-4.0}, or {@code public-domain}
   * @param name the usual short name, such as "CC BY-SA 4.0"
   */
  public record Licence(String id, String name) {
    /** Checks both. */
    public Licence {
      checkArgument(!id.isBlank(), "licence id must not be blank");
      checkArgument(!name.isBlank(), "licence name must not be blank");
    }
  }
}
