package io.sequitur.source.logfile;

/** One JSON array of events or records. */
public final class JsonArray extends JsonFormat {
  @Override
  public String name() {
    return "json-array";
  }

  @Override
  public String title() {
    return "JSON array";
  }

  @Override
  public int recognise(Sample sample) {
    return sample.json().framing() == Framing.JSON_ARRAY ? 50 : 0;
  }

  @Override
  protected Framing framing(Sample sample) {
    return Framing.JSON_ARRAY;
  }
}
