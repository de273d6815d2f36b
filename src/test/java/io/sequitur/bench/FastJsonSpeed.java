package io.sequitur.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.sequitur.decode.FastJsonDecoder;
import io.sequitur.decode.Lookup;
import io.sequitur.decode.Mapping;
import io.sequitur.model.EventBatch;
import io.sequitur.model.MappingField;
import io.sequitur.model.Names;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Prints how fast records in memory are decoded on one thread, beside Jackson's tokeniser alone on
 * the same bytes. Counted is the thread's processor time, the best of several rounds, so that a
 * busy machine disturbs little; the ratio is what can be compared between machines.
 *
 * <p>Arguments: megabytes (200), rounds (10), shape (all).
 */
public final class FastJsonSpeed {
  private final byte[] data;
  private final int size;
  private final EventBatch batch = new EventBatch(4096);
  private final int[] ends;
  private final FastJsonDecoder decoder =
      new FastJsonDecoder(mapping(), Names.create(), "topic", "file");
  private int left;

  private FastJsonSpeed(byte[] lines) {
    size = lines.length;
    data = Arrays.copyOf(lines, size + FastJsonDecoder.PADDING);
    ends = IntStream.range(0, size).filter(i -> data[i] == '\n').toArray();
  }

  /** Runs the measurement. */
  public static void main(String[] args) throws IOException {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    for (WrappedRecords.Shape shape : WrappedRecords.Shape.values()) {
      if (args.length > 2 && !args[2].equals(shape.name())) {
        continue;
      }
      byte[] lines = WrappedRecords.lines(shape, megabytes * 1_000_000);
      new FastJsonSpeed(lines).run(shape.name(), rounds);
    }
  }

  private void run(String shape, int rounds) throws IOException {
    double decoded = 0;
    double tokenised = 0;
    for (int i = 0; i < rounds; i++) {
      decoded = Math.max(decoded, decode());
      tokenised = Math.max(tokenised, tokenise());
    }
    System.out.printf(
        "%-6s  %d records of %d bytes, %d left to the general way%n"
            + "        decoder %4.0f MB/s, tokeniser %4.0f MB/s, ratio %.2f%n",
        shape, ends.length, size / ends.length, left, decoded, tokenised, decoded / tokenised);
  }

  private double decode() {
    left = 0;
    long start = processorTime();
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      if (batch.isFull()) {
        batch.clear();
      }
      if (!decoder.decode(data, from, ends[i], i, from, batch)) {
        left++;
      }
      from = ends[i] + 1;
    }
    batch.clear();
    return megabytesPerSecond(processorTime() - start);
  }

  private double tokenise() throws IOException {
    long start = processorTime();
    try (JsonParser parser = new JsonFactory().createParser(data, 0, size)) {
      while (parser.nextToken() != null) {
        // tokens only
      }
    }
    return megabytesPerSecond(processorTime() - start);
  }

  private double megabytesPerSecond(long nanos) {
    return size * 1000.0 / nanos;
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Mapping mapping() {
    Map<MappingField, List<Lookup>> fields = new EnumMap<>(MappingField.class);
    fields.put(MappingField.EVENT_ID, List.of(Lookup.parse("value:eventId")));
    fields.put(MappingField.CORRELATION_ID, List.of(Lookup.parse("value:correlationId")));
    fields.put(MappingField.CAUSATION_ID, List.of(Lookup.parse("value:causationId")));
    fields.put(MappingField.EVENT_TYPE, List.of(Lookup.parse("value:eventType")));
    fields.put(MappingField.SERVICE, List.of(Lookup.parse("value:source")));
    fields.put(MappingField.TIME, List.of(Lookup.parse("value:occurredAt")));
    fields.put(MappingField.BUSINESS_KEY, List.of(Lookup.parse("value:orderId")));
    return new Mapping("plain", fields, List.of());
  }
}
