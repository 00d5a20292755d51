package org.backfile.ingest.credit;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few tags of a TIFF file's or an EXIF block's first directory that credit a picture. */
final class Exif {
  private static final int MAX_BYTES = 1 << 20;

  private static final Set<Integer> WANTED =
      Set.of(
          ExifIFD0Directory.TAG_IMAGE_DESCRIPTION,
          ExifIFD0Directory.TAG_ARTIST,
          ExifIFD0Directory.TAG_COPYRIGHT,
          ExifIFD0Directory.TAG_APPLICATION_NOTES,
          ExifIFD0Directory.TAG_IPTC_NAA);

  private Exif() {}

  /** The values by tag number, each of at most a mebibyte; empty when the block is broken. */
  static Map<Integer, byte[]> tags(byte[] block) {
    Collector collector = new Collector();
    try {
      new TiffReader().processTiff(new ByteArrayReader(block), collector, 0);
    } catch (TiffProcessingException | IOException e) {
      // a broken block still gives what was read of it
      return collector.values;
    }
    return collector.values;
  }

  /** Takes the wanted tags' bytes and lets nothing else be read, neither other directories. */
  private static final class Collector extends DirectoryTiffHandler {
    private final Map<Integer, byte[]> values = new HashMap<>();

    Collector() {
      super(new Metadata(), new ExifIFD0Directory());
    }

    @Override
    public void setTiffMarker(int marker) {}

    @Override
    public boolean tryEnterSubIfd(int tag) {
      return false;
    }

    @Override
    public boolean hasFollowerIfd() {
      return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long count) {
      return null;
    }

    @Override
    public boolean customProcessTag(
        int offset,
        Set<Integer> processed,
        int header,
        RandomAccessReader reader,
        int tag,
        int size)
        throws IOException {
      if (WANTED.contains(tag) && size <= MAX_BYTES && !values.containsKey(tag)) {
        values.put(tag, reader.getBytes(offset, size));
      }
      return true;
    }
  }
}
