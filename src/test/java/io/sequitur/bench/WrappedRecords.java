package io.sequitur.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes JSON Lines of realistic wrapped records, about 420 bytes each, from a seed. */
final class WrappedRecords {
  private static final String[] TYPES = {
    "OrderPlaced", "StockReserved", "PaymentAuthorized", "PaymentCaptured", "ParcelShipped"
  };
  private static final String[] SERVICES = {
    "order-service", "stock-service", "payment-service", "payment-service", "shipping-service"
  };
  private static final String[] TOPICS = {"orders", "stock", "payments", "payments", "shipping"};

  private WrappedRecords() {}

  static byte[] lines(long seed, int bytes) {
    SplittableRandom random = new SplittableRandom(seed);
    Random unused = null;
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes + 1024);
    long time = 1_704_067_200_000L;
    long[] offsets = new long[TOPICS.length * 12];
    while (out.size() < bytes) {
      String correlation = new UUID(random.nextLong(), random.nextLong()).toString();
      String cause = null;
      String key = "o-" + (1_000_000 + random.nextInt(5_000_000));
      int partition = random.nextInt(12);
      for (int step = 0; step < TYPES.length; step++) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        time += random.nextInt(40);
        long offset = offsets[step * 12 + partition]++;
        String iso = java.time.Instant.ofEpochMilli(time).toString();
        if (iso.length() == 20) {
          iso = iso.substring(0, 19) + ".000Z";
        }
        StringBuilder line = new StringBuilder(512);
        line.append("{\"topic\":\"")
            .append(TOPICS[step])
            .append("\",\"partition\":")
            .append(partition);
        line.append(",\"offset\":").append(offset).append(",\"timestamp\":").append(time);
        line.append(",\"key\":\"").append(key).append("\",\"value\":{");
        line.append("\"eventId\":\"")
            .append(id)
            .append("\",\"correlationId\":\"")
            .append(correlation);
        line.append('"');
        if (cause != null) {
          line.append(",\"causationId\":\"").append(cause).append('"');
        }
        line.append(",\"eventType\":\"").append(TYPES[step]).append("\",\"source\":\"");
        line.append(SERVICES[step]).append("\",\"occurredAt\":\"").append(iso);
        line.append("\",\"orderId\":\"").append(key).append("\",");
        switch (step) {
          case 0 ->
              line.append("\"customer\":\"c-")
                  .append(random.nextInt(100000))
                  .append("\",\"total\":")
                  .append(random.nextInt(1000))
                  .append('.')
                  .append(10 + random.nextInt(90))
                  .append(",\"currency\":\"EUR\"");
          case 1 ->
              line.append("\"warehouse\":\"W")
                  .append(random.nextInt(9))
                  .append("\",\"lines\":")
                  .append(random.nextInt(9));
          case 2, 3 ->
              line.append("\"amount\":")
                  .append(random.nextInt(1000))
                  .append('.')
                  .append(10 + random.nextInt(90))
                  .append(",\"method\":\"card\",\"approved\":true");
          default ->
              line.append("\"carrier\":\"DHL\",\"parcel\":{\"weight\":")
                  .append(random.nextInt(9000))
                  .append(",\"address\":\"Main Street ")
                  .append(random.nextInt(200))
                  .append("\"}");
        }
        line.append("}}\n");
        byte[] b = line.toString().getBytes(StandardCharsets.UTF_8);
        out.write(b, 0, b.length);
        cause = id;
      }
    }
    return out.toByteArray();
  }
}
