package io.sequitur.source.kafka;

import java.nio.file.Path;
import java.util.List;

/**
 * What to read of a cluster.
 *
 * @param client how to connect
 * @param topics names, globs ({@code orders*}) or regular expressions between slashes ({@code
 *     /orders-.+/})
 * @param committedOnly leave out records of open and aborted transactions ({@code read_committed})
 * @param recordsPerSecond at most so many on average, 0 for as fast as they come
 * @param recording where to write what comes in, {@code null} for nowhere
 */
public record TailOptions(
    ClientProperties client,
    List<String> topics,
    From from,
    Until until,
    boolean committedOnly,
    long recordsPerSecond,
    Path recording) {
  public TailOptions {
    topics = List.copyOf(topics);
  }
}
