package io.sequitur.source.logfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sequitur.model.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads record headers in any of the shapes that tools write: an object ({@code {"a":"1"}}, a list
 * of values where a name repeats), an array of objects ({@code [{"key":"a","value":"1"}]}, also
 * with {@code name}, {@code k}, {@code v}, or {@code [{"a":"1"}]}), an array of pairs, and kcat's
 * flat alternating array.
 */
final class JsonHeaders {
  private final JsonSlice slice = new JsonSlice();
  private final JsonSlice value = new JsonSlice();

  /**
   * Reads headers from the parser's current token and moves it to the token's end.
   *
   * @return {@code null} where the value has no shape of headers
   */
  List<Header> read(JsonParser p, byte[] data, int base, int to) throws IOException {
    return switch (p.currentToken()) {
      case START_OBJECT -> object(p, data, base, to);
      case START_ARRAY -> array(p, data, base, to);
      case VALUE_NULL -> List.of();
      default -> null;
    };
  }

  private List<Header> object(JsonParser p, byte[] data, int base, int to) throws IOException {
    List<Header> headers = new ArrayList<>();
    String name;
    while ((name = p.nextFieldName()) != null) {
      if (p.nextToken() == JsonToken.START_ARRAY) {
        while (p.nextToken() != JsonToken.END_ARRAY) {
          headers.add(header(name, p, data, base, to));
        }
      } else {
        headers.add(header(name, p, data, base, to));
      }
    }
    return headers;
  }

  private Header header(String name, JsonParser p, byte[] data, int base, int to)
      throws IOException {
    p.finishToken(); // the bytes are used at once, so they must be known to be a string
    slice.takePayload(p, data, base, to);
    return new Header(name, slice.bytes(data));
  }

  private List<Header> array(JsonParser p, byte[] data, int base, int to) throws IOException {
    List<Header> headers = new ArrayList<>();
    String pending = null;
    JsonToken token;
    while ((token = p.nextToken()) != JsonToken.END_ARRAY) {
      if (pending != null) { // also where the value is an object, such as one of base64
        headers.add(header(pending, p, data, base, to));
        pending = null;
      } else if (token == JsonToken.START_OBJECT) {
        entry(p, data, base, to, headers);
      } else if (token == JsonToken.START_ARRAY) {
        pair(p, data, base, to, headers);
      } else {
        pending = p.getText();
      }
    }
    if (pending != null) {
      headers.add(new Header(pending, null));
    }
    return headers;
  }

  /** {@code {"key":…,"value":…}}, or members that are each a header. */
  private void entry(JsonParser p, byte[] data, int base, int to, List<Header> headers)
      throws IOException {
    List<Header> members = new ArrayList<>();
    String name = null;
    boolean valued = false;
    byte[] bytes = null;
    String member;
    while ((member = p.nextFieldName()) != null) {
      JsonToken token = p.nextToken();
      p.finishToken();
      value.takePayload(p, data, base, to);
      switch (member.toLowerCase(Locale.ROOT)) {
        case "key", "name", "k" -> name = token.isScalarValue() ? p.getText() : null;
        case "value", "v", "stringvalue" -> {
          valued = true;
          bytes = value.bytes(data);
        }
        default -> members.add(new Header(member, value.bytes(data)));
      }
    }
    if (name != null) {
      headers.add(new Header(name, bytes));
    } else if (!valued) {
      headers.addAll(members);
    }
  }

  /** {@code ["name","value"]}. */
  private void pair(JsonParser p, byte[] data, int base, int to, List<Header> headers)
      throws IOException {
    String name = null;
    JsonToken token;
    while ((token = p.nextToken()) != JsonToken.END_ARRAY) {
      if (name == null && token.isScalarValue()) {
        name = p.getText();
      } else {
        headers.add(header(name == null ? "" : name, p, data, base, to));
      }
    }
  }
}
