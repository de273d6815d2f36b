package io.sequitur.source.logfile;

/** JSON Lines: one JSON object a line, an event or a record that wraps one. */
public final class Jsonl implements LogFormat {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String title() {
    return "JSON Lines";
  }

  @Override
  public boolean jsonFrames() {
    return true;
  }

  @Override
  public int recognise(Sample sample) {
    return sample.first() == '{' ? 50 : 0;
  }

  @Override
  public Framing framing(FormatContext context) {
    return Framing.LINES;
  }

  @Override
  public FrameParser parser(FormatContext context) {
    return new JsonFrameParser(context.topic(), false);
  }
}
