package io.sequitur.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sequitur.model.EventBatch;
import io.sequitur.model.Header;
import io.sequitur.model.IdColumn;
import io.sequitur.model.IdKind;
import io.sequitur.model.Ids;
import io.sequitur.model.MappingField;
import io.sequitur.model.Names;
import io.sequitur.model.RawRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Decodes records in tests and reads rows back as text. */
final class Decoded {
  final Names names = Names.create();
  final EventBatch batch;

  private Decoded(int capacity) {
    batch = new EventBatch(capacity);
  }

  /** The rows that a mapping makes of records. */
  static Decoded of(Mapping mapping, RawRecord... records) {
    Decoded decoded = new Decoded(records.length);
    RecordDecoder decoder = new RecordDecoder(mapping, decoded.names, "orders.jsonl");
    for (int i = 0; i < records.length; i++) {
      decoder.decode(records[i], i, 100L * i, 50, decoded.batch);
    }
    return decoded;
  }

  /** A mapping of text forms, such as {@code "eventId=header:id"}. */
  static Mapping mapping(String... fields) {
    Map<MappingField, List<Lookup>> lookups = new EnumMap<>(MappingField.class);
    List<Lookup> aliases = new ArrayList<>();
    for (String line : fields) {
      String name = line.substring(0, line.indexOf('='));
      Lookup lookup = Lookup.parse(line.substring(line.indexOf('=') + 1));
      if (name.equals("alias")) {
        aliases.add(lookup);
        continue;
      }
      for (MappingField field : MappingField.values()) {
        if (field.id().equals(name)) {
          lookups.computeIfAbsent(field, f -> new ArrayList<>()).add(lookup);
        }
      }
    }
    return new Mapping("test", lookups, aliases);
  }

  /** A record with a JSON value and headers {@code name=value}. */
  static RawRecord wrapped(String json, String... headers) {
    RawRecord raw = new RawRecord();
    raw.topic = "orders";
    raw.partition = 0;
    raw.offset = 12;
    raw.value = json == null ? null : json.getBytes(UTF_8);
    List<Header> list = new ArrayList<>();
    for (String header : headers) {
      int equals = header.indexOf('=');
      list.add(Header.ofText(header.substring(0, equals), header.substring(equals + 1)));
    }
    raw.headers = list;
    return raw;
  }

  /** A flat event without position. */
  static RawRecord flat(String json) {
    RawRecord raw = new RawRecord();
    raw.value = json.getBytes(UTF_8);
    raw.valueForm = RawRecord.ValueForm.FLAT_OBJECT;
    return raw;
  }

  static String id(IdColumn column, int row) {
    return column.kind[row] == IdKind.LONG_TEXT
        ? new String(
            column.text,
            IdColumn.textStart(column.low[row]),
            IdColumn.textLength(column.low[row]),
            UTF_8)
        : Ids.text(column.kind[row], column.high[row], column.low[row]);
  }

  String eventId(int row) {
    return id(batch.eventId, row);
  }

  String correlationId(int row) {
    return id(batch.correlationId, row);
  }

  String causationId(int row) {
    return id(batch.causationId, row);
  }

  String key(int row) {
    return id(batch.key, row);
  }

  String businessKey(int row) {
    return id(batch.businessKey, row);
  }

  String type(int row) {
    return names.types().name(batch.type[row]);
  }

  String service(int row) {
    return names.services().name(batch.service[row]);
  }
}
