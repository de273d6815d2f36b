package io.sequitur.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.SplittableRandom;

/**
 * Writes a log of an order flow as JSON Lines of records, about 420 bytes each, seeded: thousands
 * of orders are under way at a time, their events interleave over five topics of eight partitions.
 * Some are duplicated, lost, or lose their offset, so that every question has an answer.
 */
final class BenchLog {
  private static final String[] TYPES = {
    "OrderPlaced", "StockReserved", "PaymentCaptured", "ShipmentCreated", "ConfirmationEmailed"
  };
  private static final String[] SERVICES = {
    "order-service", "inventory-service", "payment-service", "shipping-service", "notification"
  };
  private static final String[] TOPICS = {
    "orders", "inventory", "payments", "shipments", "notifications"
  };
  private static final int PARTITIONS = 8;
  private static final int UNDER_WAY = 20_000;

  /** An order whose next event is due. */
  private static final class Flow {
    long number;
    long idHigh;
    long idLow;
    String cause = "";
    int step;
  }

  private final SplittableRandom random = new SplittableRandom(20_260_101);
  private final long[] offsets = new long[TOPICS.length * PARTITIONS];
  private final ArrayDeque<Flow> underWay = new ArrayDeque<>();
  private long time = 1_767_225_600_000L;
  private long orders;

  /** The log of that many records in a folder; written if it is not there yet. */
  static Path in(Path folder, int records) throws IOException {
    Path log = folder.resolve("orders-" + records + ".jsonl");
    if (!Files.exists(log)) {
      Files.createDirectories(folder);
      Path partial = folder.resolve("orders-" + records + ".partial");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 20)) {
        new BenchLog().write(out, records);
      }
      Files.move(partial, log, StandardCopyOption.ATOMIC_MOVE);
    }
    return log;
  }

  private void write(OutputStream out, int records) throws IOException {
    for (int i = 0; i < UNDER_WAY; i++) {
      underWay.add(newFlow());
    }
    for (int written = 0; written < records; ) {
      Flow flow = underWay.poll();
      byte[] line = nextEvent(flow);
      boolean lost = random.nextInt(5_000) == 0;
      if (!lost) {
        out.write(line);
        written++;
      }
      if (random.nextInt(2_000) == 0 && written < records) {
        out.write(again(line, flow.step - 1, flow.number));
        written++;
      }
      underWay.add(flow.step == TYPES.length ? newFlow() : flow);
    }
  }

  private Flow newFlow() {
    Flow flow = new Flow();
    flow.number = ++orders;
    flow.idHigh = random.nextLong();
    flow.idLow = random.nextLong();
    return flow;
  }

  private byte[] nextEvent(Flow flow) {
    time += random.nextInt(3) == 0 ? 1 : 0;
    String event = uuid(random.nextLong(), random.nextLong());
    String line = line(flow, event);
    flow.cause = event;
    flow.step++;
    return line.getBytes(StandardCharsets.US_ASCII);
  }

  private String line(Flow flow, String event) {
    StringBuilder b = new StringBuilder(512);
    b.append("{\"topic\":\"").append(TOPICS[flow.step]).append('"');
    position(b, flow.step, flow.number);
    b.append(",\"key\":\"order-").append(flow.number).append("\",\"headers\":{\"eventId\":\"");
    b.append(event).append("\",\"correlationId\":\"").append(uuid(flow.idHigh, flow.idLow));
    if (!flow.cause.isEmpty()) {
      b.append("\",\"causationId\":\"").append(flow.cause);
    }
    b.append("\",\"eventType\":\"").append(TYPES[flow.step]);
    b.append("\",\"source\":\"").append(SERVICES[flow.step]);
    b.append("\"},\"value\":{\"orderId\":\"order-").append(flow.number);
    b.append("\",\"customerId\":\"c-").append(random.nextInt(100_000));
    b.append("\",\"amount\":").append(random.nextInt(10, 99_999) / 100.0);
    b.append(",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"sku-").append(random.nextInt(5_000));
    b.append("\",\"quantity\":").append(random.nextInt(1, 9));
    b.append("}],\"note\":\"front desk\"}}\n");
    return b.toString();
  }

  private void position(StringBuilder b, int topic, long order) {
    int partition = (int) (order % PARTITIONS);
    int slot = topic * PARTITIONS + partition;
    offsets[slot] += random.nextInt(10_000) == 0 ? 4 : 1;
    b.append(",\"partition\":").append(partition).append(",\"offset\":").append(offsets[slot]);
    b.append(",\"timestamp\":").append(time);
  }

  /** The same event once more, at the next offset: what at-least-once delivery does. */
  private byte[] again(byte[] line, int topic, long order) {
    String text = new String(line, StandardCharsets.US_ASCII);
    StringBuilder b = new StringBuilder(text.substring(0, text.indexOf(",\"partition\"")));
    position(b, topic, order);
    b.append(text, text.indexOf(",\"key\""), text.length());
    return b.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String uuid(long high, long low) {
    return new java.util.UUID(high, low).toString();
  }

  /** Writes a log: arguments folder and number of records. */
  public static void main(String[] args) throws IOException {
    System.out.println(in(Path.of(args[0]), Integer.parseInt(args[1])));
  }
}
