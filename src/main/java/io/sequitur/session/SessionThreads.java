package io.sequitur.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one session: one reads bytes, several parse, one writes the store, a small pool
 * analyses.
 *
 * @param read cuts the input into chunks
 * @param parse turns chunks into batches of events
 * @param ingest the store's single writer
 * @param analyse builds chains and runs rules
 * @param parsers how many chunks are parsed at a time
 */
record SessionThreads(
    ExecutorService read,
    ExecutorService parse,
    ExecutorService ingest,
    ExecutorService analyse,
    int parsers)
    implements AutoCloseable {
  /** Named daemon threads, as many parsers as processors. */
  static SessionThreads create() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new SessionThreads(
        Executors.newSingleThreadExecutor(named("sequitur-read")),
        Executors.newFixedThreadPool(processors, named("sequitur-parse")),
        Executors.newSingleThreadExecutor(named("sequitur-ingest")),
        Executors.newFixedThreadPool(processors, named("sequitur-analyse")),
        processors);
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void close() {
    read.shutdownNow();
    parse.shutdownNow();
    ingest.shutdownNow();
    analyse.shutdownNow();
  }
}
