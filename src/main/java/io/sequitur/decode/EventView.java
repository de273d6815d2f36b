package io.sequitur.decode;

import io.sequitur.decode.Place.KeyPlace;
import io.sequitur.model.Header;
import io.sequitur.model.MappingField;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordPosition;
import io.sequitur.model.Times;
import io.sequitur.model.Tolerated;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a mapping finds in one record, and where: for the inspector and the preview of a mapping.
 *
 * @param fields the fields that were found, in the order of {@link MappingField}
 * @param key the record key as text, or {@code null}
 * @param eventTime nanoseconds since the epoch, or {@link Times#ABSENT}
 * @param aliases further ids under which effects may name this event as their cause
 * @param retried whether headers say that the record was retried or dead-lettered
 * @param origin where such a record stood first, or {@code null}
 * @param tolerated faults of the record
 */
public record EventView(
    List<Resolved> fields,
    String key,
    long eventTime,
    List<String> aliases,
    boolean retried,
    RecordPosition origin,
    Set<Tolerated> tolerated) {
  /**
   * One field that was found.
   *
   * @param field which one
   * @param values its text; several where an event has several causes
   * @param place the text form of the lookup that found it, such as {@code header:ce_id}
   */
  public record Resolved(MappingField field, List<String> values, String place) {
    public Resolved {
      values = List.copyOf(values);
    }
  }

  public EventView {
    fields = List.copyOf(fields);
    aliases = List.copyOf(aliases);
    tolerated = Set.copyOf(tolerated);
  }

  static EventView of(FieldReader reader, RawRecord raw) {
    List<Resolved> resolved = new ArrayList<>();
    for (MappingField field : MappingField.values()) {
      Found found =
          switch (field) {
            case CAUSATION_ID -> reader.causes();
            case TIME -> reader.time();
            default -> reader.one(field);
          };
      if (found != null) {
        resolved.add(new Resolved(field, found.texts(), found.lookup().text()));
      } else if (field == MappingField.BUSINESS_KEY && reader.hasKey()) {
        resolved.add(new Resolved(field, List.of(reader.keyText()), new KeyPlace().text()));
      }
    }
    long eventTime = reader.nanos(reader.time());
    Set<Tolerated> tolerated = EnumSet.copyOf(raw.tolerated);
    tolerated.addAll(reader.tolerated());
    return new EventView(
        resolved,
        reader.keyText(),
        eventTime,
        reader.aliases(),
        raw.headers.stream().map(Header::name).anyMatch(RetryHeaders::marks),
        RetryHeaders.origin(raw.headers),
        tolerated);
  }

  /** The text of a field, the first of several; {@code null} where it was not found. */
  public String text(MappingField field) {
    return fields.stream()
        .filter(resolved -> resolved.field() == field)
        .map(resolved -> resolved.values().getFirst())
        .findFirst()
        .orElse(null);
  }
}
