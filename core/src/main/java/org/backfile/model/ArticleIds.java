package org.backfile.model;

import com.google.common.hash.Hashing;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes the name-based UUIDs (version 5, RFC 9562 section 5.5) that identify articles for good. */
public final class ArticleIds {
  /** The namespace for names that are URLs, from RFC 9562 section 6.6. */
  public static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  /** Backfile's namespace for content: the version 5 UUID of {@code urn:backfile:content}. */
  public static final UUID CONTENT_NAMESPACE = uuid5(URL_NAMESPACE, "urn:backfile:content");

  private ArticleIds() {}

  /** The identifier of the article that lives at a canonical address. */
  public static UUID ofUrl(URI canonicalUrl) {
    return ofUrl(canonicalUrl.toString());
  }

  /** The same for an address that need not be one. */
  public static UUID ofUrl(String address) {
    return uuid5(URL_NAMESPACE, address);
  }

  /**
   * The identifier of an article without an address: the same headline and text always give the
   * same one.
   */
  public static UUID ofContent(String headline, String text) {
    return uuid5(CONTENT_NAMESPACE, headline + '\u0000' + text);
  }

  /** The version 5 UUID of a name in a namespace (RFC 9562 section 5.5). */
  @SuppressWarnings("deprecation") // SHA-1 is what version 5 is defined by
  public static UUID uuid5(UUID namespace, String name) {
    byte[] hash =
        Hashing.sha1()
            .newHasher()
            .putBytes(
                ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array())
            .putString(name, StandardCharsets.UTF_8)
            .hash()
            .asBytes();
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    long high = (bytes.getLong() & ~0xF000L) | 0x5000L;
    long low = (bytes.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
    return new UUID(high, low);
  }
}
