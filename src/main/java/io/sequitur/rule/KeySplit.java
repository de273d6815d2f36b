package io.sequitur.rule;

import io.sequitur.model.Figures;
import java.util.ArrayList;
import java.util.List;

/** Records of one key lie in several partitions of a topic. */
final class KeySplit extends BaseRule {
  KeySplit() {
    super("key-split", "Key in several partitions", Severity.WARNING, Need.KEYS, Need.POSITIONS);
  }

  @Override
  public String explanation() {
    return "Records with the same key are meant to share a partition, since that is what keeps them"
        + " in order and brings them to the same consumer. Here they do not.";
  }

  @Override
  public String remedy() {
    return "Check whether partitions were added to the topic (keys then move), whether producers "
        + "use different partitioners or client libraries with different hashes, or whether a "
        + "producer names partitions itself.";
  }

  @Override
  public String counts() {
    return "Pairs of topic and record key with records in two or more partitions; records without "
        + "key excepted.";
  }

  @Override
  RuleResult find(RuleContext context) {
    Wording say = new Wording(context.store());
    SplitKeys.Result split = SplitKeys.find(context);
    return found(new Table(this, split, say));
  }

  private record Table(Rule rule, SplitKeys.Result split, Wording say) implements FindingTable {
    @Override
    public int size() {
      return split.size();
    }

    @Override
    public int chain(int index) {
      return split.chain(index);
    }

    @Override
    public int row(int index) {
      return split.row(index, 0);
    }

    @Override
    public long measure(int index) {
      return split.partitions(index);
    }

    @Override
    public Finding get(int index) {
      List<Integer> rows = new ArrayList<>();
      List<String> places = new ArrayList<>();
      for (int i = 0; i < split.partitions(index); i++) {
        int row = split.row(index, i);
        rows.add(row);
        if (i < 8) {
          places.add(say.partition(row) + " (from offset " + split.offset(row) + " on)");
        }
      }
      if (rows.size() > 8) {
        places.add(Figures.count(rows.size() - 8) + " more");
      }
      String summary =
          "The key "
              + say.id(split.key(index))
              + " of "
              + say.topic(rows.getFirst())
              + " has records in "
              + Figures.count(rows.size())
              + " partitions: "
              + String.join(", ", places)
              + ".";
      return new Finding(rule.id(), rule.severity(), summary, chain(index), rows, 1);
    }
  }
}
