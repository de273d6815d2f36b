package io.sequitur.session;

import io.sequitur.source.kafka.ClientProperties;
import io.sequitur.source.kafka.From;
import io.sequitur.source.kafka.KafkaFailure;
import io.sequitur.source.kafka.KafkaTail;
import io.sequitur.source.kafka.TailOptions;
import io.sequitur.source.kafka.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Topics of a cluster to read, as the user named them; checked before anything is opened. */
public final class TopicRequest {
  private final TailOptions options;

  private TopicRequest(TailOptions options) {
    this.options = options;
  }

  /**
   * Checks what the user gave.
   *
   * @param bootstrapServers {@code null} to take them from the properties
   * @param clientProperties a file as Kafka's tools take it, {@code null} for none
   * @param topics names, globs, or regular expressions between slashes
   * @param from {@code earliest}, {@code latest}, {@code last:N}, {@code offset:N}, or a time
   * @param until {@code live}, {@code now}, {@code records:N}, or a time
   * @param committedOnly leave out records of open and aborted transactions
   * @param recordsPerSecond at most so many, 0 for no limit
   * @param recording a file to write to, {@code null} for none
   * @throws UserMistake with a sentence that names what is wrong and the way out
   */
  public static TopicRequest of(
      String bootstrapServers,
      Path clientProperties,
      List<String> topics,
      String from,
      String until,
      boolean committedOnly,
      long recordsPerSecond,
      Path recording)
      throws UserMistake {
    try {
      Instant now = Instant.now();
      ClientProperties client =
          clientProperties != null
              ? ClientProperties.load(clientProperties, bootstrapServers)
              : ClientProperties.plain(bootstrapServers == null ? "" : bootstrapServers);
      TailOptions options =
          new TailOptions(
              client,
              topics,
              From.parse(from, now),
              Until.parse(until, now),
              committedOnly,
              recordsPerSecond,
              checked(recording));
      KafkaTail.check(options);
      return new TopicRequest(options);
    } catch (KafkaFailure e) {
      throw new UserMistake(e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage());
    }
  }

  private static Path checked(Path recording) throws UserMistake {
    if (recording != null && Files.exists(recording)) {
      throw new UserMistake(
          "There is a file "
              + recording
              + " already, and a recording overwrites nothing. Name another one.");
    }
    return recording;
  }

  TailOptions options() {
    return options;
  }

  /** What it is called on screen. */
  public String name() {
    return String.join(", ", options.topics()) + " at " + options.client().bootstrapServers();
  }
}
