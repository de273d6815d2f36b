package io.sequitur.session;

import io.sequitur.chain.ChainIndex;
import io.sequitur.decode.FastJsonDecoder;
import io.sequitur.decode.RecordDecoder;
import io.sequitur.model.EventBatch;
import io.sequitur.model.Names;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.Analyzer;
import io.sequitur.source.logfile.Chunk;
import io.sequitur.source.logfile.ChunkReader;
import io.sequitur.store.EventStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A session on recorded logs. Opening returns at once; sources are opened and read on the session's
 * threads, one after another, and snapshots are published to a listener on those threads.
 */
public final class LogSession implements Session {
  /** Rows of a batch: enough to overlap cache misses, small enough to stay in the cache. */
  static final int BATCH_ROWS = 8192;

  private static final long PROGRESS_NANOS = 100_000_000L;

  private final SessionOptions options;
  private final Consumer<Snapshot> listener;
  private final SessionThreads threads = SessionThreads.create();
  private final Names names = Names.create();
  private final AtomicLong versions = new AtomicLong();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final LiveTails tails = new LiveTails();
  private final CompletableFuture<Snapshot> done = new CompletableFuture<>();
  private final PartialAnalysis partial = new PartialAnalysis();
  private final long started = System.nanoTime();
  private volatile EventStore store = new EventStore(names, 0, 1);
  private volatile List<LogSource> sources = List.of();
  private volatile Snapshot latest;
  private volatile boolean closed;
  private long lastProgress;

  private LogSession(SessionOptions options, Consumer<Snapshot> listener, String firstPhase) {
    this.options = options;
    this.listener = listener;
    ChainIndex none = ChainIndex.build(store, 0, options.grouping());
    latest = snapshot(SessionState.LOADING, firstPhase, none, analyse(none));
  }

  /**
   * Opens sources and starts to read them.
   *
   * @param listener receives every new snapshot on a thread of the session; should return soon
   */
  public static LogSession open(
      List<SourceRequest> requests, SessionOptions options, Consumer<Snapshot> listener) {
    boolean live = requests.stream().anyMatch(request -> request.topics() != null);
    LogSession session =
        new LogSession(options, listener, live ? "Waiting for the first record" : "Opening");
    session.threads.ingest().execute(() -> session.run(requests));
    return session;
  }

  private void run(List<SourceRequest> requests) {
    try {
      sources = new SourceOpener(requests, options, tails).openAll();
      store = new EventStore(names, ExpectedRecords.of(sources), BATCH_ROWS);
      readAll();
      partial.finish();
      publishLast();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      done.cancel(false);
    } catch (Throwable defect) { // reaches the user through done(): nothing may die silently here
      if (closed) {
        done.cancel(false); // its threads were stopped in the middle of their work
      } else {
        done.completeExceptionally(defect);
      }
    }
  }

  private void readAll() throws InterruptedException {
    Pool<Chunk> chunks = new Pool<>(Chunk::new);
    Pool<EventBatch> batches = new Pool<>(() -> new EventBatch(BATCH_ROWS));
    for (int i = 0; i < sources.size() && !stopped.get(); i++) {
      LogSource source = sources.get(i);
      if (source.isOpen()) {
        read(i, source, chunks, batches);
      }
    }
  }

  private void read(int number, LogSource source, Pool<Chunk> chunks, Pool<EventBatch> batches)
      throws InterruptedException {
    ChunkReader reader = source.startReading();
    new SourceIngest(threads, chunks, batches, new Pool<>(() -> decoder(source)), number)
        .run(reader, store, source.counts(), stopped::get, this::afterChunk);
    String failure =
        stopped.get()
            ? "Reading was cancelled."
            : reader.failure().map(ChunkReader.Failure::sentence).orElse(null);
    source.counts().finished(failure);
  }

  private ChunkDecoder decoder(LogSource source) {
    RecordDecoder general = new RecordDecoder(source.mapping(), names, source.partitionName());
    boolean fast = source.log().format().jsonFrames() && FastJsonDecoder.supports(source.mapping());
    return new ChunkDecoder(
        source.log().parser(),
        general,
        fast
            ? new FastJsonDecoder(
                source.mapping(), names, source.log().topic(), source.partitionName())
            : null);
  }

  private void afterChunk() {
    long now = System.nanoTime();
    if (now - lastProgress < PROGRESS_NANOS) {
      return;
    }
    lastProgress = now;
    if (options.partial()) {
      partial.startIfDue(now);
    }
    Snapshot before = latest;
    publish(snapshot(SessionState.LOADING, "Reading", before.chains(), before.analysis()));
  }

  private void publishLast() {
    Snapshot before = latest;
    publish(snapshot(SessionState.LOADING, "Analysing", before.chains(), before.analysis()));
    ChainIndex chains = ChainIndex.build(store, store.size(), options.grouping());
    SessionState state = stopped.get() ? SessionState.CANCELLED : SessionState.COMPLETE;
    Snapshot last = snapshot(state, "Done", chains, analyse(chains));
    publish(last);
    done.complete(last);
  }

  private Analysis analyse(ChainIndex chains) {
    return Analyzer.analyze(store, chains, options.rules(), threads.analyse());
  }

  private Snapshot snapshot(
      SessionState state, String phase, ChainIndex chains, Analysis analysis) {
    long read = 0;
    long total = 0;
    for (LogSource source : sources) {
      read += source.bytesRead();
      total += Math.max(0, source.bytesTotal());
    }
    Progress progress = new Progress(phase, read, total, store.size(), System.nanoTime() - started);
    return new Snapshot(
        versions.incrementAndGet(),
        state,
        progress,
        sources.stream().map(LogSource::summary).toList(),
        chains.store(),
        chains,
        analysis,
        options.rules());
  }

  private synchronized void publish(Snapshot next) {
    if (latest == null || next.version() > latest.version()) {
      latest = next;
      listener.accept(next);
    }
  }

  @Override
  public Snapshot snapshot() {
    return latest;
  }

  @Override
  public CompletableFuture<Snapshot> done() {
    return done;
  }

  @Override
  public void cancel() {
    if (!tails.stop()) {
      stopped.set(true);
    }
  }

  @Override
  public RecordDetails details(int row) throws IOException {
    return DetailsReader.read(sources.get(store.source(row)), names, store, row);
  }

  @Override
  public void close() {
    closed = true;
    tails.stop();
    stopped.set(true);
    threads.close();
    for (LogSource source : sources) {
      source.close();
    }
  }

  /** Analyses what has been read while reading goes on, at most a fifth of the time. */
  private final class PartialAnalysis {
    private volatile boolean running;
    private volatile boolean finished;
    private volatile int analysed;
    private volatile long nextDue = System.nanoTime() + 300_000_000L;

    void startIfDue(long now) {
      boolean due = now >= nextDue && store.size() != analysed;
      if (due && !running && !finished && !stopped.get()) {
        running = true;
        threads.analyse().execute(this::run);
      }
    }

    private void run() {
      long begin = System.nanoTime();
      try {
        int size = store.size();
        ChainIndex chains = ChainIndex.build(store, size, options.grouping());
        Analysis analysis = analyse(chains);
        analysed = size;
        if (!finished) {
          publish(snapshot(SessionState.LOADING, "Reading", chains, analysis));
        }
      } catch (RuntimeException defect) {
        done.completeExceptionally(defect);
      } finally {
        long end = System.nanoTime();
        nextDue = end + Math.max(500_000_000L, 4 * (end - begin));
        running = false;
      }
    }

    /** No partial result is published from now on. */
    void finish() {
      finished = true;
    }
  }
}
