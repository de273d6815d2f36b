package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.PartitionRows;
import io.sequitur.model.EventBatch;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.model.RecordPosition;
import io.sequitur.store.EventStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Finds retried and dead-lettered records, and where they stood first. */
final class RetriedRecords {
  private final EventStore store;
  private final ChainIndex chains;
  private final Supplier<PartitionRows> partitions;
  private final List<TopicPartition> names;
  private final Map<TopicPartition, Integer> numbers = new HashMap<>();
  private final RetryTopics[] kinds;

  RetriedRecords(RuleContext context) {
    store = context.store();
    chains = context.chains();
    partitions = context.partitions();
    names = store.names().partitions().all();
    kinds = new RetryTopics[names.size()];
    Map<String, RetryTopics> kindOf = new HashMap<>();
    for (int p = 0; p < kinds.length; p++) {
      numbers.put(names.get(p), p);
      kinds[p] = kindOf.computeIfAbsent(names.get(p).topic(), RetryTopics::of);
    }
  }

  FindingTable find(Rule rule) {
    Cases cases = new Cases(rule, chains);
    for (int row = 0; row < chains.size(); row++) {
      boolean marked = (store.flags(row) & EventBatch.RETRY_OR_DEAD_LETTER) != 0;
      if ((marked || kinds[store.partition(row)] != RetryTopics.NONE) && !chains.isRepeat(row)) {
        cases.add(row, originalRow(row));
      }
    }
    EventStore columns = store;
    Wording say = new Wording(store);
    return cases.ofChains((row, original) -> summary(columns, say, row, original));
  }

  /** Where the headers say that the record stood first, else the event's first record; or -1. */
  private int originalRow(int row) {
    RecordPosition origin = store.origin(row);
    if (origin != null) {
      int original = rowAt(origin);
      return original == row ? -1 : original;
    }
    int first = store.eventRow(store.eventId(row));
    return first >= 0 && first < chains.size() && first != row ? first : -1;
  }

  private int rowAt(RecordPosition position) {
    Integer p = numbers.get(new TopicPartition(position.topic(), position.partition(), true));
    PartitionRows rows = partitions.get();
    if (p == null || p >= rows.partitions()) {
      return -1;
    }
    int low = rows.start(p);
    int high = rows.end(p);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (store.offset(rows.row(middle)) < position.offset()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean found = low < rows.end(p) && store.offset(rows.row(low)) == position.offset();
    return found ? rows.row(low) : -1;
  }

  private static String summary(EventStore store, Wording say, int row, int original) {
    String what =
        switch (RetryTopics.of(say.topic(row))) {
          case DEAD_LETTER -> " was given up: its record is in a dead-letter topic, at ";
          case RETRY -> " is to be tried again: its record is in a retry topic, at ";
          case NONE -> " was retried or given up, as its headers say; its record is at ";
        };
    RecordPosition origin = store.origin(row);
    String from =
        original >= 0
            ? "; it came from " + say.at(original)
            : origin != null ? "; it came from " + origin + ", which is not loaded" : "";
    return say.event(row) + what + say.at(row) + from + ".";
  }
}
