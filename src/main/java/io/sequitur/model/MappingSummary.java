package io.sequitur.model;

import java.util.Map;

/**
 * Which mapping read a source and how well it fits, for reports and screens.
 *
 * @param convention the preset's name, or the name of the user's mapping
 * @param fields per field, where it is read from (such as {@code header:ce_id}); absent where the
 *     mapping has no place for it
 * @param coverage per field, the share (0 to 1) of sampled records in which it was found
 */
public record MappingSummary(
    String convention, Map<MappingField, String> fields, Map<MappingField, Double> coverage) {
  public MappingSummary {
    fields = Map.copyOf(fields);
    coverage = Map.copyOf(coverage);
  }
}
