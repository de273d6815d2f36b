package io.sequitur.source.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The partitions that a tail reads: those of the chosen topics, as they come and go. Everything
 * that happens to them is told. For one thread.
 */
final class Assignment {
  private final Consumer<byte[], byte[]> consumer;
  private final List<String> choice;
  private final TopicChoice topics;
  private final Ends ends;
  private final Incarnations incarnations;
  private final Notices notices;
  private final long lookEvery;
  private final Set<TopicPartition> assigned = new HashSet<>();
  private final Map<TopicPartition, Long> reached = new HashMap<>();
  private long nextLook;

  /**
   * @param choice the topics as the user names them
   * @param lookEvery how often new topics and partitions, and topics made anew, are looked for
   */
  Assignment(
      Consumer<byte[], byte[]> consumer,
      List<String> choice,
      Ends ends,
      Incarnations incarnations,
      Notices notices,
      Duration lookEvery)
      throws KafkaFailure {
    this.consumer = consumer;
    this.choice = choice;
    this.ends = ends;
    this.incarnations = incarnations;
    this.notices = notices;
    this.lookEvery = lookEvery.toNanos();
    topics = new TopicChoice(choice);
    nextLook = System.nanoTime() + this.lookEvery;
  }

  /** True if nothing is read yet. */
  boolean isEmpty() {
    return assigned.isEmpty();
  }

  /** The record at this offset has been read. */
  void reached(TopicPartition partition, long offset) {
    reached.put(partition, offset);
  }

  /**
   * Finds the topics and where they are to be read from.
   *
   * @throws KafkaFailure where one that is named does not exist
   */
  void start(From from) throws KafkaFailure {
    Map<String, List<PartitionInfo>> there = consumer.listTopics();
    List<String> chosen = topics.of(there.keySet());
    for (String name : topics.names()) {
      if (!chosen.contains(name)) {
        throw KafkaFailure.mistake(
            "There is no topic " + name + ", or the account may not describe it" + others(there));
      }
    }
    if (chosen.isEmpty() && !ends.followsOn()) {
      throw KafkaFailure.mistake("No topic fits " + String.join(", ", choice) + others(there));
    }
    Set<TopicPartition> first = partitions(chosen, there);
    if (first.isEmpty() && !chosen.isEmpty()) {
      throw KafkaFailure.mistake(
          "The cluster names no partitions of " + String.join(", ", chosen) + " yet: try again.");
    }
    assigned.addAll(first);
    consumer.assign(first);
    try {
      new Starts(consumer, from).seek(first);
    } catch (TimeoutException e) { // whoever was asked for the topics has answered
      throw Failures.leadersSilent(leaders(chosen, there), e);
    }
    incarnations.look(chosen);
    ends.find(first);
    if (ends.reached()) {
      notices.add(
          "There is nothing to read: all partitions are empty, or end where reading starts.");
    }
  }

  private static String leaders(Collection<String> chosen, Map<String, List<PartitionInfo>> there) {
    return chosen.stream()
        .flatMap(topic -> there.get(topic).stream())
        .map(PartitionInfo::leader)
        .filter(leader -> leader != null && !leader.isEmpty())
        .map(leader -> leader.host() + ":" + leader.port())
        .distinct()
        .sorted()
        .limit(5)
        .collect(Collectors.joining(", "));
  }

  private static String others(Map<String, List<PartitionInfo>> there) {
    List<String> names = there.keySet().stream().filter(n -> !n.startsWith("__")).sorted().toList();
    if (names.isEmpty()) {
      return "; no topic can be seen.";
    }
    int most = 10;
    String more = names.size() > most ? ", … (" + names.size() + " in all)" : "";
    return ". There are: " + String.join(", ", names.stream().limit(most).toList()) + more + ".";
  }

  private static Set<TopicPartition> partitions(
      Collection<String> chosen, Map<String, List<PartitionInfo>> there) {
    Set<TopicPartition> all = new HashSet<>();
    for (String topic : chosen) {
      for (PartitionInfo partition : there.get(topic)) {
        all.add(new TopicPartition(topic, partition.partition()));
      }
    }
    return all;
  }

  /** Looks now and then what has become of the topics, and whether there are new ones. */
  void look() {
    if (System.nanoTime() < nextLook) {
      return;
    }
    nextLook = System.nanoTime() + lookEvery;
    lookForOthers();
    Map<String, List<PartitionInfo>> there = consumer.listTopics();
    Set<TopicPartition> found = partitions(topics.of(there.keySet()), there);
    lookForLeaders(there);
    found.removeAll(assigned);
    if (!found.isEmpty() && ends.followsOn()) {
      incarnations.look(found.stream().map(TopicPartition::topic).distinct().toList());
      assigned.addAll(found);
      consumer.assign(assigned);
      consumer.seekToBeginning(found);
      found.forEach(
          partition ->
              notices.add(
                  incarnations.name(partition.topic())
                      + "-"
                      + partition.partition()
                      + " is new and is read from its start."));
    }
    nextLook = System.nanoTime() + lookEvery;
  }

  private void lookForLeaders(Map<String, List<PartitionInfo>> there) {
    Set<String> without = new HashSet<>();
    for (TopicPartition partition : assigned) {
      for (PartitionInfo info : there.getOrDefault(partition.topic(), List.of())) {
        if (info.partition() == partition.partition()
            && (info.leader() == null || info.leader().isEmpty())) {
          without.add(partition.toString());
        }
      }
    }
    notices.withoutLeader(without);
  }

  /** Topics that are gone or were made anew. */
  private void lookForOthers() {
    Incarnations.Changes changes =
        incarnations.look(assigned.stream().map(TopicPartition::topic).distinct().toList());
    for (String topic : changes.deleted()) {
      notices.add("The topic " + topic + " was deleted.");
      ends.forget(of(topic));
    }
    changes.anew().forEach(this::leave);
  }

  private Set<TopicPartition> of(String topic) {
    return assigned.stream()
        .filter(partition -> partition.topic().equals(topic))
        .collect(Collectors.toSet());
  }

  /** The old partitions leave; the next look finds the new ones. */
  private void leave(String topic) {
    Set<TopicPartition> before = of(topic);
    ends.forget(before);
    assigned.removeAll(before);
    consumer.assign(assigned);
    Map<Integer, Long> offsets = new TreeMap<>();
    for (TopicPartition partition : before) {
      Long offset = reached.remove(partition);
      if (offset != null) {
        offsets.put(partition.partition(), offset);
      }
    }
    String read =
        offsets.isEmpty()
            ? "Nothing had been read of the old one."
            : "What was read of it stays, up to these offsets of its partitions: "
                + offsets
                + "; the last records before this was found may be of the new one already.";
    notices.add(
        "The topic "
            + topic
            + " was deleted and made anew. "
            + read
            + (ends.followsOn()
                ? " The new one is read from its start, as " + incarnations.name(topic) + "."
                : " What it held when the tail started is gone."));
  }

  /** Retention cut away what was to be read next, or the topic is another one of the same name. */
  void recover(OffsetOutOfRangeException outOfRange) {
    nextLook = System.nanoTime(); // a topic made anew is to be found at once
    lookForOthers();
    Map<TopicPartition, Long> wanted = new HashMap<>(outOfRange.offsetOutOfRangePartitions());
    wanted.keySet().retainAll(assigned);
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(wanted.keySet());
    Map<TopicPartition, Long> endsNow = consumer.endOffsets(wanted.keySet());
    wanted.forEach((partition, asked) -> seek(partition, asked, starts, endsNow));
  }

  private void seek(
      TopicPartition partition,
      long asked,
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> endsNow) {
    long start = starts.get(partition);
    if (asked < start) {
      notices.add(
          partition
              + ": offsets "
              + asked
              + " to "
              + (start - 1)
              + " were removed by retention before they could be read.");
      consumer.seek(partition, start);
    } else if (asked > endsNow.get(partition)) {
      notices.add(
          partition
              + " ends at offset "
              + endsNow.get(partition)
              + ", before offset "
              + asked
              + " that was to be read next: the cluster has lost records that were read here. What"
              + " is written to these offsets anew is not read.");
      ends.forget(List.of(partition));
      consumer.pause(List.of(partition));
      consumer.seek(partition, endsNow.get(partition));
    }
  }
}
