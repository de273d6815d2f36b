package io.sequitur.rule;

import io.sequitur.chain.Causes;
import io.sequitur.chain.Hop;
import io.sequitur.chain.Links;
import io.sequitur.chain.PartitionSpan;
import io.sequitur.model.Figures;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says why a cause is missing, where the other events tell: what usually causes events of that
 * type, and what was loaded of the partitions where such causes are. An inference, worded as one.
 */
final class MissingCauseReasons {
  private final EventStore store;
  private final Causes causes;
  private final Wording say;
  private final List<TopicPartition> names;

  /** Per type: whether any event has a cause that is there, how many events lack one. */
  private final boolean[] resolved;

  private final int[] lacking;

  /** Per type of effect: the hop that most often leads to it, or {@code null}. */
  private final Hop[] usual;

  /** Per type that usually causes events which lack theirs: where its events are. */
  private final Map<Integer, Home> homes = new HashMap<>();

  /** The partitions that hold events of a type. */
  private static final class Home {
    private final BitSet partitions = new BitSet();
  }

  /** By topic and partition. */
  private final List<PartitionSpan> spans;

  private final Map<Integer, Long> firstTimes = new HashMap<>();

  private MissingCauseReasons(RuleContext context) {
    store = context.store();
    causes = context.chains().causes();
    say = new Wording(store);
    names = store.names().partitions().all();
    int types = store.names().types().size();
    resolved = new boolean[types];
    lacking = new int[types];
    usual = new Hop[types];
    for (Hop hop : context.hops().list().reversed()) {
      usual[hop.toType()] = hop;
      resolved[hop.toType()] = true;
    }
    spans = context.spans().list();
  }

  static MissingCauseReasons of(RuleContext context) {
    MissingCauseReasons reasons = new MissingCauseReasons(context);
    Links links = context.links();
    reasons.count(links, context.facts().present().contains(Need.TIMES));
    reasons.findHomes(links);
    for (PartitionSpan span : context.spans().list()) {
      int first = context.spans().firstRow(span.partition());
      reasons.firstTimes.put(span.partition(), reasons.store.time(first));
    }
    return reasons;
  }

  private void count(Links links, boolean timed) {
    for (int row = 0; row < links.size(); row++) {
      if (links.lacksCause(row)) {
        lacking[store.type(row)]++;
      }
      if (!timed && links.causes(row) > 0) {
        resolved[store.type(row)] = true;
      }
    }
  }

  private void findHomes(Links links) {
    Home[] homeOf = new Home[usual.length];
    boolean any = false;
    for (int type = 0; type < usual.length; type++) {
      if (lacking[type] > 0 && usual[type] != null) {
        int cause = usual[type].fromType();
        homeOf[cause] = homes.computeIfAbsent(cause, c -> new Home());
        any = true;
      }
    }
    for (int row = 0; any && row < links.size(); row++) {
      Home home = homeOf[store.type(row)];
      if (home != null && links.isEvent(row)) {
        home.partitions.set(store.partition(row));
      }
    }
  }

  /** One sentence about an event, and one about why its cause may be missing. */
  String summary(int row) {
    return say.eventAt(row)
        + ", names the cause "
        + say.id(missingId(row))
        + ", but no loaded event has that id. "
        + reason(row);
  }

  private int missingId(int row) {
    if (causes.first(row) == Causes.MISSING) {
      return store.causationId(row);
    }
    for (int handle : store.extraCauses(row)) {
      if (causes.resolve(row, handle) == Causes.MISSING) {
        return handle;
      }
    }
    return store.causationId(row);
  }

  private String reason(int row) {
    int type = store.type(row);
    if (!resolved[type]) {
      return lacking[type] < 2
          ? "Why is not known: there is no other event of this type to compare it with."
          : "None of the "
              + Figures.count(lacking[type])
              + " events of type "
              + say.type(type)
              + " that name a cause has it here: the topic of their causes is probably not loaded.";
    }
    Home home = usual[type] == null ? null : homes.get(usual[type].fromType());
    if (home == null) {
      return "Why is not known.";
    }
    String cause = say.type(usual[type].fromType());
    List<PartitionSpan> there =
        spans.stream().filter(span -> home.partitions.get(span.partition())).toList();
    for (PartitionSpan span : there) {
      if (mayLieBeforeStart(row, span, usual[type])) {
        return beforeStart(row, span, cause);
      }
    }
    for (PartitionSpan span : there) {
      if (span.missingOffsets() > 0) {
        return (span.missingOffsets() == 1
                ? "It may be the one absent offset of "
                : "It may be among the "
                    + Figures.count(span.missingOffsets())
                    + " absent offsets of ")
            + names.get(span.partition())
            + ", which holds "
            + cause
            + ", its usual cause.";
      }
    }
    return "Why is not known: what was loaded of the partitions that hold "
        + cause
        + ", its usual cause, has no gap.";
  }

  /** The effect comes so soon after the partition's first record that its cause may come before. */
  private boolean mayLieBeforeStart(int row, PartitionSpan span, Hop hop) {
    long start = firstTimes.get(span.partition());
    long time = store.time(row);
    boolean cutOff = !names.get(span.partition()).positioned() || span.firstOffset() > 0;
    return cutOff
        && start != Times.ABSENT
        && time != Times.ABSENT
        && time - start <= Math.max(0, hop.max());
  }

  private String beforeStart(int row, PartitionSpan span, String cause) {
    TopicPartition tp = names.get(span.partition());
    long early = store.time(row) - firstTimes.get(span.partition());
    return "It may lie before the start: "
        + (tp.positioned()
            ? tp + " is loaded from offset " + span.firstOffset() + " on"
            : tp.topic() + " begins")
        + (early >= 0
            ? " only " + Figures.duration(early) + " before this event"
            : " " + Figures.duration(-early) + " after this event")
        + ", and holds "
        + cause
        + ", its usual cause.";
  }
}
