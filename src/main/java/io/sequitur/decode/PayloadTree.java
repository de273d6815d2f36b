package io.sequitur.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sequitur.model.PayloadNode;
import io.sequitur.model.PayloadNode.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Makes a tree of a payload for display. JSON text inside strings is expanded. Nesting, the number
 * of nodes and the length of texts are bounded; what is left out is said and counted.
 */
public final class PayloadTree {
  /** Most nodes of one tree. */
  static final int MAX_NODES = 20_000;

  /** Longest text of a node, in characters. */
  static final int MAX_TEXT = 100_000;

  private static final int MAX_HEX_BYTES = 4_096;

  private int nodes;

  private PayloadTree() {}

  /**
   * The tree of a record's value or key.
   *
   * @param bytes the payload, {@code null} where there is none
   * @return its root: a JSON value, {@link Kind#BINARY} for anything else, or {@link Kind#ABSENT}
   */
  public static PayloadNode of(byte[] bytes) {
    if (bytes == null) {
      return leaf("", Kind.ABSENT, "no value (tombstone)");
    }
    try (JsonParser parser = Json.anyDepth(bytes)) {
      PayloadNode root = new PayloadTree().whole(parser, "", 0);
      if (root != null) {
        return root;
      }
    } catch (IOException noJson) {
      return notJson(bytes);
    }
    return notJson(bytes);
  }

  private static PayloadNode notJson(byte[] bytes) {
    String text = BytesText.printable(bytes);
    if (text != null) {
      return leaf("", Kind.BINARY, bounded(text));
    }
    int shown = Math.min(bytes.length, MAX_HEX_BYTES);
    String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, shown);
    return leaf("", Kind.BINARY, hex + more(bytes.length - shown, "byte"));
  }

  /** One value and nothing after it, else {@code null}. */
  private PayloadNode whole(JsonParser p, String name, int texts) throws IOException {
    JsonToken first = p.nextToken();
    if (first == null) {
      return null;
    }
    PayloadNode node = value(p, first, name, 0, texts);
    return p.nextToken() == null ? node : null;
  }

  private PayloadNode value(JsonParser p, JsonToken token, String name, int depth, int texts)
      throws IOException {
    nodes++;
    return switch (token) {
      case START_OBJECT -> container(p, Kind.OBJECT, name, depth + 1, texts);
      case START_ARRAY -> container(p, Kind.ARRAY, name, depth + 1, texts);
      case VALUE_STRING -> string(p.getText(), name, texts);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf(name, Kind.NUMBER, bounded(p.getText()));
      case VALUE_NULL -> leaf(name, Kind.NULL, "null");
      default -> leaf(name, Kind.BOOLEAN, p.getText());
    };
  }

  private PayloadNode container(JsonParser p, Kind kind, String name, int depth, int texts)
      throws IOException {
    if (depth > Json.MAX_NESTING) {
      p.skipChildren();
      String text = "nested deeper than " + Json.MAX_NESTING + " levels";
      return leaf(name, Kind.LEFT_OUT, text);
    }
    JsonToken end = kind == Kind.OBJECT ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
    String unit = kind == Kind.OBJECT ? "member" : "element";
    List<PayloadNode> children = new ArrayList<>();
    int count = 0;
    for (JsonToken t = p.nextToken(); t != end; t = p.nextToken()) {
      String child = "[" + count + "]";
      if (kind == Kind.OBJECT) {
        child = bounded(p.currentName());
        t = p.nextToken();
      }
      if (nodes < MAX_NODES) {
        children.add(value(p, t, child, depth, texts));
      } else {
        p.skipChildren();
      }
      count++;
    }
    int left = count - children.size();
    if (left > 0) {
      children.add(leaf("", Kind.LEFT_OUT, counted(left, "more " + unit)));
    }
    return new PayloadNode(name, kind, counted(count, unit), children);
  }

  private PayloadNode string(String text, String name, int texts) {
    List<PayloadNode> children = List.of();
    if (texts < Json.MAX_TEXTS && Json.looksLikeJson(text)) {
      children = inside(text, texts + 1);
    }
    return new PayloadNode(name, Kind.STRING, bounded(text), children);
  }

  /** The content of JSON text inside a string; nothing where it only looks like JSON. */
  private List<PayloadNode> inside(String text, int texts) {
    int before = nodes;
    try (JsonParser parser = Json.anyDepth(text)) {
      PayloadNode content = whole(parser, "", texts);
      if (content != null) {
        return content.children();
      }
    } catch (IOException noJson) {
      nodes = before;
    }
    return List.of();
  }

  private static PayloadNode leaf(String name, Kind kind, String text) {
    return new PayloadNode(name, kind, text, List.of());
  }

  private static String bounded(String text) {
    if (text.length() <= MAX_TEXT) {
      return text;
    }
    return text.substring(0, MAX_TEXT) + more(text.length() - MAX_TEXT, "character");
  }

  private static String more(int count, String unit) {
    return count == 0 ? "" : " … " + counted(count, "more " + unit);
  }

  private static String counted(int count, String unit) {
    return String.format(Locale.ROOT, "%,d %s", count, unit) + (count == 1 ? "" : "s");
  }
}
