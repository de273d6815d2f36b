package io.sequitur.source.logfile;

import java.util.Set;

/**
 * {@code kcat -J}: one record a line, headers a flat array of names and values. It writes payloads
 * as they are, so that bytes that are no UTF-8 occur and are replaced.
 */
public final class Kcat extends JsonFormat {
  @Override
  public String name() {
    return "kcat";
  }

  @Override
  public String title() {
    return "kcat -J";
  }

  @Override
  protected boolean fits(Set<String> members) {
    return members.contains("payload")
        && members.contains("topic")
        && members.contains("partition")
        && members.contains("offset")
        && (members.contains("tstype") || members.contains("ts") || members.contains("broker"));
  }

  @Override
  protected boolean repairsUtf8() {
    return true;
  }
}
