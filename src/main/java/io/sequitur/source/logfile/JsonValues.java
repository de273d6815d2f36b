package io.sequitur.source.logfile;

/** JSON objects one after another, perhaps over several lines each, as {@code jq} prints them. */
public final class JsonValues extends JsonFormat {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public String title() {
    return "JSON objects";
  }

  @Override
  public int recognise(Sample sample) {
    return sample.json().framing() == Framing.JSON_VALUES ? 50 : 0;
  }

  @Override
  protected Framing framing(Sample sample) {
    return Framing.JSON_VALUES;
  }
}
