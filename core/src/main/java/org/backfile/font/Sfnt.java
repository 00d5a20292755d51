package org.backfile.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of one font in a font file, or in a collection of them (OpenType 1.9, "Organization of
 * an OpenType font"). Nothing is read before it is asked for, and nothing beyond the file's end.
 */
public final class Sfnt {
  /** A collection's first four bytes. */
  private static final int COLLECTION = tag("ttcf");

  /** More fonts than the largest collections in use have. */
  private static final int MOST_FONTS = 64;

  /** More tables than any font has. */
  private static final int MOST_TABLES = 128;

  private final Bytes file;
  private final boolean shared;
  private final SortedMap<String, Extent> tables = new TreeMap<>();

  private Sfnt(Bytes file, long directory, boolean shared) throws IOException {
    this.file = file;
    this.shared = shared;
    int count = Short.toUnsignedInt(file.read(directory + 4, 2).getShort(0));
    if (count > MOST_TABLES) {
      throw new IOException("the font has " + count + " tables");
    }
    ByteBuffer entries = file.read(directory + 12, count * 16L);
    for (int i = 0; i < count * 16; i += 16) {
      long offset = Integer.toUnsignedLong(entries.getInt(i + 8));
      long length = Integer.toUnsignedLong(entries.getInt(i + 12));
      tables.put(name(entries.getInt(i)), new Extent(offset, length));
    }
  }

  private record Extent(long offset, long length) {}

  /** Where a font's bytes come from. */
  public interface Bytes {
    /**
     * Some bytes of the file, in a buffer of their own.
     *
     * @throws IOException when they cannot be read or the file ends before
     */
    ByteBuffer read(long offset, long length) throws IOException;

    /** How many there are. */
    long size() throws IOException;

    /** Bytes in memory, which are not copied. */
    static Bytes of(byte[] bytes) {
      return new InMemory(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    /** A file's bytes, read as they are asked for; the caller closes the file. */
    static Bytes of(FileChannel file) {
      return new OnDisk(file);
    }

    /** Refuses what lies beyond the end. */
    default void checkExtent(long offset, long length) throws IOException {
      if (offset < 0 || length < 0 || offset + length > Math.min(size(), Integer.MAX_VALUE)) {
        throw new IOException("the font file ends early");
      }
    }
  }

  private record InMemory(ByteBuffer bytes) implements Bytes {
    @Override
    public ByteBuffer read(long offset, long length) throws IOException {
      checkExtent(offset, length);
      return bytes.slice((int) offset, (int) length);
    }

    @Override
    public long size() {
      return bytes.limit();
    }
  }

  private record OnDisk(FileChannel file) implements Bytes {
    @Override
    public ByteBuffer read(long offset, long length) throws IOException {
      checkExtent(offset, length);
      ByteBuffer bytes = ByteBuffer.allocate((int) length);
      while (bytes.hasRemaining()) {
        if (file.read(bytes, offset + bytes.position()) < 0) {
          throw new IOException("the font file ends early");
        }
      }
      return bytes.flip();
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }
  }

  /**
   * The fonts in a file, one unless it is a collection.
   *
   * @throws IOException when it is no font file
   */
  public static List<Sfnt> fonts(Bytes file) throws IOException {
    int kind = file.read(0, 4).getInt(0);
    if (kind != COLLECTION) {
      if (kind != 0x00010000 && kind != tag("true")) {
        throw new IOException(
            kind == tag("OTTO") ? "it has no TrueType outlines" : "it is no TrueType font");
      }
      return List.of(new Sfnt(file, 0, false));
    }
    long count = Integer.toUnsignedLong(file.read(8, 4).getInt(0));
    if (count > MOST_FONTS) {
      throw new IOException("the collection has " + count + " fonts");
    }
    List<Sfnt> fonts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fonts.add(new Sfnt(file, Integer.toUnsignedLong(file.read(12 + 4L * i, 4).getInt(0)), true));
    }
    return fonts;
  }

  /** A table's tag as a number. */
  public static int tag(String letters) {
    return letters.charAt(0) << 24
        | letters.charAt(1) << 16
        | letters.charAt(2) << 8
        | letters.charAt(3);
  }

  private static String name(int tag) {
    StringBuilder name = new StringBuilder();
    for (int shift = 24; shift >= 0; shift -= 8) {
      name.append((char) (tag >>> shift & 0xFF));
    }
    return name.toString();
  }

  /** Whether the font has a table. */
  public boolean has(String table) {
    return tables.containsKey(table);
  }

  /**
   * A file of this font alone.
   *
   * @throws IOException when it cannot be read
   */
  public byte[] file() throws IOException {
    if (!shared) {
      return bytes(file.read(0, file.size()));
    }
    return FontFile.of(contents());
  }

  /**
   * Every table of the font, copied.
   *
   * @throws IOException when one cannot be read
   */
  public SortedMap<String, byte[]> contents() throws IOException {
    long sum = tables.values().stream().mapToLong(Extent::length).sum();
    if (sum > file.size()) {
      throw new IOException("its tables lie upon each other");
    }
    SortedMap<String, byte[]> all = new TreeMap<>();
    for (String table : tables.keySet()) {
      all.put(table, bytes(required(table)));
    }
    return all;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.limit()];
    buffer.get(0, bytes);
    return bytes;
  }

  /**
   * A table, if the font has it.
   *
   * @throws IOException when the file ends before the table does
   */
  public Optional<ByteBuffer> table(String name) throws IOException {
    Extent extent = tables.get(name);
    return extent == null
        ? Optional.empty()
        : Optional.of(file.read(extent.offset(), extent.length()));
  }

  /**
   * A table that the font has to have.
   *
   * @throws IOException when it has not, or the file ends before the table does
   */
  public ByteBuffer required(String name) throws IOException {
    return table(name).orElseThrow(() -> new IOException("it has no table \"" + name + "\""));
  }
}
