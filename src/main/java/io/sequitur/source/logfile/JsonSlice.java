package io.sequitur.source.logfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * A JSON value by its place in the frame's bytes, so that nothing is copied before it is known
 * whether it is needed. Sees through the objects in which Redpanda Console wraps keys, values and
 * header values ({@code {"payload":…,"encoding":…}}); where the encoding is {@code base64}, which
 * recordings of live topics use for bytes that are no text, it stands for the bytes.
 */
final class JsonSlice {
  private static final Set<String> WRAPPER =
      Set.of(
          "payload",
          "rawPayload",
          "rawBytes",
          "encoding",
          "isPayloadNull",
          "isPayloadTooLarge",
          "schemaId",
          "size");

  /** The first token, or {@code null} where there is no value. */
  JsonToken token;

  int start;
  int end;

  /** True if the string is base64 of the bytes. */
  private boolean base64;

  void clear() {
    token = null;
  }

  /** Takes the value at the parser's current token and moves the parser to the value's end. */
  void take(JsonParser p, byte[] data, int base, int to) throws IOException {
    base64 = false;
    token = p.currentToken();
    start = base + (int) p.currentTokenLocation().getByteOffset();
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        p.skipChildren();
        end = base + (int) p.currentLocation().getByteOffset();
      }
      case VALUE_STRING -> end = JsonText.endOfString(data, start + 1, to);
      default -> end = start + p.getTextLength();
    }
  }

  /** As {@link #take}, but of an object that wraps a payload takes the payload. */
  void takePayload(JsonParser p, byte[] data, int base, int to) throws IOException {
    if (p.currentToken() != JsonToken.START_OBJECT) {
      take(p, data, base, to);
      return;
    }
    int outer = base + (int) p.currentTokenLocation().getByteOffset();
    boolean foreign = false;
    boolean isNull = false;
    boolean encoded = false;
    JsonSlice inner = null;
    String name;
    while ((name = p.nextFieldName()) != null) {
      p.nextToken();
      foreign = foreign || !WRAPPER.contains(name);
      if (!foreign && "payload".equals(name)) {
        inner = new JsonSlice();
        inner.take(p, data, base, to);
      } else {
        encoded |= "encoding".equals(name) && "base64".equals(p.getText());
        isNull |= "isPayloadNull".equals(name) && p.currentToken() == JsonToken.VALUE_TRUE;
        p.skipChildren();
      }
    }
    if (foreign || inner == null && !isNull) {
      token = JsonToken.START_OBJECT;
      start = outer;
      end = base + (int) p.currentLocation().getByteOffset();
    } else if (isNull) {
      token = JsonToken.VALUE_NULL;
    } else {
      token = inner.token;
      base64 = encoded && token == JsonToken.VALUE_STRING;
      start = inner.start;
      end = inner.end;
    }
  }

  /** The bytes that the value stands for: a string's text, {@code null} for null, else as is. */
  byte[] bytes(byte[] data) {
    if (token == null || token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (base64) {
      return decoded(data);
    }
    return token == JsonToken.VALUE_STRING
        ? JsonText.unescape(data, start + 1, end - 1)
        : Arrays.copyOfRange(data, start, end);
  }

  /** What only claims to be base64 stays as it is. */
  private byte[] decoded(byte[] data) {
    byte[] text = JsonText.unescape(data, start + 1, end - 1);
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
