package io.sequitur.source.logfile;

/** Bytes on their way in, before any decompression. */
interface Counted {
  /** Bytes read so far; any thread may ask. */
  long bytesRead();

  /** All bytes there are, -1 if unknown. */
  long bytesTotal();

  /** True if there are more bytes by now than will be read. */
  boolean grew();
}
