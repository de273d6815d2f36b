package io.sequitur.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a JSON array that was written as text, as headers hold several causes. */
final class JsonList {
  private JsonList() {}

  /** The array's texts and numbers; the text itself where it is no JSON array. */
  static List<String> texts(String text) {
    List<String> found = new ArrayList<>();
    try (JsonParser parser = Json.parser(text)) {
      parser.nextToken();
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        if (t == JsonToken.VALUE_STRING || t.isNumeric()) {
          if (!parser.getText().isEmpty()) {
            found.add(parser.getText());
          }
        } else {
          parser.skipChildren();
        }
      }
      return parser.nextToken() == null ? found : List.of(text);
    } catch (IOException noList) {
      return List.of(text); // an id may start with a bracket
    }
  }
}
