package org.backfile.ingest.html.page;

import com.google.common.base.Ascii;
import com.google.common.io.ByteSource;
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
      return new Base64InputStream(in);
    }
  },
  /** As they are, but for what mail does not carry. */
  QUOTED_PRINTABLE {
    @Override
    InputStream decode(InputStream in) {
      return new QuotedPrintableInputStream(in);
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
}
