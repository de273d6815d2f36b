package io.sequitur.rule;

import io.sequitur.chain.PartitionRows;
import io.sequitur.chain.ReadingOrder;
import io.sequitur.model.Figures;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds keys with a large share of a topic's records. */
final class HotKeys {
  private static final int TOPIC_RECORDS = 1_000;

  /** One in so many records is 5 %. */
  private static final int SHARE = 20;

  private final EventStore store;
  private final PartitionRows rows;
  private final List<int[]> topics;
  private final Rule rule;
  private final Wording say;

  /** Per key handle the records in the current topic; allocated once a topic is large enough. */
  private int[] counts;

  /** A key that is hot. */
  private record Hot(int key, long records, long ofTopic, int firstRow) {}

  HotKeys(RuleContext context, Rule rule) {
    this.rule = rule;
    store = context.store();
    rows = context.partitions();
    topics = Topics.all(context);
    say = new Wording(store);
  }

  List<Finding> find() {
    List<Finding> findings = new ArrayList<>();
    for (int[] topic : topics) {
      long records = 0;
      for (int p : topic) {
        records += rows.end(p) - rows.start(p);
      }
      if (records >= TOPIC_RECORDS) {
        examine(topic, records).forEach(hot -> findings.add(finding(hot)));
      }
    }
    return findings;
  }

  private List<Hot> examine(int[] topic, long records) {
    if (counts == null) {
      counts = new int[store.handles()];
    }
    for (int p : topic) {
      for (int i = rows.start(p); i < rows.end(p); i++) {
        counts[store.key(rows.row(i))]++;
      }
    }
    counts[0] = 0;
    List<Hot> hot = new ArrayList<>();
    for (int p : topic) {
      for (int i = rows.start(p); i < rows.end(p); i++) {
        int row = rows.row(i);
        int key = store.key(row);
        if ((long) counts[key] * SHARE > records) {
          hot.add(new Hot(key, counts[key], records, firstRow(topic, key)));
        }
        counts[key] = 0;
      }
    }
    hot.sort(
        Comparator.comparingLong(Hot::records)
            .reversed()
            .thenComparing(h -> store.idText(h.key())));
    return hot;
  }

  private int firstRow(int[] topic, int key) {
    int first = -1;
    for (int p : topic) {
      for (int i = rows.start(p); i < rows.end(p); i++) {
        int row = rows.row(i);
        if (store.key(row) == key && (first < 0 || ReadingOrder.compare(store, row, first) < 0)) {
          first = row;
        }
      }
    }
    return first;
  }

  private Finding finding(Hot hot) {
    String summary =
        "The key "
            + say.id(hot.key())
            + " makes up "
            + Figures.percent((double) hot.records() / hot.ofTopic())
            + " of "
            + say.topic(hot.firstRow())
            + ": "
            + Figures.count(hot.records())
            + " of "
            + Figures.count(hot.ofTopic(), "record")
            + ".";
    return new Finding(rule.id(), rule.severity(), summary, -1, List.of(hot.firstRow()), 1);
  }
}
