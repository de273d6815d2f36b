package io.sequitur.source.logfile;

import java.util.Set;

/** The objects that Kafbat (Kafka UI) saves, one or many, in lines, arrays or one after another. */
public final class Kafbat extends JsonFormat {
  @Override
  public String name() {
    return "kafbat";
  }

  @Override
  public String title() {
    return "Kafbat / Kafka UI";
  }

  @Override
  protected boolean fits(Set<String> members) {
    return members.contains("Value") && members.contains("Offset") && members.contains("Partition");
  }
}
