package io.sequitur.session;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * One or more sources opened together: reads them on its own threads and publishes snapshots. All
 * methods may be called from any thread.
 */
public interface Session extends AutoCloseable {
  /** The latest snapshot; at first an empty one. */
  Snapshot snapshot();

  /**
   * The last snapshot, once everything was read, reading was cancelled, or failed. Completes
   * exceptionally only for a defect of the program.
   */
  CompletableFuture<Snapshot> done();

  /** Stops reading; what was read stays. */
  void cancel();

  /**
   * Reads one record's headers and payload back from its source. Does I/O: not for the user
   * interface's thread.
   *
   * @throws IOException if the source cannot be read any more, one sentence for people
   */
  RecordDetails details(int row) throws IOException;

  /** Stops reading and frees files. */
  @Override
  void close();
}
