package io.sequitur.decode;

import io.sequitur.model.MappingField;
import io.sequitur.model.MappingSummary;
import io.sequitur.model.RawRecord;
import io.sequitur.model.Times;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures how often a mapping finds each field, by applying it. */
final class Coverage {
  private Coverage() {}

  /** The mapping's text and the share of sampled records in which it finds each mapped field. */
  static MappingSummary of(Mapping mapping, List<RawRecord> sample) {
    FieldReader reader = new FieldReader(mapping);
    Map<MappingField, Integer> found = new EnumMap<>(MappingField.class);
    for (RawRecord raw : sample) {
      reader.read(raw);
      for (MappingField field : MappingField.values()) {
        if (finds(reader, field)) {
          found.merge(field, 1, Integer::sum);
        }
      }
    }
    Map<MappingField, String> fields = new EnumMap<>(MappingField.class);
    Map<MappingField, Double> coverage = new HashMap<>();
    for (MappingField field : MappingField.values()) {
      if (!mapping.lookups(field).isEmpty()) {
        fields.put(field, mapping.text(field));
        double share = sample.isEmpty() ? 0 : (double) found.getOrDefault(field, 0) / sample.size();
        coverage.put(field, share);
      }
    }
    return new MappingSummary(mapping.name(), fields, coverage);
  }

  private static boolean finds(FieldReader reader, MappingField field) {
    return switch (field) {
      case CAUSATION_ID -> reader.causes() != null;
      case TIME -> reader.nanos(reader.time()) != Times.ABSENT;
      default -> reader.one(field) != null;
    };
  }
}
