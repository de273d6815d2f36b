package io.sequitur.rule;

import io.sequitur.chain.PartitionRows;
import io.sequitur.model.Figures;
import java.util.ArrayList;
import java.util.List;

/** Finds partitions with many more records than others of their topic. */
final class HotPartitions {
  private static final int TOPIC_RECORDS = 1_000;
  private static final int TIMES_MEAN = 2;

  private HotPartitions() {}

  static List<Finding> find(RuleContext context, Rule rule) {
    Wording say = new Wording(context.store());
    PartitionRows rows = context.partitions();
    List<Finding> findings = new ArrayList<>();
    for (int[] topic : Topics.positioned(context)) {
      long records = 0;
      for (int p : topic) {
        records += size(rows, p);
      }
      for (int p : topic) {
        boolean hot = (long) size(rows, p) * topic.length > TIMES_MEAN * records;
        if (hot && topic.length > 1 && records >= TOPIC_RECORDS) {
          findings.add(finding(rule, say, rows, p, records, topic.length));
        }
      }
    }
    return findings;
  }

  private static int size(PartitionRows rows, int partition) {
    return rows.end(partition) - rows.start(partition);
  }

  private static Finding finding(
      Rule rule, Wording say, PartitionRows rows, int partition, long records, int partitions) {
    int row = rows.row(rows.start(partition));
    long size = size(rows, partition);
    String summary =
        "Partition "
            + say.partition(row)
            + " of "
            + say.topic(row)
            + " holds "
            + Figures.count(size, "record")
            + ", "
            + Figures.percent((double) size / records)
            + " of the topic; the mean of its "
            + Figures.count(partitions)
            + " partitions is "
            + Figures.count(Math.round((double) records / partitions))
            + ".";
    return new Finding(rule.id(), rule.severity(), summary, -1, List.of(row), 1);
  }
}
