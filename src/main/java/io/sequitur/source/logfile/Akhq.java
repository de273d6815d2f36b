package io.sequitur.source.logfile;

import java.util.Set;

/** The array of records that AKHQ lets one download; values are JSON text. */
public final class Akhq extends JsonFormat {
  @Override
  public String name() {
    return "akhq";
  }

  @Override
  public String title() {
    return "AKHQ download";
  }

  @Override
  public int recognise(Sample sample) {
    return sample.json().framing() == Framing.JSON_ARRAY ? super.recognise(sample) : 0;
  }

  @Override
  protected boolean fits(Set<String> members) {
    return members.contains("value")
        && members.contains("key")
        && members.contains("partition")
        && members.contains("offset")
        && members.contains("headers");
  }
}
