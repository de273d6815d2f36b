package io.sequitur.source.logfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.RejectReason;
import io.sequitur.model.Tolerated;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads a frame that is one JSON object: an event, or a record in any wrapper. */
final class JsonFrameParser implements FrameParser {
  private static final int LONGEST_NUMBER = 1000;

  /** Shared by all that reads JSON here: bounded, and careful with names. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.NESTING)
                  .maxStringLength(Limits.STANDARD.frame())
                  .maxNameLength(1 << 20)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          // Names come from untrusted input: never into the JVM's table of strings.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final boolean repairUtf8;
  private final JsonEnvelope envelope;

  /**
   * @param assumedTopic for records that name none
   * @param repairUtf8 replace bytes that are no UTF-8 instead of rejecting the frame
   */
  JsonFrameParser(String assumedTopic, boolean repairUtf8) {
    this.repairUtf8 = repairUtf8;
    envelope = new JsonEnvelope(assumedTopic);
  }

  @Override
  public void parse(byte[] data, int from, int to, RawRecord out) throws RecordRejected {
    out.clear();
    int invalid = Utf8.firstInvalid(data, from, to);
    if (invalid == Utf8.VALID) {
      read(data, from, to, out);
    } else if (repairUtf8 && Bytes.indexOf(data, from, to, 0) == to) {
      byte[] repaired = Utf8.repair(data, from, to);
      read(repaired, 0, repaired.length, out);
      out.tolerated.add(Tolerated.INVALID_UTF8_REPLACED);
    } else {
      throw Utf8.rejected(data, from, invalid);
    }
  }

  private void read(byte[] data, int from, int to, RawRecord out) throws RecordRejected {
    try (JsonParser p = FACTORY.createParser(data, from, to - from)) {
      if (p.nextToken() != JsonToken.START_OBJECT) {
        throw noObject(p);
      }
      envelope.read(p, data, from, to, out);
      if (p.nextToken() != null) {
        throw new RecordRejected(
            RejectReason.MALFORMED_JSON, "more text behind the end of the object");
      }
    } catch (StreamConstraintsException e) {
      throw limit(e);
    } catch (JsonEOFException e) {
      throw new RecordRejected(RejectReason.TRUNCATED, "the JSON object is not closed");
    } catch (JsonParseException e) {
      boolean truncated = data[to - 1] != '}' && e.getLocation().getByteOffset() >= to - from;
      throw new RecordRejected(
          truncated ? RejectReason.TRUNCATED : RejectReason.MALFORMED_JSON,
          JsonFaults.inWords(detail(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reads memory only
    }
  }

  private static RecordRejected noObject(JsonParser p) throws IOException {
    JsonToken token = p.currentToken();
    if (token == null) {
      return new RecordRejected(RejectReason.NOT_A_RECORD, "empty");
    }
    p.skipChildren();
    return new RecordRejected(RejectReason.NOT_A_RECORD, "a JSON value, but no object");
  }

  private static RecordRejected limit(StreamConstraintsException e) {
    String message = detail(e);
    if (message.contains("nesting depth")) {
      return new RecordRejected(
          RejectReason.NESTING_TOO_DEEP, "deeper than " + Limits.NESTING + " levels");
    }
    if (message.contains("Number value length")) {
      return new RecordRejected(
          RejectReason.NUMBER_OUT_OF_RANGE, "a number of more than " + LONGEST_NUMBER + " digits");
    }
    return new RecordRejected(RejectReason.MALFORMED_JSON, message);
  }

  /** The parser's message without its location, which counts from the frame and confuses. */
  private static String detail(com.fasterxml.jackson.core.JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int line = message.indexOf('\n');
    return line < 0 ? message : message.substring(0, line);
  }
}
