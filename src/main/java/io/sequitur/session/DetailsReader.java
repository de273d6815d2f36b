package io.sequitur.session;

import io.sequitur.decode.EventView;
import io.sequitur.decode.PayloadTree;
import io.sequitur.decode.RecordDecoder;
import io.sequitur.model.MappingField;
import io.sequitur.model.Names;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.store.EventStore;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Reads one record back from its source, as the inspector shows it. */
final class DetailsReader {
  private DetailsReader() {}

  static RecordDetails read(LogSource source, Names names, EventStore store, int row)
      throws IOException {
    long position = store.position(row);
    int length = store.length(row);
    byte[] frame = source.log().read(position, length);
    RawRecord record;
    try {
      record = source.log().record(position, length);
    } catch (RecordRejected e) {
      throw new IOException(
          source.log().name() + " has changed since it was read; open it again.", e);
    }
    RecordDecoder decoder = new RecordDecoder(source.mapping(), names, source.partitionName());
    Map<MappingField, String> places = new EnumMap<>(MappingField.class);
    for (EventView.Resolved field : decoder.view(record).fields()) {
      places.put(field.field(), field.place());
    }
    return new RecordDetails(
        source.log().name(),
        frame,
        record.key,
        record.value,
        record.headers,
        PayloadTree.of(record.value),
        places);
  }
}
