package io.sequitur.decode;

import io.sequitur.decode.Place.HeaderPlace;
import io.sequitur.decode.Place.JoinPlace;
import io.sequitur.decode.Place.KeyPathPlace;
import io.sequitur.decode.Place.KeyPlace;
import io.sequitur.decode.Place.RecordTimePlace;
import io.sequitur.decode.Place.TopicPlace;
import io.sequitur.decode.Place.ValuePlace;
import io.sequitur.decode.ValuePlan.Slot;
import io.sequitur.model.Header;
import io.sequitur.model.MappingField;
import io.sequitur.model.RawRecord;
import io.sequitur.model.Times;
import io.sequitur.model.Tolerated;
import io.sequitur.model.ValueHash;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies a mapping's lookups to one record after the other: {@link #read} takes a record in, the
 * other methods say what is in it. For one thread.
 */
final class FieldReader {
  /** A lookup and where its value goes during the pass over the JSON. */
  private record Step(Lookup lookup, Slot slot, List<Step> parts) {}

  private final ValuePlan valuePlan = new ValuePlan();
  private final ValuePlan keyPlan = new ValuePlan();
  private final JsonWalk valueWalk = new JsonWalk(valuePlan);
  private final JsonWalk keyWalk = new JsonWalk(keyPlan);
  private final Map<MappingField, List<Step>> steps = new EnumMap<>(MappingField.class);
  private final List<Step> aliases;
  private final EnumSet<Tolerated> tolerated = EnumSet.noneOf(Tolerated.class);
  private RawRecord raw;
  private String keyText;
  private long valueHash;

  FieldReader(Mapping mapping) {
    for (MappingField field : MappingField.values()) {
      steps.put(field, compile(mapping.lookups(field)));
    }
    aliases = compile(mapping.aliases());
  }

  private List<Step> compile(List<Lookup> lookups) {
    return lookups.stream().map(this::step).toList();
  }

  private Step step(Lookup lookup) {
    return switch (lookup.place()) {
      case ValuePlace value -> new Step(lookup, valuePlan.slot(value.path()), List.of());
      case KeyPathPlace key -> new Step(lookup, keyPlan.slot(key.path()), List.of());
      case JoinPlace join -> new Step(lookup, null, compile(join.parts()));
      default -> new Step(lookup, null, List.of());
    };
  }

  /** Takes a record in; it is referred to until the next one. */
  void read(RawRecord record) {
    raw = record;
    tolerated.clear();
    keyText = BytesText.ofKey(record.key);
    readValue();
    if (!keyPlan.isEmpty()) {
      keyWalk.read(record.key == null ? new byte[0] : record.key, JsonWalk.Transport.NONE);
      noteDuplicates(keyWalk);
    }
  }

  private void readValue() {
    if (raw.value == null) {
      valuePlan.root.clear();
      valueHash = ValueHash.ABSENT;
      return;
    }
    boolean json = valueWalk.read(raw.value, transport(raw));
    valueHash = valueWalk.hash();
    noteDuplicates(valueWalk);
    if (!json && valuePlan.root.slot != null) {
      String text = BytesText.printable(raw.value);
      valuePlan.root.slot.add(text == null ? "" : text);
    }
  }

  private static JsonWalk.Transport transport(RawRecord raw) {
    if (raw.valueForm != RawRecord.ValueForm.FLAT_OBJECT) {
      return JsonWalk.Transport.NONE;
    }
    return raw.partition >= 0 || raw.offset >= 0
        ? JsonWalk.Transport.WITH_POSITION
        : JsonWalk.Transport.WITHOUT_POSITION;
  }

  private void noteDuplicates(JsonWalk walk) {
    if (walk.duplicateKey()) {
      tolerated.add(Tolerated.DUPLICATE_JSON_KEY);
    }
  }

  /** Hash of the value without transport members. */
  long valueHash() {
    return valueHash;
  }

  /** The record key as text, {@code null} where there is none. */
  String keyText() {
    return keyText;
  }

  /** True if the record key is not empty. */
  boolean hasKey() {
    return keyText != null && !keyText.isEmpty();
  }

  /** Faults met since {@link #read}; grows as fields are asked for. */
  Set<Tolerated> tolerated() {
    return tolerated;
  }

  /** One text for a field, or {@code null}; a list of several is no answer here. */
  Found one(MappingField field) {
    for (Step step : steps.get(field)) {
      List<String> texts = texts(step);
      if (texts.size() == 1) {
        return new Found(step.lookup, texts);
      }
      if (texts.size() > 1) {
        tolerated.add(Tolerated.FIELD_IGNORED);
      }
    }
    return null;
  }

  /** The causes: one or several different ids, or {@code null}. */
  Found causes() {
    for (Step step : steps.get(MappingField.CAUSATION_ID)) {
      List<String> texts = texts(step);
      if (texts.size() == 1 && texts.getFirst().startsWith("[")) {
        texts = JsonList.texts(texts.getFirst());
      }
      if (!texts.isEmpty()) {
        return new Found(step.lookup, texts.stream().distinct().toList());
      }
    }
    return null;
  }

  /** All further ids of the event. */
  List<String> aliases() {
    List<String> ids = new ArrayList<>();
    for (Step step : aliases) {
      ids.addAll(texts(step));
    }
    return ids;
  }

  /** What is at the place of the event time, or {@code null}. */
  Found time() {
    for (Step step : steps.get(MappingField.TIME)) {
      if (step.lookup.place() instanceof RecordTimePlace) {
        if (raw.timestamp != Times.ABSENT) {
          return new Found(step.lookup, List.of(Times.toInstant(raw.timestamp).toString()));
        }
        continue;
      }
      List<String> texts = texts(step);
      if (!texts.isEmpty()) {
        return new Found(step.lookup, texts);
      }
    }
    return null;
  }

  /** The event time in nanoseconds, or {@link Times#ABSENT}. */
  long nanos(Found time) {
    if (time == null) {
      return Times.ABSENT;
    }
    return EventTime.nanos(time.texts(), tolerated);
  }

  private List<String> texts(Step step) {
    if (step.lookup.place() instanceof JoinPlace) {
      return joined(step);
    }
    List<String> found = untransformed(step);
    Transform transform = step.lookup.transform();
    if (found.isEmpty() || transform == Transform.NONE) {
      return found;
    }
    return found.stream()
        .map(transform::apply)
        .filter(text -> text != null && !text.isEmpty())
        .toList();
  }

  private List<String> joined(Step step) {
    List<String> parts = new ArrayList<>();
    for (Step part : step.parts) {
      List<String> texts = texts(part);
      if (texts.size() != 1) {
        return List.of();
      }
      parts.add(texts.getFirst());
    }
    return List.of(String.join("/", parts));
  }

  private List<String> untransformed(Step step) {
    return switch (step.lookup.place()) {
      case HeaderPlace header -> optional(headerText(header.name()));
      case KeyPlace key -> optional(keyText);
      case TopicPlace topic -> optional(raw.topic);
      case RecordTimePlace time ->
          optional(
              raw.timestamp == Times.ABSENT ? null : Times.toInstant(raw.timestamp).toString());
      default -> slotTexts(step.slot);
    };
  }

  private List<String> slotTexts(Slot slot) {
    if (slot.odd) {
      tolerated.add(Tolerated.FIELD_IGNORED);
    }
    return slot.texts;
  }

  private static List<String> optional(String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }

  /** Of several headers with the name the last one counts. */
  private String headerText(String name) {
    for (int i = raw.headers.size() - 1; i >= 0; i--) {
      Header header = raw.headers.get(i);
      if (header.name().equalsIgnoreCase(name)) {
        return BytesText.ofHeader(header.value());
      }
    }
    return null;
  }
}
