package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.EventBatch;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a snapshot's records have at all.
 *
 * @param records records, those read twice counted once
 * @param present what at least one record has
 * @param firstTime earliest time, nanoseconds or {@link Times#ABSENT}
 * @param lastTime latest time
 */
public record Facts(long records, Set<Need> present, long firstTime, long lastTime) {
  /** Of no records. */
  static final Facts NONE = new Facts(0, Set.of(), Times.ABSENT, Times.ABSENT);

  /** Of the rows {@code from .. to-1}. */
  static Facts of(ChainIndex chains, int from, int to) {
    EventStore store = chains.store();
    long records = 0;
    int eventIds = 0;
    int causationIds = 0;
    int correlationIds = 0;
    int keys = 0;
    int businessKeys = 0;
    int flags = EventBatch.NO_POSITION;
    long first = Long.MAX_VALUE;
    long last = Times.ABSENT;
    for (int row = from; row < to; row++) {
      if (chains.isRepeat(row)) {
        continue;
      }
      records++;
      eventIds |= store.eventId(row);
      causationIds |= store.causationId(row);
      correlationIds |= store.correlationId(row);
      keys |= store.key(row);
      businessKeys |= store.businessKey(row);
      flags &= store.flags(row);
      long time = store.time(row);
      if (time != Times.ABSENT) {
        first = Math.min(first, time);
        last = Math.max(last, time);
      }
    }
    Set<Need> present = EnumSet.noneOf(Need.class);
    put(present, Need.RECORDS, records != 0);
    put(present, Need.EVENT_IDS, eventIds != 0);
    put(present, Need.CAUSATION_IDS, causationIds != 0);
    put(present, Need.CORRELATION_IDS, correlationIds != 0);
    put(present, Need.KEYS, keys != 0);
    put(present, Need.BUSINESS_KEYS, businessKeys != 0);
    put(present, Need.TIMES, last != Times.ABSENT);
    put(present, Need.POSITIONS, flags == 0);
    return new Facts(records, present, last == Times.ABSENT ? Times.ABSENT : first, last);
  }

  private static void put(Set<Need> present, Need need, boolean isPresent) {
    if (isPresent) {
      present.add(need);
    }
  }

  /** Both together. */
  Facts plus(Facts other) {
    Set<Need> both = EnumSet.noneOf(Need.class);
    both.addAll(present);
    both.addAll(other.present);
    long first =
        firstTime == Times.ABSENT
            ? other.firstTime
            : other.firstTime == Times.ABSENT ? firstTime : Math.min(firstTime, other.firstTime);
    return new Facts(records + other.records, both, first, Math.max(lastTime, other.lastTime));
  }

  /** Why rules with these needs cannot be evaluated; {@code null} if they can. */
  String lacking(Set<Need> needs) {
    for (Need need : needs) {
      if (!present.contains(need)) {
        return need.lacking();
      }
    }
    return null;
  }
}
