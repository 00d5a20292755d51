package org.backfile.bench.pictures;

import java.util.Optional;

/**
 * What a picture file says of itself.
 *
 * @param language the texts' language, a BCP 47 tag
 * @param description what the picture shows, as printed below it
 * @param creator who made it: an office or a desk
 * @param credit whom to name
 * @param source who handed it on, if anybody
 * @param rights the notice of rights
 * @param altText what to read to those who cannot see it, if anybody wrote it
 */
public record Caption(
    String language,
    String description,
    String creator,
    String credit,
    Optional<String> source,
    String rights,
    Optional<String> altText) {}
