package io.sequitur.source.kafka;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happened to a tail, in sentences for the user; bounded. Any thread may read them. */
final class Notices {
  /** A cluster that stumbles for days must not fill the memory. */
  private static final int MOST = 200;

  /** A restart that takes less is no news. */
  private static final long AWAY_NANOS = 2_000_000_000L;

  private final String servers;
  private final List<String> sentences = new ArrayList<>();
  private final Set<String> withoutLeader = new HashSet<>();
  private long more;
  private int awayAt = -1;
  private Instant silentSince;
  private long silentNanos;

  Notices(String servers) {
    this.servers = servers;
  }

  synchronized List<String> all() {
    List<String> all = new ArrayList<>(sentences);
    if (more > 0) {
      all.add("… and " + more + " more of such notices.");
    }
    return List.copyOf(all);
  }

  synchronized void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    } else {
      more++;
    }
  }

  /** No broker is connected. */
  synchronized void away() {
    if (silentSince == null) {
      silentSince = Instant.now();
      silentNanos = System.nanoTime();
    }
    if (awayAt < 0 && System.nanoTime() - silentNanos >= AWAY_NANOS) {
      awayAt = sentences.size();
      add(
          "No broker at "
              + servers
              + " answers since "
              + seconds(silentSince)
              + ". It is tried again and again; nothing that was written is left out.");
    }
  }

  /** A broker is connected. */
  synchronized void back() {
    if (awayAt >= 0 && awayAt < sentences.size()) {
      sentences.set(
          awayAt,
          "No broker at "
              + servers
              + " answered from "
              + seconds(silentSince)
              + " to "
              + seconds(Instant.now())
              + "; reading went on behind the last record that had come.");
    }
    awayAt = -1;
    silentSince = null;
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Tells which of the partitions have lost their leader, or have one again. */
  synchronized void withoutLeader(Set<String> partitions) {
    for (String partition : partitions) {
      if (withoutLeader.add(partition)) {
        add(partition + " has no leader: nothing of it can be read until its broker is back.");
      }
    }
    for (String partition : List.copyOf(withoutLeader)) {
      if (!partitions.contains(partition)) {
        withoutLeader.remove(partition);
        add(partition + " has a leader again, and is read on.");
      }
    }
  }
}
