package io.sequitur.session;

import io.sequitur.model.Header;
import io.sequitur.model.MappingField;
import io.sequitur.model.PayloadNode;
import java.util.List;
import java.util.Map;

/**
 * One record as its source holds it.
 *
 * @param source the source's name
 * @param raw the frame (line, element) as it stands in the source
 * @param key the key's bytes, {@code null} for a null key
 * @param value the value's bytes, {@code null} for a tombstone
 * @param headers in their order, repeated ones included
 * @param payload the value as a tree
 * @param places where each mapped field was found, such as {@code header:ce_id}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are the native form; never compared
public record RecordDetails(
    String source,
    byte[] raw,
    byte[] key,
    byte[] value,
    List<Header> headers,
    PayloadNode payload,
    Map<MappingField, String> places) {
  public RecordDetails {
    headers = List.copyOf(headers);
    places = Map.copyOf(places);
  }
}
