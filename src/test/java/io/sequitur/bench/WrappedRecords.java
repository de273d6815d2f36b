package io.sequitur.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes JSON Lines of an order flow in memory, about 420 bytes a record, from a seed. */
final class WrappedRecords {
  /** How the records are written. */
  enum Shape {
    /** The event is a JSON object inside the record. */
    NESTED,
    /** The event is JSON text in a string inside the record, as most tools export it. */
    TEXT,
    /** The line is the event itself. */
    FLAT
  }

  private static final String[] TYPES = {
    "OrderPlaced", "StockReserved", "PaymentAuthorized", "PaymentCaptured", "ParcelShipped"
  };
  private static final String[] SERVICES = {
    "order-service", "stock-service", "payment-service", "payment-service", "shipping-service"
  };
  private static final String[] TOPICS = {"orders", "stock", "payments", "payments", "shipping"};
  private static final int PARTITIONS = 12;
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final SplittableRandom random = new SplittableRandom(1);
  private final long[] offsets = new long[TOPICS.length * PARTITIONS];
  private final Shape shape;
  private long time = 1_704_067_200_000L;

  private WrappedRecords(Shape shape) {
    this.shape = shape;
  }

  /** At least so many bytes of whole lines. */
  static byte[] lines(Shape shape, int bytes) {
    WrappedRecords records = new WrappedRecords(shape);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes + 4096);
    while (out.size() < bytes) {
      records.order(out);
    }
    return out.toByteArray();
  }

  private void order(ByteArrayOutputStream out) {
    String correlation = uuid();
    String cause = null;
    String key = "o-" + (1_000_000 + random.nextInt(5_000_000));
    int partition = random.nextInt(PARTITIONS);
    for (int step = 0; step < TYPES.length; step++) {
      time += random.nextInt(40);
      String id = uuid();
      String event = event(step, id, correlation, cause, key);
      byte[] line = line(step, partition, key, event).getBytes(StandardCharsets.UTF_8);
      out.write(line, 0, line.length);
      cause = id;
    }
  }

  private String line(int step, int partition, String key, String event) {
    if (shape == Shape.FLAT) {
      return event + "\n";
    }
    String value = shape == Shape.TEXT ? '"' + event.replace("\"", "\\\"") + '"' : event;
    return "{\"topic\":\""
        + TOPICS[step]
        + "\",\"partition\":"
        + partition
        + ",\"offset\":"
        + offsets[step * PARTITIONS + partition]++
        + ",\"timestamp\":"
        + time
        + ",\"key\":\""
        + key
        + "\",\"value\":"
        + value
        + "}\n";
  }

  private String event(int step, String id, String correlation, String cause, String key) {
    return "{\"eventId\":\""
        + id
        + "\",\"correlationId\":\""
        + correlation
        + (cause == null ? "" : "\",\"causationId\":\"" + cause)
        + "\",\"eventType\":\""
        + TYPES[step]
        + "\",\"source\":\""
        + SERVICES[step]
        + "\",\"occurredAt\":\""
        + ISO.format(Instant.ofEpochMilli(time))
        + "\",\"orderId\":\""
        + key
        + "\","
        + details(step)
        + "}";
  }

  private String details(int step) {
    int n = random.nextInt(1000);
    int cents = 10 + random.nextInt(90);
    return switch (step) {
      case 0 ->
          "\"customer\":\"c-" + n + "\",\"total\":" + n + "." + cents + ",\"currency\":\"EUR\"";
      case 1 -> "\"warehouse\":\"W" + cents + "\",\"lines\":" + n;
      case 2, 3 -> "\"amount\":" + n + "." + cents + ",\"method\":\"card\",\"approved\":true";
      default ->
          "\"carrier\":\"DHL\",\"parcel\":{\"grams\":"
              + n
              + ",\"street\":\"Main Street "
              + n
              + "\"}";
    };
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
