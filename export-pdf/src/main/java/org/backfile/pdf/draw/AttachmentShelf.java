package org.backfile.pdf.draw;

import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSString;

/** The files inside one file (ISO 32000-1, 7.11.4). Not thread-safe. */
final class AttachmentShelf {
  /** What is larger does not go through memory. */
  private static final long LARGE_BYTES = 1 << 20;

  private final PdfFile file;
  private final TextStrings strings;
  private final Map<String, Integer> specifications = new TreeMap<>();

  AttachmentShelf(PdfFile file, TextStrings strings) {
    this.file = file;
    this.strings = strings;
  }

  /**
   * Attaches a file.
   *
   * @return the number of the object that describes it
   */
  int add(Attachment attachment) throws IOException {
    int data = file.reserve();
    ByteSource bytes = attachment.bytes();
    Sum sum = sum(bytes);
    COSDictionary entries = entries(attachment, sum);
    if (sum.length() <= LARGE_BYTES) {
      file.stream(data, entries, bytes.read());
    } else {
      try (InputStream in = bytes.openStream()) {
        file.pack(data, entries, in);
      }
    }
    COSDictionary holder = Cos.direct();
    Cos.put(holder, "F", new Reference(data));
    Cos.put(holder, "UF", new Reference(data));
    COSDictionary specification = Cos.dictionary();
    Cos.put(specification, "Type", "Filespec");
    Cos.put(specification, "F", Cos.ascii(attachment.name()));
    Cos.put(specification, "UF", Cos.ascii(attachment.name()));
    Cos.put(specification, "Desc", strings.string(attachment.description()));
    Cos.put(specification, "AFRelationship", attachment.relation().type());
    Cos.put(specification, "EF", holder);
    int number = file.add(specification).number();
    specifications.put(attachment.name(), number);
    return number;
  }

  private static COSDictionary entries(Attachment attachment, Sum sum) {
    COSDictionary parameters = Cos.direct();
    Cos.put(parameters, "Size", COSInteger.get(sum.length()));
    Cos.put(parameters, "CheckSum", sum.md5());
    Cos.put(parameters, "CreationDate", Cos.date(attachment.date()));
    Cos.put(parameters, "ModDate", Cos.date(attachment.date()));
    COSDictionary entries = Cos.dictionary();
    Cos.put(entries, "Type", "EmbeddedFile");
    Cos.put(entries, "Subtype", attachment.mediaType());
    Cos.put(entries, "Params", parameters);
    return entries;
  }

  /**
   * What readers check a file by.
   *
   * @param md5 the digest that ISO 32000-1 (table 46) asks for; it guards against accidents alone
   */
  private record Sum(long length, COSString md5) {}

  private static Sum sum(ByteSource bytes) throws IOException {
    try (DigestInputStream in = new DigestInputStream(bytes.openStream(), md5())) {
      long length = ByteStreams.exhaust(in);
      return new Sum(length, new COSString(in.getMessageDigest().digest()));
    }
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  boolean isEmpty() {
    return specifications.isEmpty();
  }

  /** Writes the list of the files by name, and gives a pointer to it. */
  Reference finish() throws IOException {
    NameTree tree = new NameTree(file, "Names");
    for (Map.Entry<String, Integer> entry : specifications.entrySet()) {
      tree.add(new Bytes(64).literal(entry.getKey()), new Bytes(16).reference(entry.getValue()));
    }
    return tree.finish();
  }
}
