package io.sequitur.source.logfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sequitur.model.Header;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.Tolerated;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object as a record. The object wraps a record if it has a value or payload and one
 * of topic, partition, offset and headers; an object that has neither, or that itself carries an
 * event or correlation id, is a flat event.
 */
final class JsonEnvelope {
  private static final int PLACE =
      JsonMember.TOPIC.bit()
          | JsonMember.PARTITION.bit()
          | JsonMember.OFFSET.bit()
          | JsonMember.HEADERS.bit();
  private static final int CONTENT = JsonMember.VALUE.bit() | JsonMember.PAYLOAD.bit();

  /** Most names that are remembered. */
  private static final int KNOWN = 1000;

  private final Map<String, JsonMember> known = new HashMap<>();
  private final String assumedTopic;
  private final Transport transport = new Transport();
  private final JsonHeaders headerReader = new JsonHeaders();
  private final JsonSlice key = new JsonSlice();
  private final JsonSlice value = new JsonSlice();
  private final JsonSlice payload = new JsonSlice();
  private final JsonSlice scalar = new JsonSlice();
  private List<Header> headers;
  private int seen;
  private boolean headersIgnored;
  private boolean duplicate;

  JsonEnvelope(String assumedTopic) {
    this.assumedTopic = assumedTopic;
  }

  /**
   * Reads the object at whose start the parser stands.
   *
   * @param base index in {@code data} at which the parser has started
   * @param to index behind the frame
   */
  void read(JsonParser p, byte[] data, int base, int to, RawRecord out)
      throws IOException, RecordRejected {
    reset();
    int start = base + (int) p.currentTokenLocation().getByteOffset();
    String name;
    while ((name = p.nextFieldName()) != null) {
      p.nextToken();
      JsonMember member = memberOf(name);
      if (member == JsonMember.OTHER || member == JsonMember.IDENTITY) {
        seen |= member.bit();
        p.skipChildren();
      } else {
        duplicate |= (seen & member.bit()) != 0;
        seen |= member.bit();
        member(member, p, data, base, to);
      }
    }
    int end = base + (int) p.currentLocation().getByteOffset();
    fill(data, start, end, out);
  }

  /** Names repeat from record to record; looking them up in any case is the dear part. */
  private JsonMember memberOf(String name) {
    JsonMember member = known.get(name);
    if (member == null) {
      member = JsonMember.of(name);
      if (known.size() < KNOWN) {
        known.put(name, member);
      }
    }
    return member;
  }

  private void reset() {
    transport.reset();
    key.clear();
    value.clear();
    payload.clear();
    headers = List.of();
    seen = 0;
    headersIgnored = false;
    duplicate = false;
  }

  private void member(JsonMember member, JsonParser p, byte[] data, int base, int to)
      throws IOException {
    switch (member) {
      case KEY -> key.takePayload(p, data, base, to);
      case VALUE -> value.takePayload(p, data, base, to);
      case PAYLOAD -> payload.take(p, data, base, to);
      case HEADERS -> headers(p, data, base, to);
      default -> scalar(member, p, data, base, to);
    }
  }

  private void headers(JsonParser p, byte[] data, int base, int to) throws IOException {
    List<Header> read = headerReader.read(p, data, base, to);
    headersIgnored = read == null;
    headers = read == null ? List.of() : read;
  }

  private void scalar(JsonMember member, JsonParser p, byte[] data, int base, int to)
      throws IOException {
    JsonToken token = p.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    if (member == JsonMember.TOPIC && token == JsonToken.START_OBJECT) {
      namedTopic(p);
      return;
    }
    boolean text = token == JsonToken.VALUE_STRING;
    if (text && (member == JsonMember.TOPIC || member == JsonMember.TIMESTAMP_TYPE)) {
      if (member == JsonMember.TOPIC) {
        transport.topic(p.getText());
      } else {
        transport.timestampKind(p.getText());
      }
      return;
    }
    p.finishToken(); // the bytes are used at once, so they must be known to be a string
    scalar.take(p, data, base, to);
    if (!text && !token.isNumeric()) {
      ignore(member);
      return;
    }
    int from = text ? scalar.start + 1 : scalar.start;
    int end = text ? scalar.end - 1 : scalar.end;
    switch (member) {
      case PARTITION -> transport.partition(data, from, end);
      case OFFSET -> transport.offset(data, from, end);
      case TIMESTAMP, TS -> transport.timestamp(data, from, end);
      default -> ignore(member);
    }
  }

  /** AKHQ describes the topic in an object; its name is all that matters here. */
  private void namedTopic(JsonParser p) throws IOException {
    String name;
    while ((name = p.nextFieldName()) != null) {
      if (p.nextToken() == JsonToken.VALUE_STRING && "name".equals(name)) {
        transport.topic(p.getText());
      }
      p.skipChildren();
    }
  }

  private void ignore(JsonMember member) {
    if (member == JsonMember.TIMESTAMP || member == JsonMember.TS) {
      transport.ignoreTimestamp();
    } else {
      transport.ignorePosition();
    }
  }

  private void fill(byte[] data, int start, int end, RawRecord out) throws RecordRejected {
    boolean wrapped =
        (seen & CONTENT) != 0 && (seen & PLACE) != 0 && (seen & JsonMember.IDENTITY.bit()) == 0;
    transport.apply(out, wrapped || transport.hasPartitionOrOffset(), assumedTopic);
    out.headers = headers;
    out.key = key.bytes(data);
    if (wrapped) {
      out.value = (value.token != null ? value : payload).bytes(data);
    } else {
      out.valueForm = RawRecord.ValueForm.FLAT_OBJECT;
      out.value = Arrays.copyOfRange(data, start, end);
    }
    if (duplicate) {
      out.tolerated.add(Tolerated.DUPLICATE_JSON_KEY);
    }
    if (headersIgnored) {
      out.tolerated.add(Tolerated.FIELD_IGNORED);
    }
  }
}
