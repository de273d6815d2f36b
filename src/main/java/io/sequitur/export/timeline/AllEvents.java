package io.sequitur.export.timeline;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.TimeIndex;
import io.sequitur.model.Names;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.model.Times;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.FindingTable;
import io.sequitur.rule.RuleResult;
import io.sequitur.rule.Severity;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the timeline of all chains is drawn from: the records of a snapshot by service and time, and
 * those with findings likewise. Immutable; takes time to make in proportion to the records.
 */
public final class AllEvents {
  private final ChainIndex chains;
  private final long tolerance;
  private final List<Lane> lanes;
  private final int[] laneOfNumber;
  private final int services;
  private final int[] topicOfPartition;
  private final TimeIndex records;
  private final TimeIndex errors;
  private final TimeIndex warnings;

  private AllEvents(ChainIndex chains, Analysis analysis, long tolerance) {
    this.chains = chains;
    this.tolerance = tolerance;
    EventStore store = chains.store();
    Names names = store.names();
    services = names.services().size();
    List<TopicPartition> partitions = names.partitions().all();
    List<String> topics = partitions.stream().map(TopicPartition::topic).distinct().toList();
    topicOfPartition =
        partitions.stream().mapToInt(partition -> topics.indexOf(partition.topic())).toArray();
    int numbers = services + topics.size();
    TimeIndex unordered = TimeIndex.of(store, chains.size(), row -> row, numbers, this::numberOf);
    laneOfNumber = new int[numbers];
    Arrays.fill(laneOfNumber, -1);
    lanes = order(unordered, topics);
    int[] inOrder = new int[lanes.size()];
    for (int number = 0; number < numbers; number++) {
      if (laneOfNumber[number] >= 0) {
        inOrder[laneOfNumber[number]] = number;
      }
    }
    records = unordered.withLanes(inOrder);
    errors = findings(analysis, Severity.ERROR);
    warnings = findings(analysis, Severity.WARNING);
  }

  /**
   * Gathers the records of a snapshot.
   *
   * @param tolerance nanoseconds by which an effect may precede its cause before it is marked
   */
  public static AllEvents of(ChainIndex chains, Analysis analysis, long tolerance) {
    return new AllEvents(chains, analysis, tolerance);
  }

  /** Services by their numbers, then topics for records that name none; -1 for repeats. */
  private int numberOf(int row) {
    if (chains.chainOf(row) < 0) {
      return -1;
    }
    int service = chains.store().service(row);
    if (service != 0) {
      return service < services ? service : -1;
    }
    int partition = chains.store().partition(row);
    return partition < topicOfPartition.length ? services + topicOfPartition[partition] : -1;
  }

  /** Lanes that have records, in order of their first one. */
  private List<Lane> order(TimeIndex index, List<String> topics) {
    EventStore store = chains.store();
    int[] numbers =
        IntStream.range(0, index.lanes())
            .filter(number -> index.start(number) < index.end(number))
            .boxed()
            .sorted(
                Comparator.comparingLong(
                        (Integer number) -> store.time(index.row(index.start(number))))
                    .thenComparing(number -> name(number, topics)))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Set<String>> used = topicsOf(index, topics);
    List<Lane> ordered = new ArrayList<>();
    for (int number : numbers) {
      laneOfNumber[number] = ordered.size();
      String name = name(number, topics);
      Set<String> own = used.get(number);
      String text = own.equals(Set.of(name)) ? "" : String.join(", ", own);
      ordered.add(new Lane(name, text, index.end(number) - index.start(number)));
    }
    return List.copyOf(ordered);
  }

  private String name(int number, List<String> topics) {
    return number < services
        ? chains.store().names().services().name(number)
        : topics.get(number - services);
  }

  private List<Set<String>> topicsOf(TimeIndex index, List<String> topics) {
    EventStore store = chains.store();
    List<Set<String>> used = new ArrayList<>();
    for (int number = 0; number < index.lanes(); number++) {
      boolean[] seen = new boolean[topics.size()];
      for (int i = index.start(number); i < index.end(number); i++) {
        int partition = store.partition(index.row(i));
        if (partition < topicOfPartition.length) {
          seen[topicOfPartition[partition]] = true;
        }
      }
      Set<String> names = new LinkedHashSet<>();
      IntStream.range(0, seen.length).filter(t -> seen[t]).forEach(t -> names.add(topics.get(t)));
      used.add(names);
    }
    return used;
  }

  private TimeIndex findings(Analysis analysis, Severity severity) {
    IntStream.Builder rows = IntStream.builder();
    for (RuleResult result : analysis.results()) {
      if (result.notEvaluated() == null && result.rule().severity() == severity) {
        FindingTable table = result.findings();
        for (int i = 0; i < table.size(); i++) {
          rows.add(table.row(i));
        }
      }
    }
    int[] found = rows.build().filter(row -> row >= 0 && row < chains.size()).toArray();
    return TimeIndex.of(chains.store(), found.length, i -> found[i], lanes.size(), this::laneOf);
  }

  /** The lane of a row, -1 for records that were read twice. */
  public int laneOf(int row) {
    int number = numberOf(row);
    return number < 0 ? -1 : laneOfNumber[number];
  }

  /** The chains of the snapshot. */
  public ChainIndex chains() {
    return chains;
  }

  /** Nanoseconds by which an effect may precede its cause before it is marked. */
  public long tolerance() {
    return tolerance;
  }

  /** Services (or topics) in order of their first record. */
  public List<Lane> lanes() {
    return lanes;
  }

  /** All records that have a time. */
  public TimeIndex records() {
    return records;
  }

  /** Records with findings that are errors. */
  public TimeIndex errors() {
    return errors;
  }

  /** Records with findings that are warnings. */
  public TimeIndex warnings() {
    return warnings;
  }

  /** Where the axis starts, nanoseconds since the epoch; 0 if no record has a time. */
  public long origin() {
    return records.first() == Times.ABSENT ? 0 : records.first();
  }

  /** How long the axis is, nanoseconds. */
  public long length() {
    return records.size() == 0 ? 0 : records.last() - records.first();
  }
}
