package io.sequitur.source.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The unpacked bytes of one entry of a zip archive; counts by their share of the packed size. */
final class EntryBytes extends InputStream implements Counted {
  private final ZipFile zip;
  private final InputStream in;
  private final long packed;
  private final long size;
  private volatile long read;

  EntryBytes(Path archive, String entry) throws IOException {
    zip = new ZipFile(archive.toFile());
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      zip.close();
      throw new ZipException("the archive has no entry " + entry + " any more");
    }
    in = zip.getInputStream(found);
    packed = found.getCompressedSize();
    size = found.getSize();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads, others only look
  public int read(byte[] b, int off, int len) throws IOException {
    int count = in.read(b, off, len);
    if (count > 0) {
      read += count;
    }
    return count;
  }

  @Override
  public long bytesRead() {
    return size <= 0 ? 0 : Math.min(packed, (long) ((double) read / size * packed));
  }

  @Override
  public long bytesTotal() {
    return packed;
  }

  @Override
  public boolean grew() {
    return false;
  }

  @Override
  public void close() throws IOException {
    zip.close(); // closes the entry's stream too
  }
}
