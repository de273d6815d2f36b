package io.sequitur.rule;

import io.sequitur.chain.PartitionSpan;
import io.sequitur.model.Figures;
import java.util.ArrayList;
import java.util.List;

/** Finds partitions with many more records than others of their topic. */
final class HotPartitions {
  private static final int TOPIC_RECORDS = 1_000;
  private static final int TIMES_MEAN = 2;

  private HotPartitions() {}

  static List<Finding> find(RuleContext context, Rule rule) {
    Topics topics = new Topics(context, true);
    List<Finding> findings = new ArrayList<>();
    for (int topic = 0; topic < topics.size(); topic++) {
      long records = topics.records(topic);
      List<PartitionSpan> partitions = topics.partitions(topic);
      for (PartitionSpan span : partitions) {
        boolean hot = span.records() * partitions.size() > TIMES_MEAN * records;
        if (hot && partitions.size() > 1 && records >= TOPIC_RECORDS) {
          findings.add(finding(context, rule, span, records, partitions.size()));
        }
      }
    }
    return findings;
  }

  private static Finding finding(
      RuleContext context, Rule rule, PartitionSpan span, long records, int partitions) {
    Wording say = new Wording(context.store());
    int row = context.spans().firstRow(span.partition());
    String summary =
        "Partition "
            + say.partition(row)
            + " of "
            + say.topic(row)
            + " holds "
            + Figures.count(span.records(), "record")
            + ", "
            + Figures.percent((double) span.records() / records)
            + " of the topic; the mean of its "
            + Figures.count(partitions)
            + " partitions is "
            + Figures.count(Math.round((double) records / partitions))
            + ".";
    return new Finding(rule.id(), rule.severity(), summary, -1, List.of(row), 1);
  }
}
