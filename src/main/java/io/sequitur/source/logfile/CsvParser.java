package io.sequitur.source.logfile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.sequitur.model.Header;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.RejectReason;
import io.sequitur.model.Tolerated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a row of delimited text. Where the columns are those of a record, its value is the value
 * column; else the row is a flat event, made a JSON object with a member for each field that is not
 * empty, so that ids are found by name.
 */
final class CsvParser implements FrameParser {
  private final CsvLayout layout;
  private final boolean wrapped;
  private final String assumedTopic;
  private final CsvRow row;
  private final Transport transport = new Transport();
  private final JsonHeaders headerReader = new JsonHeaders();
  private final List<Header> headers = new ArrayList<>();
  private final ByteArrayOutputStream json = new ByteArrayOutputStream();

  CsvParser(CsvLayout layout, String assumedTopic) {
    this.layout = layout;
    this.assumedTopic = assumedTopic;
    wrapped = layout.wrapped();
    row = new CsvRow(layout.delimiter(), layout.quoting());
  }

  @Override
  public void parse(byte[] data, int from, int to, RawRecord out) throws RecordRejected {
    out.clear();
    transport.reset();
    headers.clear();
    Utf8.check(data, from, to);
    String fault = row.split(data, from, to);
    if (fault == null && row.count() != layout.columns().size()) {
      fault = row.count() + " fields, but " + layout.columns().size() + " columns";
    }
    if (fault != null) {
      throw new RecordRejected(RejectReason.MALFORMED_ROW, fault);
    }
    for (int i = 0; i < row.count(); i++) {
      if (!row.isEmpty(i)) {
        field(layout.columns().get(i), row.bytes(i), out);
      }
    }
    transport.apply(out, wrapped || transport.hasPartitionOrOffset(), assumedTopic);
    out.headers = headers.isEmpty() ? List.of() : List.copyOf(headers);
    if (!wrapped) {
      out.valueForm = RawRecord.ValueForm.FLAT_OBJECT;
      out.value = object();
    }
  }

  private void field(CsvColumn column, byte[] text, RawRecord out) {
    if (column.header() != null) {
      headers.add(new Header(column.header(), text));
      return;
    }
    switch (column.member()) {
      case TOPIC -> transport.topic(new String(text, StandardCharsets.UTF_8));
      case PARTITION -> transport.partition(text, 0, text.length);
      case OFFSET -> transport.offset(text, 0, text.length);
      case TIMESTAMP, TS -> transport.timestamp(text, 0, text.length);
      case TIMESTAMP_TYPE -> transport.timestampKind(new String(text, StandardCharsets.UTF_8));
      case KEY -> out.key = layout.redpanda() ? SemicolonJson.repair(text) : text;
      case VALUE -> value(text, out);
      case PAYLOAD -> out.value = out.value == null ? text : out.value;
      case HEADERS -> headers(text, out);
      default -> {
        // a field of the event
      }
    }
  }

  private void value(byte[] text, RawRecord out) {
    out.value = layout.redpanda() ? SemicolonJson.repair(text) : text;
  }

  /** JSON, or the text that the console consumer prints. */
  private void headers(byte[] text, RawRecord out) {
    if (text[0] != '{' && text[0] != '[') {
      headers.addAll(ConsoleHeaders.parse(text, 0, text.length));
      return;
    }
    try (JsonParser p = JsonFrameParser.FACTORY.createParser(text, 0, text.length)) {
      p.nextToken();
      headers.addAll(headerReader.read(p, text, 0, text.length));
    } catch (IOException e) {
      out.tolerated.add(Tolerated.FIELD_IGNORED);
    }
  }

  private byte[] object() {
    json.reset();
    try (JsonGenerator generator = JsonFrameParser.FACTORY.createGenerator(json)) {
      generator.writeStartObject();
      for (int i = 0; i < row.count(); i++) {
        CsvColumn column = layout.columns().get(i);
        if (!row.isEmpty(i) && column.header() == null && column.member() != JsonMember.HEADERS) {
          byte[] text = row.bytes(i);
          generator.writeFieldName(column.name());
          generator.writeUTF8String(text, 0, text.length);
        }
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // writes memory only
    }
    return json.toByteArray();
  }
}
