package io.sequitur.source.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Whether a topic is still the one that was opened. A topic that is deleted and made anew keeps its
 * name and counts its offsets from 0 again, but has another id, which only the admin client tells.
 * It is another topic, and gets a name of its own: {@code orders#2}; no topic of Kafka has a {@code
 * #} in its name.
 */
final class Incarnations implements AutoCloseable {
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  private final Map<String, Object> connection;
  private final Map<String, Uuid> ids = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private Admin admin;

  /**
   * @param connection the client's properties
   */
  Incarnations(Map<String, Object> connection) {
    this.connection = new HashMap<>(connection);
  }

  /**
   * What has changed since the last look.
   *
   * @param anew topics that are others of the same name now
   * @param deleted topics that are gone
   */
  record Changes(Set<String> anew, Set<String> deleted) {
    boolean none() {
      return anew.isEmpty() && deleted.isEmpty();
    }
  }

  /** What a topic's records are called here. */
  String name(String topic) {
    int number = numbers.getOrDefault(topic, 1);
    return number == 1 ? topic : topic + "#" + number;
  }

  /** Asks the cluster for the topics' ids. Where it does not answer, nothing has changed yet. */
  Changes look(Collection<String> topics) {
    Changes changes = new Changes(new HashSet<>(), new HashSet<>());
    if (topics.isEmpty()) {
      return changes;
    }
    if (admin == null) {
      admin = Admin.create(connection);
    }
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    admin
        .describeTopics(topics)
        .topicNameValues()
        .forEach((topic, described) -> compare(topic, described, deadline, changes));
    return changes;
  }

  private void compare(
      String topic, KafkaFuture<TopicDescription> description, long deadline, Changes changes) {
    try {
      long left = Math.max(1, deadline - System.nanoTime());
      Uuid id = description.get(left, TimeUnit.NANOSECONDS).topicId();
      Uuid before = ids.put(topic, id);
      gone.remove(topic);
      if (before != null && !before.equals(id)) {
        numbers.merge(topic, 2, (number, one) -> number + 1);
        changes.anew().add(topic);
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException
          && ids.containsKey(topic)
          && gone.add(topic)) {
        changes.deleted().add(topic);
      }
    } catch (TimeoutException unanswered) {
      return; // the next look asks again
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(java.time.Duration.ZERO);
    }
  }
}
