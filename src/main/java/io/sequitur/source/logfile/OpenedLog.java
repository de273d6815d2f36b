package io.sequitur.source.logfile;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.Reject;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A log that is open for reading: its format, a sample of its records, its chunks, and afterwards
 * every payload by position.
 *
 * <p>{@link #chunks} and {@link #close} belong to one thread; everything else any thread may ask.
 */
public final class OpenedLog implements Closeable {
  private final LogSource source;
  private final LogFormat format;
  private final FormatContext context;
  private final LogLayout layout;
  private final Compression compression;
  private final SampledRecords sampled;
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final Closeable afterwards;

  /** The input from which the sample was taken, where the source gives its bytes once only. */
  private LogInput once;

  private ChunkReader reader;
  private volatile Spill spill;
  private volatile Payloads payloads;

  OpenedLog(
      LogSource source,
      LogInput input,
      LogFormat format,
      FormatContext context,
      LogLayout layout,
      SampledRecords sampled,
      Closeable afterwards) {
    this.source = source;
    this.format = format;
    this.context = context;
    this.layout = layout;
    this.sampled = sampled;
    this.afterwards = afterwards;
    compression = input.compression();
    once = source.repeatable() ? null : input;
    notices.addAll(layout.notices());
  }

  /** The file's name as given; for an archive {@code archive.zip!entry}. */
  public String name() {
    return source.name();
  }

  /** The format by which it is read. */
  public LogFormat format() {
    return format;
  }

  /** How it is cut into frames. */
  public Framing framing() {
    return layout.framing();
  }

  /** How it is compressed, such as {@code gzip}; empty if it is not. */
  public String compression() {
    return compression.title;
  }

  /** The topic that is assumed for records that name none; {@code null} if none suggests itself. */
  public String topic() {
    return context.topic();
  }

  /** The first records, at most 1,000; empty if none could be read. */
  public List<RawRecord> sample() {
    return sampled.records();
  }

  /** Frames among the first that could not be read; their numbers count from 1. */
  public List<Reject> sampleRejects() {
    return sampled.rejects();
  }

  /** Sentences that the user should see about this log; may grow until reading has ended. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** Adds a sentence that the user should see. */
  void notice(String sentence) {
    notices.add(sentence);
  }

  /** A parser for the frames of this log, for use by one thread. */
  public FrameParser parser() {
    return layout.parser().get();
  }

  /**
   * Reads the log from its start. A log from a stream can be read once. Where the file cannot be
   * opened any more, the reader is at its end and its {@link ChunkReader#failure} says so.
   */
  public ChunkReader chunks() {
    try {
      LogInput input = once != null ? once : LogInput.open(source, context.options().limits());
      if (once == null && !source.repeatable()) {
        throw new IllegalStateException(name() + " was read before");
      }
      once = null;
      if (source.file() == null || compression != Compression.NONE) {
        closeSpill();
        spill = new Spill();
        input.spillTo(spill);
      }
      reader = reader(layout, input, context.options().limits(), notices);
      return reader;
    } catch (IOException e) {
      return new NoChunks(Failures.opening(name(), e).getMessage());
    }
  }

  static ChunkReader reader(LogLayout layout, LogInput input, Limits limits, List<String> notices) {
    return layout.framing() == Framing.LINES
        ? new LineChunks(input, limits, notices::add)
        : new ScannedChunks(input, limits, notices::add, layout.framing(), layout.scanner().get());
  }

  /**
   * A frame's bytes, from what has been read already.
   *
   * @param position in the decompressed log
   * @throws IOException where the file has changed or was removed; says so in one sentence
   */
  public byte[] read(long position, int length) throws IOException {
    try {
      Spill spilled = spill;
      return spilled != null ? spilled.read(position, length) : file().read(position, length);
    } catch (IOException e) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE,
          name()
              + " has no "
              + length
              + " bytes at position "
              + position
              + " any more: it was changed or removed after it was read.");
    }
  }

  private synchronized Payloads file() throws IOException {
    if (payloads == null) {
      if (source.file() == null || compression != Compression.NONE) {
        throw new IOException("not read yet");
      }
      payloads = new Payloads(source.file());
    }
    return payloads;
  }

  /**
   * Reads a frame again as a record.
   *
   * @throws IOException as {@link #read}
   * @throws RecordRejected where no record is at that place (any more)
   */
  public RawRecord record(long position, int length) throws IOException, RecordRejected {
    byte[] frame = read(position, length);
    RawRecord record = new RawRecord();
    parser().parse(frame, 0, frame.length, record);
    return record;
  }

  private void closeSpill() throws IOException {
    if (spill != null) {
      spill.close();
      spill = null;
    }
  }

  /** Frees files; payloads cannot be read any more. */
  @Override
  public void close() throws IOException {
    try (Closeable last = afterwards;
        LogInput unread = once;
        Payloads open = payloads) {
      if (reader != null) {
        reader.close();
      }
      closeSpill();
    }
  }
}
