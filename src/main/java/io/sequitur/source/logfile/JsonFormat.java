package io.sequitur.source.logfile;

import java.util.List;
import java.util.Set;

/** What the formats made of JSON objects share. */
abstract class JsonFormat implements LogFormat {
  @Override
  public final boolean jsonFrames() {
    return true;
  }

  /** Certain, if at least half of the sampled objects have this shape. */
  @Override
  public int recognise(Sample sample) {
    return sample.json().percent(this::fits) >= 50 ? 90 : 0;
  }

  @Override
  public final LogLayout layout(FormatContext context) {
    Framing framing = framing(context.sample());
    int longest = context.options().limits().frame();
    String topic = context.topic();
    return new LogLayout(
        framing,
        framing == Framing.LINES ? null : () -> new JsonScanner(longest),
        () -> new JsonFrameParser(topic, repairsUtf8()),
        List.of());
  }

  /** True if an object with these members is written by the program that the format is of. */
  protected boolean fits(Set<String> members) {
    return false;
  }

  /** As the sample is framed; lines where that cannot be told. */
  protected Framing framing(Sample sample) {
    Framing framing = sample.json().framing();
    return framing == null ? Framing.LINES : framing;
  }

  /** True if bytes that are no UTF-8 are replaced instead of the record being rejected. */
  protected boolean repairsUtf8() {
    return false;
  }
}
