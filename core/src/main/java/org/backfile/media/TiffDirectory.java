package org.backfile.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An image file directory: a TIFF file's or EXIF block's fields by tag (TIFF 6.0 section 2, and
 * BigTIFF, which has wider numbers). Of integer fields the first value is told, of others where
 * their bytes are.
 */
final class TiffDirectory {
  private static final int CLASSIC = 42;
  private static final int BIG = 43;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int LONG8 = 16;

  /** How many bytes a value of each type has, by the type's number. */
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  /** More entries than any real directory has. */
  private static final int MOST_ENTRIES = 4096;

  private final Map<Integer, Long> numbers = new HashMap<>();

  /** Where the values of short fields lie that are too many for the field itself. */
  private final Map<Integer, Long> elsewhere = new HashMap<>();

  /** Where the values of each field lie. */
  private final Map<Integer, Stretch> stretches = new HashMap<>();

  private final TiffBytes bytes;
  private final Form form;
  private final long next;

  private TiffDirectory(TiffBytes bytes, Form form, long offset) throws IOException {
    this.bytes = bytes;
    this.form = form;
    ByteBuffer count = form.at(bytes, offset, form.countBytes());
    long entries = form.big ? count.getLong() : Short.toUnsignedInt(count.getShort());
    if (entries < 0 || entries > MOST_ENTRIES) {
      throw PictureDefect.damaged("a TIFF directory claims " + entries + " fields");
    }
    int size = (int) entries * form.entryBytes();
    ByteBuffer table = form.at(bytes, offset + form.countBytes(), size + form.offsetBytes());
    for (int i = 0; i < entries; i++) {
      int at = i * form.entryBytes();
      entry(table, at);
      stretch(table, at, offset + form.countBytes() + at);
    }
    next = form.offset(table, size);
  }

  /** The first directory of a file. */
  static TiffDirectory first(TiffBytes bytes) throws IOException {
    byte[] head = bytes.at(0, 8);
    if (head[0] != head[1] || (head[0] != 'I' && head[0] != 'M')) {
      throw PictureDefect.notAPicture("it has no TIFF header");
    }
    ByteOrder order = head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ByteBuffer buffer = ByteBuffer.wrap(head).order(order);
    int version = buffer.getShort(2);
    if (version != CLASSIC && version != BIG) {
      throw PictureDefect.notAPicture("it has no TIFF header");
    }
    Form form = new Form(order, version == BIG);
    long offset =
        form.big ? form.at(bytes, 8, 8).getLong() : Integer.toUnsignedLong(buffer.getInt(4));
    return new TiffDirectory(bytes, form, offset);
  }

  /** The directory after this one, unless it lies before it in the file, as in a circle. */
  Optional<TiffDirectory> following(long here) throws IOException {
    return next > here ? Optional.of(new TiffDirectory(bytes, form, next)) : Optional.empty();
  }

  /** Where the next directory is; 0 when this is the last. */
  long next() {
    return next;
  }

  /** A field's first number. */
  Optional<Long> number(int tag) throws IOException {
    Long place = elsewhere.get(tag);
    return place == null
        ? Optional.ofNullable(numbers.get(tag))
        : Optional.of((long) Short.toUnsignedInt(form.at(bytes, place, 2).getShort()));
  }

  /**
   * A field's bytes as they are in the file.
   *
   * @param most a longer field counts as absent, in bytes
   * @throws PictureDefect when they are not all there
   */
  Optional<byte[]> bytes(int tag, int most) throws IOException {
    Stretch stretch = stretches.get(tag);
    return stretch == null || stretch.length() > most
        ? Optional.empty()
        : Optional.of(bytes.at(stretch.offset(), (int) stretch.length()));
  }

  /** Bytes of the file. */
  private record Stretch(long offset, long length) {}

  private void entry(ByteBuffer table, int at) {
    int tag = Short.toUnsignedInt(table.getShort(at));
    int type = Short.toUnsignedInt(table.getShort(at + 2));
    long count = form.offset(table, at + 4);
    int value = at + 4 + form.offsetBytes();
    if (type == SHORT && count > form.offsetBytes() / 2) {
      elsewhere.putIfAbsent(tag, form.offset(table, value));
    } else if (type == SHORT) {
      numbers.putIfAbsent(tag, (long) Short.toUnsignedInt(table.getShort(value)));
    } else if (type == LONG) {
      numbers.putIfAbsent(tag, Integer.toUnsignedLong(table.getInt(value)));
    } else if (type == LONG8 && form.big) {
      numbers.putIfAbsent(tag, table.getLong(value));
    }
  }

  /** Notes where a field's values are: in the table itself when they fit. */
  private void stretch(ByteBuffer table, int at, long place) {
    int tag = Short.toUnsignedInt(table.getShort(at));
    int type = Short.toUnsignedInt(table.getShort(at + 2));
    int size = type < SIZES.length ? SIZES[type] : 0;
    long count = form.offset(table, at + 4);
    int value = at + 4 + form.offsetBytes();
    if (size == 0 || count < 1 || count > Integer.MAX_VALUE / size) {
      return;
    }
    boolean inside = count * size <= form.offsetBytes();
    long offset = inside ? place + 4 + form.offsetBytes() : form.offset(table, value);
    if (offset >= 0) {
      stretches.putIfAbsent(tag, new Stretch(offset, count * size));
    }
  }

  /** How numbers are written. */
  private record Form(ByteOrder order, boolean big) {
    int countBytes() {
      return big ? 8 : 2;
    }

    int entryBytes() {
      return big ? 20 : 12;
    }

    int offsetBytes() {
      return big ? 8 : 4;
    }

    long offset(ByteBuffer buffer, int at) {
      return big ? buffer.getLong(at) : Integer.toUnsignedLong(buffer.getInt(at));
    }

    ByteBuffer at(TiffBytes bytes, long offset, int length) throws IOException {
      if (offset < 0 || offset > Long.MAX_VALUE - length) {
        throw PictureDefect.damaged("a TIFF offset is out of bounds");
      }
      return ByteBuffer.wrap(bytes.at(offset, length)).order(order);
    }
  }
}
