package io.sequitur.report;

import io.sequitur.model.MappingField;
import io.sequitur.model.MappingSummary;
import io.sequitur.model.SourceSummary;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mappings of all sources as one: names and places that differ are joined, coverage is the mean
 * weighted by records.
 *
 * @param convention such as {@code plain}, or {@code plain + cloudevents} where sources differ
 * @param fields per mapped field its places, joined by {@code " | "} where sources differ
 * @param coverage per mapped field the share (0 to 1) of records in which it was found
 */
record JoinedMapping(
    String convention, Map<MappingField, String> fields, Map<MappingField, Double> coverage) {
  static JoinedMapping of(List<SourceSummary> sources) {
    List<SourceSummary> mapped = sources.stream().filter(s -> s.mapping() != null).toList();
    Map<MappingField, String> fields = new EnumMap<>(MappingField.class);
    Map<MappingField, Double> coverage = new EnumMap<>(MappingField.class);
    for (MappingField field : MappingField.values()) {
      Set<String> places =
          mapped.stream()
              .map(s -> s.mapping().fields().get(field))
              .filter(Objects::nonNull)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!places.isEmpty()) {
        fields.put(field, String.join(" | ", places));
        coverage.put(field, coverage(mapped, field));
      }
    }
    return new JoinedMapping(convention(mapped), fields, coverage);
  }

  /** Sources without records say nothing, unless there are no others. */
  private static String convention(List<SourceSummary> mapped) {
    boolean anyRecords = mapped.stream().anyMatch(s -> s.records() > 0);
    return mapped.stream()
        .filter(s -> s.records() > 0 || !anyRecords)
        .map(s -> s.mapping().convention())
        .distinct()
        .collect(Collectors.joining(" + "));
  }

  private static double coverage(List<SourceSummary> mapped, MappingField field) {
    double found = 0;
    long records = 0;
    double unweighted = 0;
    for (SourceSummary source : mapped) {
      MappingSummary mapping = source.mapping();
      double share = mapping.coverage().getOrDefault(field, 0.0);
      found += share * source.records();
      records += source.records();
      unweighted += share;
    }
    return records == 0 ? unweighted / mapped.size() : found / records;
  }
}
