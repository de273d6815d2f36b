package io.sequitur.session;

import io.sequitur.model.EventBatch;
import io.sequitur.model.Reject;
import io.sequitur.source.logfile.Chunk;
import io.sequitur.source.logfile.ChunkReader;
import io.sequitur.store.EventStore;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Reads one source into the store: one thread cuts chunks, several decode them, the calling thread
 * appends their batches in the order of the source. The queue between them is short, so that memory
 * stays bounded and a slow writer slows the reader.
 */
final class SourceIngest {
  private static final Decoded END = new Decoded(null, List.of());

  /** A chunk and what became of it. */
  private record Decoded(Chunk chunk, List<EventBatch> batches) {}

  private final SessionThreads threads;
  private final Pool<Chunk> chunks;
  private final Pool<EventBatch> batches;
  private final Pool<ChunkDecoder> decoders;
  private final int source;
  private final BlockingQueue<Future<Decoded>> inOrder;

  SourceIngest(
      SessionThreads threads,
      Pool<Chunk> chunks,
      Pool<EventBatch> batches,
      Pool<ChunkDecoder> decoders,
      int source) {
    this.threads = threads;
    this.chunks = chunks;
    this.batches = batches;
    this.decoders = decoders;
    this.source = source;
    inOrder = new ArrayBlockingQueue<>(2 * threads.parsers() + 2);
  }

  /**
   * Reads to the end, or until {@code stopped}.
   *
   * @param afterChunk called after each appended chunk; a source that stalls yields empty ones now
   *     and then
   */
  void run(
      ChunkReader reader,
      EventStore store,
      SourceCounts counts,
      BooleanSupplier stopped,
      Runnable afterChunk)
      throws InterruptedException {
    Future<?> dispenser = threads.read().submit(() -> dispense(reader, stopped));
    try {
      for (Decoded decoded = next(); decoded != END; decoded = next()) {
        append(decoded, store, counts);
        afterChunk.run();
      }
      dispenser.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading a source failed", e.getCause());
    } finally {
      reader.close();
      dispenser.cancel(true);
    }
  }

  private Decoded next() throws InterruptedException, ExecutionException {
    return inOrder.take().get();
  }

  private Void dispense(ChunkReader reader, BooleanSupplier stopped) throws InterruptedException {
    try {
      while (!stopped.getAsBoolean()) {
        Chunk chunk = chunks.take();
        if (!reader.next(chunk)) {
          break;
        }
        inOrder.put(threads.parse().submit(() -> decode(chunk)));
      }
      return null;
    } finally {
      inOrder.put(java.util.concurrent.CompletableFuture.completedFuture(END));
    }
  }

  private Decoded decode(Chunk chunk) {
    ChunkDecoder decoder = decoders.take();
    List<EventBatch> filled = decoder.decode(chunk, source, batches);
    decoders.giveBack(decoder);
    return new Decoded(chunk, filled);
  }

  private void append(Decoded decoded, EventStore store, SourceCounts counts) {
    long frames = 0;
    long before = counts.frames();
    for (EventBatch batch : decoded.batches()) {
      batch.firstFrame = before;
      store.append(batch);
      counts.add(batch);
      frames = batch.frames;
      batches.giveBack(batch);
    }
    for (Reject fault : decoded.chunk().faults) {
      counts.addFault(fault);
    }
    counts.addTolerated(decoded.chunk().tolerated);
    counts.addFrames(frames);
    chunks.giveBack(decoded.chunk());
  }
}
