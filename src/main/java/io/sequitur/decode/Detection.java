package io.sequitur.decode;

import io.sequitur.model.MappingField;
import io.sequitur.model.MappingSummary;
import java.util.List;
import java.util.Map;

/**
 * What a sample of records says about their id convention.
 *
 * @param recognised false if neither event id, correlation id nor causation id was found
 * @param mapping where each field stands; usable even if nothing was recognised
 * @param summary the mapping's text and its coverage of the sample
 * @param message one sentence for the user where nothing was recognised, else empty; with the way
 *     out on the command line
 * @param fact what of it holds anywhere, a sentence without the way out
 * @param sampled how many records were looked at
 * @param ranking all conventions that find an id in the sample, the best first
 */
public record Detection(
    boolean recognised,
    Mapping mapping,
    MappingSummary summary,
    String message,
    String fact,
    int sampled,
    List<Ranked> ranking) {
  public Detection {
    ranking = List.copyOf(ranking);
  }

  /**
   * How well one convention alone fits.
   *
   * @param convention which one
   * @param coverage per field, the share (0 to 1) of sampled records in which it finds the field;
   *     fields that it never finds are absent
   */
  public record Ranked(Convention convention, Map<MappingField, Double> coverage) {
    public Ranked {
      coverage = Map.copyOf(coverage);
    }
  }
}
