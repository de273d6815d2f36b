package io.sequitur.source.logfile;

import java.util.Set;

/**
 * The array of records that Redpanda Console saves; keys, values and header values are wrapped in
 * objects that name their encoding.
 */
public final class Redpanda extends JsonFormat {
  @Override
  public String name() {
    return "redpanda";
  }

  @Override
  public String title() {
    return "Redpanda Console";
  }

  @Override
  protected boolean fits(Set<String> members) {
    return members.contains("partitionID")
        && members.contains("offset")
        && (members.contains("value") || members.contains("key"));
  }
}
