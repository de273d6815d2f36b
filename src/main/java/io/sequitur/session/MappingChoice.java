package io.sequitur.session;

import io.sequitur.decode.Lookup;
import io.sequitur.decode.Mapping;
import io.sequitur.model.MappingField;
import io.sequitur.model.MappingSummary;
import io.sequitur.model.RawRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The mapping that reads a source, and how well it fits. */
record MappingChoice(Mapping mapping, MappingSummary summary) {
  /** The user's mapping, or the plain convention. */
  static MappingChoice of(Mapping wanted, List<RawRecord> sample) {
    Mapping mapping = wanted != null ? wanted : plain();
    Map<MappingField, String> fields = new EnumMap<>(MappingField.class);
    for (MappingField field : MappingField.values()) {
      if (!mapping.lookups(field).isEmpty()) {
        fields.put(field, mapping.text(field));
      }
    }
    return new MappingChoice(mapping, new MappingSummary(mapping.name(), fields, Map.of()));
  }

  private static Mapping plain() {
    Map<MappingField, List<Lookup>> f = new EnumMap<>(MappingField.class);
    f.put(MappingField.EVENT_ID, both("eventId"));
    f.put(MappingField.CORRELATION_ID, both("correlationId"));
    f.put(MappingField.CAUSATION_ID, both("causationId"));
    f.put(MappingField.EVENT_TYPE, both("eventType"));
    f.put(MappingField.SERVICE, both("source"));
    f.put(MappingField.TIME, both("occurredAt"));
    f.put(MappingField.BUSINESS_KEY, both("orderId"));
    return new Mapping("plain", f, List.of());
  }

  private static List<Lookup> both(String name) {
    return List.of(Lookup.parse("header:" + name), Lookup.parse("value:" + name));
  }
}
