package io.sequitur.rule;

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
  private final KeyUse keys;
  private final Topics topics;
  private final Rule rule;
  private final Wording say;

  /** A key that is hot in a topic. */
  private record Hot(int key, int topic, long records, long ofTopic) {}

  HotKeys(RuleContext context, Rule rule) {
    this.rule = rule;
    store = context.store();
    keys = context.keys().get();
    topics = new Topics(context, false);
    say = new Wording(store);
  }

  /** By topic, the hottest first. */
  List<Finding> find() {
    long fewest = Long.MAX_VALUE;
    for (int topic = 0; topic < topics.size(); topic++) {
      fewest = Math.min(fewest, Math.max(TOPIC_RECORDS, topics.records(topic)) / SHARE);
    }
    List<Hot> hot = new ArrayList<>();
    for (int key = 1; key < keys.handles(); key++) {
      // Nearly all keys have too few records to be hot in any topic.
      if (keys.end(key) - keys.start(key) > fewest) {
        examine(key, hot);
      }
    }
    hot.sort(
        Comparator.comparingInt(Hot::topic)
            .thenComparing(Comparator.comparingLong(Hot::records).reversed())
            .thenComparing(h -> store.idText(h.key())));
    return hot.stream().map(this::finding).toList();
  }

  private void examine(int key, List<Hot> hot) {
    long[] counts = new long[topics.size()];
    for (int i = keys.start(key); i < keys.end(key); i++) {
      int topic = topics.of(store.partition(keys.row(i)));
      if (topic >= 0) {
        counts[topic]++;
      }
    }
    for (int topic = 0; topic < counts.length; topic++) {
      long all = topics.records(topic);
      if (all >= TOPIC_RECORDS && counts[topic] * SHARE > all) {
        hot.add(new Hot(key, topic, counts[topic], all));
      }
    }
  }

  private int firstRow(Hot hot) {
    int first = -1;
    for (int i = keys.start(hot.key()); i < keys.end(hot.key()); i++) {
      int row = keys.row(i);
      if (topics.of(store.partition(row)) == hot.topic()
          && (first < 0 || ReadingOrder.compare(store, row, first) < 0)) {
        first = row;
      }
    }
    return first;
  }

  private Finding finding(Hot hot) {
    int row = firstRow(hot);
    String summary =
        "The key "
            + say.id(hot.key())
            + " makes up "
            + Figures.percent((double) hot.records() / hot.ofTopic())
            + " of "
            + say.topic(row)
            + ": "
            + Figures.count(hot.records())
            + " of "
            + Figures.count(hot.ofTopic(), "record")
            + ".";
    return new Finding(rule.id(), rule.severity(), summary, -1, List.of(row), 1);
  }
}
