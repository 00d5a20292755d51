package org.backfile.ingest.html.page;

import com.google.common.base.Ascii;
import com.google.common.io.ByteSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** How a part's bytes are written (RFC 2045, section 6). Damage is passed over where it can be. */
enum TransferCoding {
  /** As they are. */
  IDENTITY {
    @Override
    InputStream decode(InputStream in) {
      return in;
    }
  },
  /** Three bytes as four characters. */
  BASE64 {
    @Override
    InputStream decode(InputStream in) {
      return new Closing(new Base64InputStream(in), in);
    }
  },
  /** As they are, but for what mail does not carry. */
  QUOTED_PRINTABLE {
    @Override
    InputStream decode(InputStream in) {
      return new Closing(new QuotedPrintableInputStream(in), in);
    }
  };

  /** The coding that a {@code Content-Transfer-Encoding} field names. */
  static TransferCoding of(String field) {
    return switch (Ascii.toLowerCase(field.strip())) {
      case "base64" -> BASE64;
      case "quoted-printable" -> QUOTED_PRINTABLE;
      default -> IDENTITY;
    };
  }

  /** What is read decoded; closing it closes what it reads. */
  abstract InputStream decode(InputStream in);

  /** Decodes at each use. */
  ByteSource decode(ByteSource encoded) {
    TransferCoding coding = this;
    return coding == IDENTITY
        ? encoded
        : new ByteSource() {
          @Override
          public InputStream openStream() throws IOException {
            return coding.decode(encoded.openBufferedStream());
          }
        };
  }

  /**
   * Closes what a decoder reads, which mime4j's do not, and the decoder once only: closed twice, it
   * would give its buffer to two others.
   */
  private static final class Closing extends FilterInputStream {
    private final InputStream encoded;
    private boolean closed;

    Closing(InputStream decoder, InputStream encoded) {
      super(decoder);
      this.encoded = encoded;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        try {
          super.close();
        } finally {
          encoded.close();
        }
      }
    }
  }
}
