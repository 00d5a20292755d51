package org.backfile.pdf.draw;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.backfile.export.Errand;
import org.backfile.export.Outbox;

/**
 * A PDF file written from front to back: an object leaves memory when it is complete, and all that
 * stays of it is where it stands. Objects that are no streams go into object streams (ISO 32000-1,
 * 7.5.7). Other threads compress and write; what is written and in which order does not depend on
 * them. For one thread.
 */
final class PdfFile implements AutoCloseable {
  /** As many objects are compressed together. */
  private static final int OBJECTS_TOGETHER = 200;

  /** As many bytes of them. */
  private static final int BYTES_TOGETHER = 1 << 16;

  /** The bytes of one line of the table of objects: kind, place, place in a stream. */
  private static final int ROW = 8;

  private final CountedOutput out;
  private final Executor executor;
  private final Outbox outbox;
  private final Flate.Press press = new Flate.Press();
  private final Places places = new Places();
  private final Bytes scratch = new Bytes(1 << 10);

  /** The beginning of what is written at the moment, by whichever thread. */
  private final Bytes head = new Bytes(1 << 10);

  private Together together = new Together();

  /**
   * Begins a file.
   *
   * @param version such as {@code 1.7}
   * @param out takes the file; not closed here
   * @param executor compresses and writes
   */
  PdfFile(String version, OutputStream out, Executor executor) throws IOException {
    this.out = new CountedOutput(out);
    this.executor = executor;
    outbox = new Outbox(executor);
    // The second line tells programs that the file is not text (ISO 32000-1, 7.5.2).
    this.out.write(("%PDF-" + version + "\n%").getBytes(StandardCharsets.US_ASCII));
    this.out.write(new byte[] {(byte) 0xF6, (byte) 0xE4, (byte) 0xFC, (byte) 0xDF, '\n'});
  }

  /** Objects that are going to be compressed together. */
  private static final class Together {
    private final Bytes index = new Bytes(1 << 11);
    private final Bytes objects = new Bytes(BYTES_TOGETHER + (1 << 12));
    private int number;
    private int count;
  }

  /**
   * Where each object stands: a position in the file, or less than zero for an object in an object
   * stream, of which the number and the place in it are packed. Thread-safe.
   */
  private static final class Places {
    private long[] places = new long[1 << 10];
    private int count = 1;

    synchronized int reserve() {
      if (count == places.length) {
        places = Arrays.copyOf(places, count * 2);
      }
      return count++;
    }

    synchronized void put(int number, long place) {
      places[number] = place;
    }

    synchronized long[] all() {
      return Arrays.copyOf(places, count);
    }
  }

  /** Bytes that another thread compresses. */
  private final class Packed implements Outbox.Piece {
    private final int number;
    private final byte[] entries;
    private final Errand<byte[]> data;

    Packed(int number, byte[] entries, byte[] content) {
      this.number = number;
      this.entries = entries;
      data = Errand.give(() -> press.compressed(content), executor);
    }

    @Override
    public void write() throws IOException {
      byte[] packed = data.result();
      begin(number, entries, "/Filter/FlateDecode", packed.length);
      out.write(packed);
      end();
    }
  }

  /** The number of an object that will be written later. */
  int reserve() {
    return places.reserve();
  }

  /** Writes an object that is no stream, and gives a pointer to it. */
  Reference add(COSBase value) throws IOException {
    int number = reserve();
    put(number, value);
    return new Reference(number);
  }

  /** Writes an object that is no stream. */
  void put(int number, COSBase value) throws IOException {
    scratch.clear();
    serialise(value, scratch);
    put(number, scratch);
  }

  /** Writes an object that is no stream; its bytes are copied. */
  void put(int number, Bytes value) throws IOException {
    if (together.count == 0) {
      together.number = reserve();
    }
    together.index.integer(number).raw(" ").integer(together.objects.size()).raw(" ");
    value.writeTo(together.objects);
    together.objects.write('\n');
    places.put(number, -((long) together.number << 16 | together.count));
    together.count++;
    if (together.count == OBJECTS_TOGETHER || together.objects.size() >= BYTES_TOGETHER) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (together.count > 0) {
      int first = together.index.size();
      Bytes content = new Bytes(first + together.objects.size());
      together.index.writeTo(content);
      together.objects.writeTo(content);
      Bytes entries = new Bytes(80);
      entries.raw("/Type/ObjStm/N ").integer(together.count).raw("/First ").integer(first);
      outbox.add(new Packed(together.number, entries.toArray(), content.toArray()), content.size());
      together = new Together();
    }
  }

  /** Writes a stream, compressed, and gives a pointer to it. */
  Reference stream(COSDictionary entries, byte[] content) throws IOException {
    int number = reserve();
    stream(number, entries, content);
    return new Reference(number);
  }

  /** Writes a stream, compressed. */
  void stream(int number, COSDictionary entries, byte[] content) throws IOException {
    outbox.add(new Packed(number, inner(entries), content), content.length);
  }

  /** Writes a stream of bytes that stay as they are. */
  Reference plain(COSDictionary entries, byte[] content) throws IOException {
    int number = reserve();
    byte[] inner = inner(entries);
    outbox.add(() -> whole(number, inner, content), content.length);
    return new Reference(number);
  }

  /**
   * What takes the place of a stream whose source fails.
   *
   * @param entries of its dictionary
   * @param content its bytes
   * @param told why it is needed, when it is written
   */
  record Substitute(COSDictionary entries, ByteSource content, Consumer<IOException> told) {}

  /**
   * Writes a stream of bytes that stay as they are, from a source that has to hold so many. When
   * the source fails, what it gave stays in the file unused: the table of objects leads to the
   * substitute, which comes after it.
   */
  void copy(
      int number, COSDictionary entries, ByteSource source, long length, Substitute substitute)
      throws IOException {
    byte[] inner = inner(entries);
    outbox.add(
        () -> {
          begin(number, inner, "", length);
          Optional<IOException> failure = out.copy(source, length);
          end();
          if (failure.isPresent()) {
            whole(number, inner(substitute.entries()), substitute.content().read());
            substitute.told().accept(failure.get());
          }
        },
        0);
  }

  private void whole(int number, byte[] inner, byte[] content) throws IOException {
    begin(number, inner, "", content.length);
    out.write(content);
    end();
  }

  /** Writes a stream of whatever length, compressing it on the way; its length is told after it. */
  void pack(int number, COSDictionary entries, InputStream content) throws IOException {
    int length = reserve();
    outbox.empty();
    object(number);
    out.write(inner(entries));
    head.clear();
    head.raw("/Filter/FlateDecode/Length ").reference(length).raw(">>\nstream\n").writeTo(out);
    long start = out.position();
    Flate.compress(content, out);
    long end = out.position();
    end();
    put(length, COSInteger.get(end - start));
  }

  private void object(int number) throws IOException {
    places.put(number, out.position());
    head.clear();
    head.integer(number).raw(" 0 obj\n<<").writeTo(out);
  }

  private void begin(int number, byte[] entries, String filter, long length) throws IOException {
    object(number);
    out.write(entries);
    head.clear();
    head.raw(filter).raw("/Length ").integer(length).raw(">>\nstream\n").writeTo(out);
  }

  private void end() throws IOException {
    out.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] inner(COSDictionary entries) {
    Bytes bytes = new Bytes(128);
    entries(entries, bytes);
    return bytes.toArray();
  }

  /**
   * Completes the file: the table of where everything is, as a stream (ISO 32000-1, 7.5.8).
   *
   * @param trailer its entries but for those of the table itself
   */
  void finish(COSDictionary trailer) throws IOException {
    flush();
    outbox.empty();
    int number = reserve();
    long start = out.position();
    places.put(number, start);
    long[] all = places.all();
    byte[] table = table(all);
    COSDictionary entries = Cos.dictionary();
    Cos.put(entries, "Type", "XRef");
    Cos.put(entries, "Size", COSInteger.get(all.length));
    Cos.put(entries, "W", Cos.numbers(1, 5, 2));
    COSDictionary parameters = Cos.direct();
    Cos.put(parameters, "Predictor", COSInteger.get(12));
    Cos.put(parameters, "Columns", COSInteger.get(ROW));
    Cos.put(entries, "DecodeParms", parameters);
    trailer.entrySet().forEach(entry -> entries.setItem(entry.getKey(), entry.getValue()));
    new Packed(number, inner(entries), table).write();
    head.clear();
    head.raw("startxref\n").integer(start).raw("\n%%EOF\n").writeTo(out);
  }

  /** One line for each object, as its difference from the line before (PNG's filter Up). */
  private static byte[] table(long[] places) {
    byte[] table = new byte[places.length * (ROW + 1)];
    byte[] above = new byte[ROW];
    for (int number = 0; number < places.length; number++) {
      byte[] row = row(places[number]);
      int at = number * (ROW + 1);
      table[at] = 2;
      for (int i = 0; i < ROW; i++) {
        table[at + 1 + i] = (byte) (row[i] - above[i]);
      }
      above = row;
    }
    return table;
  }

  private static byte[] row(long place) {
    byte[] row = new byte[ROW];
    long packed = -place;
    row[0] = (byte) (place > 0 ? 1 : place < 0 ? 2 : 0);
    long second = place > 0 ? place : packed >> 16;
    int third = place < 0 ? (int) (packed & 0xFFFF) : place > 0 ? 0 : 0xFFFF;
    for (int i = 0; i < 5; i++) {
      row[5 - i] = (byte) (second >> (8 * i));
    }
    row[6] = (byte) (third >> 8);
    row[7] = (byte) third;
    return row;
  }

  /** Waits until no other thread writes any more. */
  @Override
  public void close() {
    outbox.close();
    press.close();
  }

  private static void serialise(COSBase value, Bytes bytes) {
    if (value instanceof Reference reference) {
      bytes.reference(reference.number());
    } else if (value instanceof COSStream) {
      throw new IllegalArgumentException("a stream is an object of its own");
    } else if (value instanceof COSDictionary dictionary) {
      bytes.raw("<<");
      entries(dictionary, bytes);
      bytes.raw(">>");
    } else if (value instanceof COSArray array) {
      bytes.raw("[");
      for (int i = 0; i < array.size(); i++) {
        bytes.raw(i == 0 ? "" : " ");
        serialise(array.get(i), bytes);
      }
      bytes.raw("]");
    } else {
      atom(value, bytes);
    }
  }

  private static void entries(COSDictionary dictionary, Bytes bytes) {
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      atom(entry.getKey(), bytes);
      bytes.raw(" ");
      serialise(entry.getValue(), bytes);
    }
  }

  private static void atom(COSBase value, Bytes bytes) {
    try {
      if (value instanceof COSName name) {
        name.writePDF(bytes);
      } else if (value instanceof COSInteger integer) {
        bytes.integer(integer.longValue());
      } else if (value instanceof COSFloat number) {
        bytes.number(number.floatValue()); // the runtimes' own words for numbers differ
      } else if (value instanceof COSString string) {
        COSWriter.writeString(string, bytes);
      } else if (value instanceof COSBoolean bool) {
        bytes.raw(bool.getValue() ? "true" : "false");
      } else if (value == COSNull.NULL) {
        bytes.raw("null");
      } else {
        throw new IllegalArgumentException("no object of a file: " + value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }
}
