package io.sequitur.source.logfile;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.Reject;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log that is open for reading: its format, a sample of its records, its chunks, and afterwards
 * every payload by position.
 *
 * <p>{@link #chunks} and {@link #close} belong to one thread; everything else any thread may ask.
 */
public final class OpenedLog implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenedLog.class);

  private final LogSource source;
  private final LogFormat format;
  private final String topic;
  private final OpenOptions options;
  private final LogLayout layout;
  private final Compression compression;
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final Closeable afterwards;

  /** The input that was opened for detection, where the source gives its bytes once only. */
  private LogInput once;

  /** The sample of a source that gives its bytes once only; others are looked at again. */
  private final SampledRecords sampled;

  private ChunkReader reader;
  private volatile Spill spill;
  private volatile Payloads payloads;

  /**
   * @param input the source's input, whose head was read
   * @param afterwards what to do once the log is closed
   */
  OpenedLog(
      LogSource source,
      LogInput input,
      LogFormat format,
      FormatContext context,
      LogLayout layout,
      Closeable afterwards) {
    this.source = source;
    this.format = format;
    this.layout = layout;
    this.afterwards = afterwards;
    topic = context.topic();
    options = context.options();
    compression = input.compression();
    once = source.repeatable() ? null : input;
    sampled = source.repeatable() ? null : SampledRecords.of(input, layout, options.limits());
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

  /** The columns of a table with a header row; empty for all else. */
  public List<LogColumn> columns() {
    return layout.columns();
  }

  /** How it is compressed, such as {@code gzip}; empty if it is not. */
  public String compression() {
    return compression.title;
  }

  /** The topic that is assumed for records that name none; {@code null} if none suggests itself. */
  public String topic() {
    return topic;
  }

  /** The first records, at most 1,000; empty if none can be read. Reads the file's start anew. */
  public List<RawRecord> sample() {
    return sampled().records();
  }

  /** Frames among the first that cannot be read; their numbers count from 1. As {@link #sample}. */
  public List<Reject> sampleRejects() {
    return sampled().rejects();
  }

  /** Samples of many files together would need much memory, so they are not kept. */
  private SampledRecords sampled() {
    if (sampled != null) {
      return sampled;
    }
    try (LogInput input = LogInput.open(source, options.limits())) {
      input.readHead(LogFiles.HEAD);
      return SampledRecords.of(input, layout, options.limits());
    } catch (IOException e) {
      notice(Failures.opening(name(), e).getMessage());
      return new SampledRecords(List.of(), List.of());
    }
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
    if (once == null && !source.repeatable()) {
      throw new IllegalStateException(name() + " was read before");
    }
    try {
      LogInput input = once != null ? once : LogInput.open(source, options.limits());
      once = null;
      if (options.payloads() && !isPlainFile()) {
        keepPayloadsOf(input);
      }
      reader = reader(layout, input, options.limits(), notices);
      return reader;
    } catch (IOException e) {
      return new NoChunks(Failures.opening(name(), e).getMessage());
    }
  }

  private void keepPayloadsOf(LogInput input) {
    try {
      closeSpill();
      spill = Spill.temporary();
      input.spillTo(spill, this::cannotKeepPayloads);
    } catch (IOException e) {
      LOG.info("No temporary file for payloads", e);
      cannotKeepPayloads();
    }
  }

  private boolean isPlainFile() {
    return source.file() != null && compression == Compression.NONE;
  }

  private void cannotKeepPayloads() {
    notice(
        "The temporary folder "
            + System.getProperty("java.io.tmpdir")
            + " has no room for what "
            + name()
            + " unpacks to: its events are read, but not all of their payloads can be shown. Free"
            + " some space, or name another folder with -Djava.io.tmpdir=FOLDER.");
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
          isPlainFile()
              ? name()
                  + " has no "
                  + length
                  + " bytes at position "
                  + position
                  + " any more: it was changed or removed after it was read."
              : "The payload at position " + position + " of " + name() + " was not kept.");
    }
  }

  private synchronized Payloads file() throws IOException {
    if (payloads == null) {
      if (!isPlainFile()) {
        throw new IOException("not kept");
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
