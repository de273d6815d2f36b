package io.sequitur.source.logfile;

/** JSON Lines: one JSON object a line, an event or a record that wraps one. */
public final class Jsonl extends JsonFormat {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String title() {
    return "JSON Lines";
  }

  @Override
  public int recognise(Sample sample) {
    return sample.isBlank() ? 10 : sample.json().framing() == Framing.LINES ? 50 : 0;
  }

  @Override
  protected Framing framing(Sample sample) {
    return Framing.LINES;
  }
}
