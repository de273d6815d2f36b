package io.sequitur.testing;

import io.sequitur.model.EventBatch;
import io.sequitur.model.RecordPosition;
import io.sequitur.model.Times;
import io.sequitur.testing.EventLog.Rec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes logs with every fault that a rule finds, from a seed. */
public final class RandomLogs {
  private static final String[] TYPES = {"Placed", "Reserved", "Captured", "Shipped", "Refused"};
  private static final String[] SERVICES = {"order", "stock", "payment", ""};
  private static final String[] TOPICS = {"orders", "payments", "payments-retry", "orders.DLT"};

  private final Random random;
  private final boolean positions;
  private final boolean times;
  private final int partitions;
  private final int wild;
  private final boolean flow;
  private final EventLog log = new EventLog();
  private final List<Rec> made = new ArrayList<>();
  private int ids;

  /**
   * @param flow all chains follow the same steps, but for few faults
   */
  private RandomLogs(long seed, boolean flow) {
    this.flow = flow;
    random = new Random(seed);
    positions = random.nextInt(5) > 0;
    times = random.nextInt(8) > 0;
    partitions = 1 + random.nextInt(6);
    // One in so many decisions goes wrong; a few logs are clean.
    int rate = flow ? 900 + random.nextInt(2_000) : 3 + random.nextInt(40);
    wild = random.nextInt(6) == 0 ? Integer.MAX_VALUE : rate;
  }

  /** A small log of a few chains. */
  public static EventLog small(long seed) {
    return new RandomLogs(seed, false).make(1 + (int) Math.floorMod(seed, 12L));
  }

  /** A log large enough for rules that need samples; every other one of chains that are alike. */
  public static EventLog large(long seed) {
    return new RandomLogs(seed, seed % 2 == 0).make(700);
  }

  private EventLog make(int chains) {
    for (int chain = 0; chain < chains; chain++) {
      makeChain(chain);
    }
    log.records().addAll(repeats());
    return log;
  }

  private boolean odd() {
    return wild != Integer.MAX_VALUE && random.nextInt(wild) == 0;
  }

  private void makeChain(int chain) {
    String correlation = odd() ? "" : "c" + chain;
    String key = odd() ? "" : "k" + (random.nextInt(4) == 0 ? 0 : chain);
    long now = chain * 40L;
    List<Rec> events = new ArrayList<>();
    int size = flow ? 5 : 1 + random.nextInt(6);
    if (flow && random.nextInt(200) == 0) {
      size = 1 + random.nextInt(4);
    }
    for (int i = 0; i < size; i++) {
      int from = flow ? i - 1 : random.nextInt(events.size() + 1) - 1;
      Rec cause = events.isEmpty() ? null : events.get(Math.max(0, from));
      now += random.nextInt(odd() ? 100_000 : 50);
      Rec rec = record(cause, correlation, key, now);
      if (flow && !odd()) {
        rec.type = TYPES[i];
      }
      events.add(rec);
      made.add(rec);
    }
    if (odd() && events.size() > 1) { // the first is caused by a later one: a cycle
      events.getFirst().causedBy(events.get(1 + random.nextInt(events.size() - 1)).id);
    }
  }

  private Rec record(Rec cause, String correlation, String key, long now) {
    boolean fresh = made.isEmpty() || !odd();
    String id = odd() ? "" : fresh ? "e" + ids++ : any().id;
    String topic = TOPICS[odd() ? random.nextInt(4) : random.nextInt(2)];
    int partition = odd() ? random.nextInt(partitions) : Math.floorMod(key.hashCode(), partitions);
    Rec rec = positions ? log.add(id, topic, partition) : log.add(id, "app.jsonl", 0);
    if (!positions) {
      rec.withoutPosition();
    } else {
      rec.offset = rec.offset * (odd() ? 3 : 1) + (odd() ? 5 : 0);
    }
    rec.correlation(odd() ? "x" + random.nextInt(3) : correlation);
    rec.key(key);
    if (odd()) {
      rec.businessKey = "b" + random.nextInt(3);
    }
    rec.what(odd() ? "" : TYPES[random.nextInt(5)], SERVICES[random.nextInt(4)]);
    rec.causes = causes(cause, rec);
    time(rec, now);
    if (odd()) {
      rec.flags |= EventBatch.RETRY_OR_DEAD_LETTER;
      rec.origin = new RecordPosition("orders", 0, random.nextInt(5));
    }
    return fresh || odd() ? rec : repeated(rec);
  }

  /** A record that repeats an event: mostly with equal key and value. */
  private Rec repeated(Rec rec) {
    for (Rec other : made) {
      if (other.id.equals(rec.id)) {
        rec.value = other.value;
        rec.key = other.key;
      }
    }
    return rec;
  }

  private Rec any() {
    return made.get(random.nextInt(made.size()));
  }

  private List<String> causes(Rec cause, Rec rec) {
    if (odd()) {
      return List.of(
          switch (random.nextInt(4)) {
            case 0 -> "nowhere" + random.nextInt(3);
            case 1 -> rec.id.isEmpty() ? "nowhere" : rec.id;
            case 2 -> rec.correlation.isEmpty() ? "nowhere" : rec.correlation;
            default -> made.isEmpty() || any().id.isEmpty() ? "e3" : any().id;
          });
    }
    if (cause == null || cause.id.isEmpty()) {
      return List.of();
    }
    if (odd() && !made.isEmpty()) { // fan-in, sometimes of one cause twice or of a missing one
      String other = random.nextInt(3) == 0 ? "gone" : any().id;
      return other.isEmpty() ? List.of(cause.id) : List.of(cause.id, other, "e0");
    }
    return List.of(cause.id);
  }

  private void time(Rec rec, long now) {
    if (!times || odd()) {
      rec.recordTime = Times.ABSENT;
      return;
    }
    rec.millis(odd() ? now - 60 : now);
    if (odd()) {
      rec.eventTime = rec.recordTime - random.nextInt(100_000_000);
    }
  }

  /** Some records read twice: the same position, mostly with the same content. */
  private List<Rec> repeats() {
    List<Rec> repeats = new ArrayList<>();
    for (Rec rec : log.records()) {
      if (wild != Integer.MAX_VALUE && random.nextInt(wild * 3) == 0) {
        Rec copy = rec.copy();
        if (random.nextInt(4) == 0) {
          copy.value = copy.value + "'";
        }
        repeats.add(copy);
      }
    }
    return repeats;
  }
}
