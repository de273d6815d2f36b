package io.sequitur.source.logfile;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.Reject;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A log that is open for reading: its format, a sample of its records, its chunks, and afterwards
 * every payload by position.
 */
public final class OpenedLog implements Closeable {
  /** Bytes that are read ahead for the sample. */
  static final int HEAD = 1 << 20;

  /** Most records in the sample. */
  private static final int SAMPLED = 1000;

  private final String name;
  private final LogFormat format;
  private final FormatContext context;
  private final LogInput input;
  private final Payloads payloads;
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final List<RawRecord> sample = new ArrayList<>();
  private final List<Reject> sampleRejects = new ArrayList<>();

  private OpenedLog(
      String name, LogInput input, Payloads payloads, LogFormat format, FormatContext context) {
    this.name = name;
    this.input = input;
    this.payloads = payloads;
    this.format = format;
    this.context = context;
  }

  static OpenedLog create(
      String name, LogInput input, Payloads payloads, LogFormat format, OpenOptions options) {
    FormatContext context = new FormatContext(options.topic(), sampleOf(input), options);
    OpenedLog log = new OpenedLog(name, input, payloads, format, context);
    log.takeSample();
    return log;
  }

  static Sample sampleOf(LogInput input) {
    byte[] head = input.head();
    boolean whole = head.length < HEAD && head.length <= Sample.SIZE;
    return new Sample(
        java.util.Arrays.copyOf(head, Math.min(head.length, Sample.SIZE)),
        whole && input.headFailure() == null);
  }

  private void takeSample() {
    byte[] head = input.head();
    LogInput replay = LogInput.ofHead(head, head.length < HEAD && input.headFailure() == null);
    ChunkReader reader = reader(replay, new ArrayList<>());
    FrameParser parser = parser();
    Chunk chunk = new Chunk();
    while (sample.size() < SAMPLED && reader.next(chunk)) {
      FrameCursor cursor = chunk.cursor();
      while (sample.size() < SAMPLED && cursor.next()) {
        RawRecord record = new RawRecord();
        try {
          parser.parse(chunk.data, cursor.start(), cursor.end(), record);
          sample.add(record);
        } catch (RecordRejected e) {
          String text = Samples.of(chunk.data, cursor.start(), cursor.end());
          sampleRejects.add(
              new Reject(
                  e.reason(),
                  cursor.frame() + 1,
                  chunk.position + cursor.start(),
                  e.getMessage(),
                  text));
        }
      }
    }
  }

  private ChunkReader reader(LogInput from, List<String> told) {
    return new LineChunks(from, context.options().limits(), told::add);
  }

  /** The file's name as given, with the entry's name for an archive. */
  public String name() {
    return name;
  }

  /** The format by which it is read. */
  public LogFormat format() {
    return format;
  }

  /** The topic that is assumed for records that name none. */
  public String topic() {
    return context.topic();
  }

  /** The first records, at most 1,000; empty if none could be read. */
  public List<RawRecord> sample() {
    return List.copyOf(sample);
  }

  /** Frames among the first that could not be read. */
  public List<Reject> sampleRejects() {
    return List.copyOf(sampleRejects);
  }

  /** What the user should know about this log; may grow until reading has ended. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** A parser for the frames of this log, for use by one thread. */
  public FrameParser parser() {
    return format.parser(context);
  }

  /** Reads the log from its start. May be called once. */
  public ChunkReader chunks() {
    return reader(input, notices);
  }

  /**
   * A frame's bytes; any thread may ask, for what has been read already.
   *
   * @param position in the decompressed log
   * @throws IOException where the file has changed or was removed
   */
  public byte[] read(long position, int length) throws IOException {
    return payloads.read(position, length);
  }

  /**
   * Reads a frame again as a record; any thread may ask.
   *
   * @throws IOException where the file has changed or was removed
   * @throws RecordRejected where no record is at that place (any more)
   */
  public RawRecord record(long position, int length) throws IOException, RecordRejected {
    byte[] frame = read(position, length);
    RawRecord record = new RawRecord();
    parser().parse(frame, 0, frame.length, record);
    return record;
  }

  @Override
  public void close() throws IOException {
    try (payloads) {
      input.close();
    }
  }
}
