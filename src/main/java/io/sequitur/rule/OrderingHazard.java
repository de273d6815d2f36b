package io.sequitur.rule;

import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.store.EventStore;
import java.util.List;

/** Cause and effect of one business key lie in different partitions of a topic. */
final class OrderingHazard extends BaseRule {
  OrderingHazard() {
    super(
        "ordering-hazard",
        "Ordering hazard",
        Severity.WARNING,
        Need.EVENT_IDS,
        Need.CAUSATION_IDS,
        Need.BUSINESS_KEYS,
        Need.POSITIONS);
  }

  @Override
  public String explanation() {
    return "Kafka keeps order within a partition only. These two events of the same business key "
        + "can be read in either order, so that a consumer may see the effect first, above all "
        + "under load or after a rebalance.";
  }

  @Override
  public String remedy() {
    return "Use the business key as record key for all events of the topic, with the same "
        + "partitioner in every producer, so that they share a partition.";
  }

  @Override
  public String counts() {
    return "Links whose ends share business key and topic but not the partition.";
  }

  @Override
  RuleResult find(RuleContext context) {
    EventStore store = context.store();
    Wording say = new Wording(store);
    List<TopicPartition> partitions = store.names().partitions().all();
    Cases cases = new Cases(this, context.chains());
    context
        .links()
        .forEach(
            (cause, effect) -> {
              int from = store.partition(cause);
              int to = store.partition(effect);
              if (from != to
                  && store.businessKey(effect) != 0
                  && store.businessKey(cause) == store.businessKey(effect)
                  && splitsTopic(partitions.get(from), partitions.get(to))) {
                cases.add(effect, cause);
              }
            });
    return found(cases.ofChains((effect, cause) -> summary(store, say, effect, cause)));
  }

  private static boolean splitsTopic(TopicPartition a, TopicPartition b) {
    return a.positioned() && b.positioned() && a.topic().equals(b.topic());
  }

  private static String summary(EventStore store, Wording say, int effect, int cause) {
    return say.event(effect)
        + " is in partition "
        + say.partition(effect)
        + " of "
        + say.topic(effect)
        + ", its cause "
        + say.event(cause)
        + " in partition "
        + say.partition(cause)
        + ", though both are about "
        + say.id(store.businessKey(effect))
        + ".";
  }
}
