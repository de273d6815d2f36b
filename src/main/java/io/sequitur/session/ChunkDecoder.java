package io.sequitur.session;

import io.sequitur.decode.FastJsonDecoder;
import io.sequitur.decode.RecordDecoder;
import io.sequitur.model.EventBatch;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.source.logfile.Chunk;
import io.sequitur.source.logfile.FrameCursor;
import io.sequitur.source.logfile.FrameParser;
import io.sequitur.source.logfile.Samples;
import java.util.ArrayList;
import java.util.List;

/** Turns a chunk's frames into batches of events. For use by one thread at a time. */
final class ChunkDecoder {
  private final FrameParser parser;
  private final RecordDecoder decoder;
  private final FastJsonDecoder fast;
  private final RawRecord raw = new RawRecord();

  /**
   * @param fast tried first, {@code null} where frames or mapping are not for it
   */
  ChunkDecoder(FrameParser parser, RecordDecoder decoder, FastJsonDecoder fast) {
    this.parser = parser;
    this.decoder = decoder;
    this.fast = fast;
  }

  /**
   * Decodes all frames.
   *
   * @param batches where empty batches come from
   * @return one batch or more; the last one's {@link EventBatch#frames} counts the chunk's frames
   */
  List<EventBatch> decode(Chunk chunk, int source, Pool<EventBatch> batches) {
    List<EventBatch> filled = new ArrayList<>(1);
    EventBatch batch = empty(source, batches);
    FrameCursor cursor = chunk.cursor();
    while (cursor.next()) {
      if (batch.isFull()) {
        filled.add(batch);
        batch = empty(source, batches);
      }
      decodeFrame(chunk, cursor, batch);
    }
    cursor.drainTolerated(batch.tolerated);
    batch.frames = cursor.frames();
    filled.add(batch);
    return filled;
  }

  private static EventBatch empty(int source, Pool<EventBatch> batches) {
    EventBatch batch = batches.take();
    batch.clear();
    batch.source = source;
    return batch;
  }

  private void decodeFrame(Chunk chunk, FrameCursor cursor, EventBatch batch) {
    int from = cursor.start();
    int to = cursor.end();
    if (fast != null
        && to + FastJsonDecoder.PADDING <= chunk.data.length
        && fast.decode(chunk.data, from, to, cursor.frame(), chunk.position + from, batch)) {
      return;
    }
    try {
      raw.clear();
      parser.parse(chunk.data, from, to, raw);
      decoder.decode(raw, cursor.frame(), chunk.position + from, to - from, batch);
    } catch (RecordRejected e) {
      batch.reject(Samples.reject(chunk, cursor, -1, e));
    }
  }
}
